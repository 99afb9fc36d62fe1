import { matchPhrase } from '../boilerplate/match';
import { isParticulars } from '../boilerplate/particulars';
import type { Container } from '../container';
import type { Line, Page } from '../lines';
import { bare } from '../named';
import { findDate } from './date';
import type { Declared } from './declared';
import type { Where } from './evidence';

const SEPARATORS =
  /\s*[_|\uff5c丨«»><]+[-_\s]*|\s+[-–—·•:]+\s+|(?<=[\u3400-\u9fff”》!?\uff01\uff1f)\uff09])\s*[-–]+\s*(?=[\u3400-\u9fff])/;
const SHORTEST = 4;
const LONGEST = 200;

/** The headline: its text, and its last line on the page (-1 when it only stands in the head). */
export interface Headline {
  text: string;
  line: number;
  /** Of how many lines it is. */
  lines: number;
  where: Where;
  /** See `Evidence`. */
  confidence: number;
}

const HEADINGS = new Set(['h1', 'h2', 'h3']);
/** What a heading says that names a part of the site. */
const PART =
  /^.{0,4}(?:要闻|要聞|新闻|新聞|动态|動態|中心|频道|頻道|专栏|專欄|专题|專題|栏目|欄目|公告|资讯|資訊)$/;

function rankOf(line: Line, named: readonly string[]): number {
  const text = bare(line.text);
  if (text.length < 2 || line.text.length > LONGEST) return 0;
  const inHeading = HEADINGS.has(line.box.tag) ? 0.2 : 0;
  let rank = line.box.tag === 'h1' && text.length >= SHORTEST && !PART.test(text) ? 0.35 : inHeading;
  for (const name of named) {
    if (name === text) rank = Math.max(rank, 1 + inHeading);
    else if (text.length >= SHORTEST && name.startsWith(text)) {
      rank = Math.max(rank, 0.5 + (0.4 * text.length) / name.length + inHeading);
    } else if (text.length >= 8 && name.includes(text)) rank = Math.max(rank, 0.5 + inHeading);
    else if (name.length >= 10 && text.includes(name)) rank = Math.max(rank, 0.6 + inHeading);
  }
  return line.linked > line.mass / 2 ? rank * 0.6 : rank;
}

/** How the names of sites and of their parts end. */
const SITE =
  /(?:网|網|网站|網站|频道|頻道|首页|首頁|栏目|专栏|博客|论坛|論壇|社区|社區|资讯|資訊|[报報]|电台|電台|政府|委员会|委員會|办公室|[委局厅廳部院]|文章)$|^Powered by/;

const LONGEST_SITE = 10;

/** A site's name behind a dash or in brackets: marks that stand within headlines too. */
const SITE_BEHIND =
  /(?<=.{4})(?:[-–—]{2,}|\s*[(\uff08【[])[^-–—()\uff08\uff09【】[\]]{1,12}(?:网|網|[报報]|频道|頻道|在[线線]|[门門][户戶]|[论論][坛壇]|[电電][视視]?[台臺])[)\uff09】\]]?$/;

/** A title without the names of site and column in front of it, with nothing but spaces between: `某某局 工作动态 标题`. */
function withoutLead(title: string): string {
  const [site = '', ...words] = title.split(' ');
  if (words.length < 2 || !SITE.test(site)) return title;
  const own = PART.test(words[0] as string) ? words.slice(1) : [];
  return own.length > 0 ? own.join(' ') : title;
}

/** The declared title without the names of column and site behind it. */
function withoutSite(whole: string): string {
  const title = whole.replace(SITE_BEHIND, '');
  const parts = title.split(SEPARATORS).filter(Boolean);
  const first = withoutLead(parts[0] ?? '');
  const isSite = SITE.test(first) && first.length <= LONGEST_SITE;
  if (parts.length < 2 || (bare(first).length >= 8 && !isSite)) return first;
  const others = parts.filter((part) => !SITE.test(part) && bare(part).length >= SHORTEST);
  return (others.length > 0 ? others : parts).reduce((a, b) => (b.length > a.length ? b : a));
}

/** Names of what stands under a headline and is none of its lines, though the declared title may go on with it. */
const SIGNED = /author|byline|writer/i;

/**
 * A headline of two or three lines: the lines under the first that go on with a declared title,
 * or that one heading breaks in two while no declared title ends there.
 */
function continued(
  lines: readonly Line[],
  first: number,
  named: readonly string[],
): Pick<Headline, 'text' | 'line' | 'lines'> | null {
  let text = lines[first]?.text ?? '';
  let line = first;
  for (let next = lines[line + 1]; next && line < first + 2; next = lines[line + 1]) {
    const longer = bare(text + next.text);
    const isSplit =
      next.box === lines[line]?.box && HEADINGS.has(next.box.tag) && !named.includes(bare(text));
    if (isParticulars(next.plain) || SIGNED.test(`${next.box.names} ${next.box.parent?.names}`)) break;
    const goesOn = bare(next.text).length > 1 && (isSplit || named.some((name) => name.startsWith(longer)));
    if (!goesOn) break;
    text += /[\w]$/.test(text) ? ` ${next.text}` : next.text;
    next.headline = true;
    line++;
  }
  return line > first ? { text, line, lines: line - first + 1 } : null;
}

/** Whether a title says where one is, not what one reads: nothing, one word, a site's name, a greeting, an address. */
function namesSite(title: string, whole: string): boolean {
  return (
    bare(title).length <= SHORTEST ||
    SITE.test(whole) ||
    /欢迎|歡迎|您?访问|[a-z\d]\.(?:com|cn|net|org)\b/i.test(whole)
  );
}

/** Whether the last part of a title names a site. */
const endsWithSite = (title: string): boolean => SITE_BEHIND.test(title) || SITE.test(title);

/** How much of a line stands before its date, when nothing follows it: a post's headline and its day in one row. */
function beforeDate(plain: string): number {
  const date = findDate(plain);
  if (date) return date.end === plain.length ? plain.slice(0, date.index).trimEnd().length : 0;
  return isParticulars(plain) ? 0 : plain.length;
}

/** How far above the body's first sentence a headline without a name in the head is looked for. */
const NEAR = 8;

/** How a line begins that names who wrote the article. */
const SIGNS = /^[□■◎●]|^.{0,8}(?:[记記]者|通讯员|通訊員)[\s:/]|^(?:作者|文)\s?[:/|丨]/;

/** The line above the body's first sentence that reads most like a headline: largest in form, then first. */
function aboveBody(lines: readonly Line[], bodyStart: number): number {
  let best = -1;
  let bestRank = 0;
  for (let index = Math.max(0, bodyStart - NEAR); index < bodyStart; index++) {
    const { plain, text, mass, linked, bold, box } = lines[index] as Line;
    const isHeadline =
      mass >= 4 &&
      text.length <= 60 &&
      (linked === 0 || (HEADINGS.has(box.tag) && !box.fed)) &&
      !/[。;,:]$|[>»|]|位置/.test(plain);
    if (
      !isHeadline ||
      PART.test(plain) ||
      SIGNS.test(plain) ||
      beforeDate(plain) < SHORTEST ||
      matchPhrase(plain, false)
    )
      continue;
    const named = /title|headline|biaoti|subject/i.test(box.names) || HEADINGS.has(box.tag);
    const rank = named ? 3 : bold > mass / 2 ? 2 : 1;
    if (rank > bestRank || (rank === 1 && bestRank === 1 && lines[best]?.box.parent !== box.parent)) {
      best = index;
      bestRank = rank;
    }
  }
  return best;
}

/** What sites put before a headline in its own line. */
const PREFIX = /^(?:原创|原創|置顶|转载|轉載|精华|图文|视频|热点|推荐)\s*(?=\S)/;

/** Finds the headline among the lines up to the body's first sentence, held against what the head declares. */
export function findHeadline(
  page: Page,
  { first }: Container,
  bodyStart: number,
  declared: Declared,
): Headline {
  const { meta } = declared;
  const declaredTitles = [
    declared.title,
    meta.get('og:title') ?? '',
    declared.linked.get('headline') ?? '',
    meta.get('articletitle') ?? '',
    declared.outerTitle,
  ];
  const named = declaredTitles
    .flatMap((title) => [title, withoutSite(title)])
    .map(bare)
    .filter((name) => name.length >= SHORTEST);
  let best = -1;
  let bestRank = 0.3;
  const last = Math.min(Math.max(bodyStart, first), page.lines.length - 1);
  for (let index = 0; index <= last; index++) {
    const rank = rankOf(page.lines[index] as Line, named);
    // Of the same headline twice (a list of others, a path) the one nearer to the body.
    if (rank > bestRank || (best >= 0 && rank === bestRank)) {
      best = index;
      bestRank = rank;
    }
  }
  if (best >= 0) {
    const { text, box, linked, mass } = page.lines[best] as Line;
    const within = declaredTitles
      .map(withoutSite)
      .find(
        (name) =>
          name.length >= 8 &&
          text !== name &&
          text.includes(name) &&
          (/[>»]|位置|首页|首頁/.test(text) || (linked > 0 && linked < mass / 2 && text.startsWith(name))),
      );
    const evidence = {
      where: 'headline',
      confidence: bestRank >= 1 ? 0.97 : bestRank >= 0.5 ? 0.88 : 0.7,
      lines: 1,
    } as const;
    if (within) return { ...evidence, text: within, line: linked > 0 && text.startsWith(within) ? best : -1 };
    const joined = continued(page.lines, best, named);
    if (joined) {
      // The head knows whether there is a space between the lines.
      const asDeclared = declaredTitles.map(withoutSite).find((name) => bare(name) === bare(joined.text));
      return { ...evidence, ...joined, text: asDeclared ?? joined.text };
    }
    const stripped = text.replace(PREFIX, '');
    if (stripped !== text && named.includes(bare(stripped)))
      return { ...evidence, text: stripped, line: best };
    return {
      ...evidence,
      text: text === declared.title && box.tag !== 'h1' && endsWithSite(text) ? withoutSite(text) : text,
      line: best,
    };
  }
  const stated = declaredTitles.filter(Boolean);
  const fallback = stated.map(withoutSite).find((name) => !namesSite(name, name)) ?? stated[0] ?? '';
  const title = withoutSite(fallback) || fallback;
  const shown = namesSite(title, fallback) ? aboveBody(page.lines, last) : -1;
  const line = page.lines[shown];
  if (!line) return { text: title, line: -1, lines: 1, where: 'head-title', confidence: 0.8 };
  const text = line.text.slice(0, beforeDate(line.plain));
  return { text, line: shown, lines: 1, where: 'near-headline', confidence: 0.65 };
}
