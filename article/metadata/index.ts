import type { Verdict } from '../boilerplate/classify';
import { isParticulars } from '../boilerplate/particulars';
import type { Container } from '../container';
import type { Line, Page } from '../lines';
import { DEFAULT_SITES } from '../sites';
import { tidyAuthor } from './author';
import { readByline, tidyNames } from './byline';
import { type FoundDate, findDate, findRepublicDate, toIso } from './date';
import type { Declared } from './declared';
import { type Labelled, readLabels } from './labels';
import { isPerson } from './names';
import { readAccount, readNamed, readSigned, sourceUnlabelled } from './unlabelled';
import { httpUrl } from './url';

export interface Metadata {
  siteName: string | null;
  source: string | null;
  author: string | null;
  editor: string | null;
  publishedAt: string | null;
  originUrl: string | null;
  canonicalUrl: string | null;
}

/** How far above the body and below it its particulars stand, in lines. */
const ABOVE = 15;
const BELOW = 25;
const MOST = 120;
const LONGEST_PARTICULARS = 250;

/** The lines around the body that may hold its particulars, nearest to the headline first. */
interface Particulars {
  above: readonly Line[];
  /** Between the body's lines and under them. */
  below: readonly Line[];
}

function particulars(
  page: Page,
  { end }: Container,
  headline: number,
  verdicts: readonly Verdict[],
): Particulars {
  const { lines } = page;
  const bodyStart = Math.max(verdicts.indexOf('body'), 0);
  const bodyEnd = Math.max(verdicts.lastIndexOf('body'), bodyStart);
  const from = headline >= 0 ? headline + 1 : Math.max(0, bodyStart - ABOVE);
  const isNote = (line: Line, index: number): boolean =>
    index >= bodyStart &&
    index < end &&
    (verdicts[index] !== 'body' || (SAID.test(line.plain) && isParticulars(line.plain)));
  const short = (near: readonly Line[]): Line[] =>
    [...new Set(near)].filter(({ plain }) => plain.length <= LONGEST_PARTICULARS).slice(0, MOST);
  return {
    above: short([
      ...lines.slice(from, bodyStart),
      ...lines.slice(Math.max(0, from - ABOVE), from).reverse(),
    ]),
    below: short([
      ...lines.filter(isNote),
      ...lines.slice(bodyEnd, bodyEnd + 1),
      ...lines.slice(bodyEnd + 1, bodyEnd + BELOW),
    ]),
  };
}

/** Names under which heads declare the day of publication, and what the names of other days hold. */
const PUBLISHED =
  /publi|pub_?(?:date|time)|create_at|release|(?:^|[.:])date(?:$|\.issued|\.created)|pub-date|apub:/;
const NOT_PUBLISHED = /modif|update|expir|valid|publisher|publication/;
/** A label that says of a date that it is the article's. */
const SAID = /(?:时间|時間|日期|发布|發布|發佈|发表|發表|张贴|張貼|发帖|發帖)/;

/** A date in a line of particulars. */
function dateIn({ plain }: Line): FoundDate | null {
  return (
    findDate(plain) ?? (/(?:日期|時間|發布|發佈|更新)[^:]{0,4}:/.test(plain) ? findRepublicDate(plain) : null)
  );
}

const first = <T, R>(list: readonly T[], read: (item: T) => R | null): R | null => {
  for (const item of list) {
    const value = read(item);
    if (value) return value;
  }
  return null;
};

function findPublished(
  { above, below }: Particulars,
  declared: Declared,
  url: string,
  zone: string,
): string | null {
  const notes = below.filter(({ linked, mass, box }) => linked <= mass / 2 && !box.fed);
  const seen = first(above, dateIn) ?? first(notes, (line) => (SAID.test(line.plain) ? dateIn(line) : null));
  const stated = [
    declared.linked.get('datePublished'),
    ...[...declared.meta]
      .filter(([name]) => PUBLISHED.test(name) && !NOT_PUBLISHED.test(name))
      .map(([, text]) => text),
  ];
  for (const text of stated) {
    const date = text ? findDate(text) : null;
    if (date && (!seen || refines(date, seen))) return toIso(date, zone);
  }
  const inUrl = /[/_t-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)/.exec(url);
  const date = seen ?? (inUrl && findDate(`${inUrl[1]}-${inUrl[2]}-${inUrl[3]}`)) ?? first(notes, dateIn);
  return date ? toIso(date, zone) : null;
}

/** Whether a date says the same as another, only more precisely. */
function refines(date: FoundDate, other: FoundDate): boolean {
  const sameDay = date.year === other.year && date.month === other.month && date.day === other.day;
  const sameTime = other.hour === undefined || (date.hour === other.hour && date.minute === other.minute);
  return sameDay && sameTime && (date.zone === undefined || date.zone !== 'Z');
}

function findOrigin(near: readonly Line[], page: Page, url: string): string | null {
  const line = near.find(({ plain }) =>
    /原文(?:链接|連結|鏈接|网址|網址|地址)|(?:来源|來源)(?:链接|連結|鏈接|网址|網址)/.test(plain),
  );
  if (!line) return null;
  const typed = /https?:\/\/[^\s<>"')】]+/.exec(line.plain)?.[0];
  if (typed) return httpUrl(typed);
  for (const text of line.texts) {
    for (
      let node: Node | null = page.dom.parent(text);
      node && node !== line.box.node;
      node = page.dom.parent(node)
    ) {
      if (page.dom.tag(node as Element) === 'a')
        return httpUrl(page.dom.attribute(node as Element, 'href'), url);
    }
  }
  return null;
}

function siteNameOf(declared: Declared, url: string): string | null {
  const stated =
    declared.meta.get('og:site_name') ?? declared.meta.get('sitename') ?? declared.linked.get('publisher');
  if (stated) return stated;
  if (!URL.canParse(url)) return null;
  const host = new URL(url).hostname;
  return DEFAULT_SITES.find(({ domain }) => host === domain || host.endsWith(`.${domain}`))?.name ?? null;
}

const LONGEST_AUTHOR = 40;
/** How many of the body's first and last lines may name its writers. */
const FIRST = 4;
const LAST = 3;
/** How many lines above the body are looked at when no headline was found. */
const NEAR = 8;
/** What platforms say under what their users write: there 来源 names the account that wrote it. */
const BY_USERS = /自媒[体體](?:平台|人|账号|帳號)|(?:用户|用戶)(?:上传|上傳|发布|發布|投稿)/;
/** The body's first line of more than this is no name any more. */
const SHORT = 16;

/** The author that the head declares, unless it names the site, the source or a number in its place. */
function declaredAuthor(
  { meta, linked, title }: Declared,
  others: readonly (string | null | undefined)[],
): string | null {
  const author = tidyAuthor(linked.get('author') ?? meta.get('author') ?? '');
  const isName =
    author.length > 1 &&
    author.length <= LONGEST_AUTHOR &&
    !/^\d+$|https?:|[<>="@]|admin|discuz/i.test(author);
  const isSite =
    (author.length > 6 && title.includes(author)) ||
    title.endsWith(author) ||
    title
      .split(/[_|-]/)
      .slice(1)
      .some((part) => part.includes(author));
  const isOther =
    isSite || others.some((other) => other && (other.includes(author) || author.includes(other)));
  return isName && !isOther ? author : null;
}

function bodyByline(page: Page, verdicts: readonly Verdict[]): string | null {
  const body = page.lines.filter((_, index) => verdicts[index] === 'body');
  for (const line of [...body.slice(0, FIRST), ...body.slice(-LAST).reverse()]) {
    const start = line.plain.slice(0, 80);
    const found = readByline(start) ?? (line.plain.length > 80 ? readByline(line.plain.slice(-60)) : null);
    if (found) return found;
  }
  return null;
}

/** A line at the head of the body that is nothing but names: a signature under the headline. */
function signature(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const { plain, linked, mass } = line;
    if (mass > 14) return null;
    const names = tidyNames(plain);
    if (linked === 0 && !line.headline && names.split(' ').every(isPerson)) return names;
  }
  return null;
}

/** Reads an article's particulars from the lines around it, weighed against what the head declares. */
export function readMetadata(
  page: Page,
  container: Container,
  headline: number,
  verdicts: readonly Verdict[],
  declared: Declared,
  url: string,
  isChinese: boolean,
): Metadata {
  const places = particulars(page, container, headline, verdicts);
  const near = [...places.above, ...places.below];
  const bodyStart = Math.max(verdicts.indexOf('body'), 0);
  const topEnd = Math.max(
    bodyStart,
    page.lines.findIndex(({ mass }, index) => index >= bodyStart && mass > SHORT),
  );
  const top = page.lines.slice(headline >= 0 ? headline + 1 : Math.max(0, bodyStart - NEAR), topEnd);
  const labelled: Labelled = {};
  for (const { plain } of near) {
    const found = readLabels(plain);
    labelled.source ??= found.source;
    labelled.author ??= found.author;
    labelled.editor ??= found.editor;
  }
  const firstOf = (read: (line: Line, next: Line | undefined) => string | null): string | null => {
    for (const [index, line] of top.entries()) {
      const value = read(line, top[index + 1]);
      if (value) return value;
    }
    return null;
  };
  const { meta } = declared;
  const siteName = siteNameOf(declared, url);
  const unlabelled = firstOf(({ plain }) => sourceUnlabelled(plain));
  // A person under 来源 beside a medium above the body is who wrote it.
  const isWriter = unlabelled !== null && labelled.source !== undefined && isPerson(labelled.source);
  const source =
    (isWriter ? null : labelled.source) ??
    unlabelled ??
    firstOf((line) => readNamed(page, line, 'source')) ??
    meta.get('contentsource') ??
    meta.get('source') ??
    null;
  const named = firstOf((line) => readNamed(page, line, 'author'));
  const author = named && tidyAuthor(named);
  return {
    siteName,
    source,
    author:
      labelled.author ??
      (author?.split(' ').every(isPerson) ? author : null) ??
      firstOf((line) => readByline(line.plain)) ??
      bodyByline(page, verdicts) ??
      (isWriter ? labelled.source : null) ??
      signature(top) ??
      author ??
      firstOf(readAccount) ??
      first(near, readSigned) ??
      declaredAuthor(declared, [siteName, source]) ??
      (near.some(({ plain }) => BY_USERS.test(plain)) ? (labelled.source ?? null) : null),
    editor: labelled.editor ?? null,
    publishedAt: findPublished(places, declared, url, isChinese ? '+08:00' : ''),
    originUrl: findOrigin(near, page, url),
    canonicalUrl: httpUrl(declared.canonical || meta.get('og:url'), url),
  };
}
