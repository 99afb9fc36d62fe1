import type { Line } from '../lines';
import type { Declared } from './declared';
import { type Found, found, weighed } from './evidence';

const PATH_NAMES = /crumb|weizhi|dqwz|position|location|\bpath\b/i;
const PATH_WORDS = /位置|^(?:首页|首頁)\s*[>»›/\\]/;
const SEPARATOR = /\s*[>»›→/\\|]+\s*|\s+[-·]\s+|:\s*|\s{2,}/;
/** What paths end with that names no part of the site. */
const NO_CHANNEL =
  /^(?:首页|首頁|主页|主頁|网站首页|網站首頁|正文|内容|內容|详情|详细|内容页|文章|正文页|查看|浏览|home|.*位置.*|.*网$|.*網$)$/i;
const LONGEST = 16;
/** A name of words: no date, no sentence, no piece of a headline. */
const WORDS = /^[\p{L}·‧_&+\s-]+$/u;

/** 栏目: the part of the site that the page's path, its label or its head names. */
export function findChannel(
  lines: readonly Line[],
  bodyStart: number,
  title: string,
  labelled: Found | null,
  { meta, linked }: Declared,
): Found | null {
  const stated = meta.get('columnname') ?? meta.get('article:section') ?? linked.get('articleSection');
  const head = stated && stated.length <= LONGEST ? stated : null;
  const path = lines
    .slice(0, bodyStart)
    .filter(
      ({ box, plain, linked }) =>
        plain.length <= 200 &&
        (PATH_WORDS.test(plain) ||
          (linked > 0 && (PATH_NAMES.test(box.names) || PATH_NAMES.test(box.parent?.names ?? '')))),
    );
  const parts = path
    .flatMap(({ texts, plain }) =>
      (/[>»›→/\\|]|\s-\s/.test(plain) ? plain : texts.map(({ data }) => data.trim()).join('>')).split(
        SEPARATOR,
      ),
    )
    .map((part) => part.replace(/(?:^|\s+)(?:正文|内容|內容)(?:\s.*)?$|\s*-$/, '').trim())
    .filter(
      (part) =>
        part.length >= 2 &&
        part.length <= LONGEST &&
        WORDS.test(part) &&
        !NO_CHANNEL.test(part) &&
        !title.includes(part),
    );
  const crumb = found(parts[parts.length - 1], 'breadcrumb', 0.85, path[path.length - 1]?.texts[0]);
  return weighed(labelled ?? crumb ?? found(head, linked.has('articleSection') ? 'json-ld' : 'meta', 0.85), [
    labelled && crumb?.value,
    (labelled ?? crumb) && head,
  ]);
}
