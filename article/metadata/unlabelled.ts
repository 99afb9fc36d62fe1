import type { Line, Page } from '../lines';
import { tidyNames } from './byline';
import { type FoundDate, findDate } from './date';
import { latinNames, withoutBy } from './latin';
import { arePersons, isPerson } from './names';
import { spaced } from './places';

/** How names of organisations that publish end. */
const MEDIA =
  /(?:网|網|报|報|社|台|臺|刊|新闻|新聞|在线|在線|科技|财经|財經|体育|體育|娱乐|娛樂|杂志|雜誌|通讯|通訊|频道|頻道|客户端|电视|電視|广播|廣播|发布|發布|委|局|办|部|院|厅|府|会|传媒|融媒|融媒体|读书|历史|健康|观察|评论|眼)[》)]?$/;
const NOT_MEDIA =
  /^(?:[发發][布佈]$|我要|已有|评论|評論|字[体号]|星期|周[一二三四五六日]|更新|打印|来自|收藏|阅读|浏览|分享)|参与互动/;

/** A source that stands without a label right after the date: `2020-02-21 16:25 某某网`. */
function sourceAfterDate(plain: string, date: FoundDate | null = findDate(plain)): string | null {
  if (!date) return null;
  const rest = plain.slice(date.end).replace(/^[\s|,;·/>-]+/, '');
  const token = /^《[^》]{2,20}》|^[^\s|(:,;]{2,20}/.exec(rest)?.[0];
  return token && MEDIA.test(token) && !NOT_MEDIA.test(token) ? token : null;
}

/** What is published, or where: not the account of an office, `临溪发布`. */
const NO_OFFICE =
  /^(?:.?|本[站网網文]|最新|[网網]站|首次|文章|原[创創]|正式|新[闻聞]|信息|消息|[内內]容|已[经經]?|官方|用[户戶]|平[台臺]|[编編][辑輯])[发發][布佈]$/;

/** A word that stands right before the date: `某某网 2020-02-21 16:25`, an account's name as often as a medium's. */
function wordBeforeDate(plain: string): string | null {
  const date = findDate(plain);
  const word = date && /^[^\s|(:,;·]{2,16}$/.exec(plain.slice(0, date.index).replace(/[\s|·]+$/, ''))?.[0];
  return word &&
    /^[\p{L}]/u.test(word) &&
    !/[./]|时间|時間|日期|[发發][布佈表].|[发發]表|[于於]$/.test(word) &&
    !NO_OFFICE.test(word)
    ? word
    : null;
}

/** Words of platforms before a writer's name and behind it. */
const AROUND_NAMES = /^(?:原创|原創)\s+|\s+[+]?(?:关注|關注|订阅|訂閱|追蹤|追踪)$/g;

/**
 * Writers and the medium that they write for, in either order before the date and nothing else: `王小明 某某日报`. Null
 * where another word stands among them, unless it is the account of a platform: `原创 王小明 看见望川`.
 */
function writersAndMedium(before: string): { names: string; medium: string | null } | null {
  const words = before
    .trim()
    .replace(AROUND_NAMES, '')
    .split(/[\s|]+/);
  const names = words.filter(isPerson);
  const isOriginal = /^\s*(?:原创|原創)\s/.test(before);
  const [medium, ...others] = words.filter((word) => !isPerson(word));
  if (
    names.length === 0 ||
    others.length > 0 ||
    (medium && (/[:(,]/.test(medium) || !(isOriginal || MEDIA.test(medium))))
  )
    return null;
  return { names: names.join(' '), medium: medium && MEDIA.test(medium) ? medium : null };
}

/** A source named without a label: next to the date, or after the writer's name (`王小明/某某日报`). */
export function sourceUnlabelled(plain: string): string | null {
  const before = wordBeforeDate(plain);
  const after =
    sourceAfterDate(plain) ?? /^[\u3400-\u9fff·]{2,4}[/╱]([\u3400-\u9fff]{2,12})$/.exec(plain)?.[1];
  if (after && MEDIA.test(after)) return after;
  const date = plain.length <= LONGEST_PARTICULARS ? findDate(plain) : null;
  const both = date && writersAndMedium(plain.slice(0, date.index));
  if (both?.medium) return both.medium;
  return before && MEDIA.test(before) ? before : null;
}

const MEDIUM =
  /^[^\s|(:,;。]{2,14}(?:网|網|报|報|通[讯訊]社|新[华華]社|[电電][视視][台臺]|广播电台|[杂雜][志誌]|[周週]刊|客户端)$/;

/** A medium that stands alone on the line next to the date's. */
export function sourceBesideDate({ plain, linked }: Line, ...beside: (Line | undefined)[]): string | null {
  const isBeside =
    linked === 0 && beside.some((line) => line && line.plain.length < 40 && findDate(line.plain));
  return isBeside && MEDIUM.test(plain) && !NOT_MEDIA.test(plain) ? plain : null;
}

/** What stands right under an account's name: a button to follow it, the platform whose account it is. */
const CONTROL =
  /^[+]?\s*(?:关注|關注|订阅|訂閱|追蹤|追踪)$|^[\u3400-\u9fff]{1,3}[号號]$|^官方(?:[账帐]号|帳號)$/;

/** `某某 发表于`, `某某 于` before a date, not `本文发布于`. */
const SIGNED_BEFORE =
  /^(?!本|文章|[帖贴貼]子|最[后後]|[编編][辑輯]|更新|首[次发發]|原[帖文])([^\s:|,;]{2,16}?)(?:\s*[发發][表布帖][于於]|\s+[于於])$/;

/** Who signed a post: `2022-04-16 10:00 by 某某`, `由某某发表 @ 2022-04-16`. */
export function readSigned({ plain }: Line): string | null {
  const date = findDate(plain);
  if (!date) return null;
  const after = /^\s*by\s+([^\s|,]{2,20})/i.exec(plain.slice(date.end));
  const before = SIGNED_BEFORE.exec(plain.slice(0, date.index).trim());
  return (
    (after ?? before ?? /^由\s*(\S{2,12}?)\s*(?:张贴|張貼|发表|發表|发布|發布|發佈)/.exec(plain))?.[1] ?? null
  );
}

/** Persons who stand without a label in a line of particulars: around its date, or behind its source. */
export function readPersons(line: Line): string | null {
  const { linked, mass } = line;
  const plain = spaced(line);
  const date = plain.length <= LONGEST_PARTICULARS ? findDate(plain) : null;
  const before = (date ? plain.slice(0, date.index) : plain).replace(/[\s|,·]+$/, '').trim();
  const latin = date && latinNames(before);
  if (latin === before) return latin;
  if (!date || linked > mass / 2) return null;
  const names = tidyNames(before.replace(/^by:?\s+/i, ''));
  if (arePersons(names)) return names;
  const both = writersAndMedium(before);
  if (both) return both.names;
  const behind = plain.slice(date.end).split(/[\s|]+/);
  return behind.filter(isPerson).join(' ') || null;
}
const LONGEST_PARTICULARS = 80;

/**
 * The account that wrote an article, where its name stands without a label: before the date, with a button to follow
 * it, or, on a page that says it was written by a user (`isByUser`), on the line above the date.
 */
export function readAccount({ plain, text }: Line, next: Line | undefined, isByUser: boolean): string | null {
  const word = wordBeforeDate(plain);
  if (word && !MEDIA.test(word) && !NOT_MEDIA.test(word)) return word;
  return isByUser && next && isAccountName(text) && findDate(next.plain)?.index === 0
    ? text
    : readFollowed(text, next);
}

const isAccountName = (text: string): boolean =>
  text.length >= 2 && text.length <= 16 && /^[\p{L}\p{N}·_\s-]+$/u.test(text);

/** The name of an account, by what stands on the line under it. */
export const readFollowed = (text: string, next: Line | undefined): string | null =>
  next && isAccountName(text) && CONTROL.test(next.plain) ? text : null;

const FIELDS = {
  author: /auth(?:or|i\b)|byline|writer|reporter|zuozhe|user-?name|nick-?name|account|\bpgc/i,
  source: /source|laiyuan|media-?name/i,
} as const;
/** What the markup of a page may name an element by. */
const NAMES = ['class', 'id', 'itemprop', 'rel', 'data-testid', 'data-component'] as const;
/** How far above a text the element that names its field is. */
const REACH = 3;
/** A box around the line may be named instead, when it holds no more lines than this. */
const FEW = 4;
const LONGEST = 30;
/** What stands in such elements beside the value. */
const CAPTION = /^(?:文字|撰文|作者|[记記]者|[摄攝]影|來源|来源|and|by|author|role|written by|text)\W*$/i;

/** A field that the page's markup names without a word on the page: `<span class="author">王小明</span>`. */
export function readNamed(
  { dom }: Page,
  line: Line,
  field: keyof typeof FIELDS,
  by: readonly (typeof NAMES)[number][] = NAMES,
): string | null {
  if (line.plain.length > 200) return null;
  const isNamed = (element: Element): boolean => {
    const names = by.map((name) => dom.attribute(element, name)).join(' ');
    return FIELDS[field].test(names) && !/comment|avatar|follow|related/i.test(names);
  };
  const { box } = line;
  const isAround =
    box.parent !== null && box.parent.end - box.parent.first <= FEW && isNamed(box.parent.node);
  const seen: Text[] = [];
  for (const text of line.texts) {
    const value = text.data.replace(/\s+/g, ' ').trim();
    if (value.length < 2 || /[:\uff1a\d]/.test(value) || CAPTION.test(value)) continue;
    let node = dom.parent(text);
    for (let up = 0; node && up < REACH; up++, node = dom.parent(node)) {
      const element = node as Element;
      if (isNamed(element)) {
        seen.push(text);
        break;
      }
      if (element === box.node) break;
    }
    if (isAround && seen[seen.length - 1] !== text) seen.push(text);
  }
  const [first] = seen;
  if (!first) return null;
  const value = first.data.replace(/\s+/g, ' ').trim();
  if (/[\u3400-\u9fff]/.test(value) || field !== 'author') return value.length <= LONGEST ? value : null;
  // Names in Latin letters come in one element or several, with commas and `and` between them.
  const names = latinNames(
    withoutBy(
      seen
        .map(({ data }) => data)
        .join(', ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
  return names ?? (/\s/.test(value) || value.length > LONGEST ? null : value);
}

const CARD = /(?:user|author|account|writer)[-_]?(?:info|card|name|intro)/i;

/** Who is named first in a card of the account that a page belongs to: `<div class="user-info"><h4>王小明</h4>`. */
export function readCard({ box, text }: Line): string | null {
  const isCard = CARD.test(box.names) || (box.parent !== null && CARD.test(box.parent.names));
  const isFirst = box.parent === null || box.first - box.parent.first <= 1;
  return isCard && isFirst && text.length >= 2 && text.length <= 16 && !/\d/.test(text) ? text : null;
}
