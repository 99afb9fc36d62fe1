import type { Verdict } from '../boilerplate/classify';
import type { Container } from '../container';
import type { Line, Page } from '../lines';
import { DEFAULT_SITES } from '../sites';
import { tidyAuthor } from './author';
import { readByline, tidyNames } from './byline';
import { type FoundDate, findDate, findRepublicDate, toIso } from './date';
import type { Declared } from './declared';
import { type Labelled, readLabels } from './labels';
import { isPerson } from './names';
import { readAccount, readNamed, sourceUnlabelled } from './unlabelled';
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
function particulars(page: Page, { end }: Container, headline: number, verdicts: readonly Verdict[]): Line[] {
  const { lines } = page;
  const bodyStart = Math.max(verdicts.indexOf('body'), 0);
  const bodyEnd = Math.max(verdicts.lastIndexOf('body'), bodyStart);
  const from = headline >= 0 ? headline + 1 : Math.max(0, bodyStart - ABOVE);
  const near = [
    ...lines.slice(from, bodyStart),
    ...lines.slice(Math.max(0, from - ABOVE), from),
    ...lines.filter((_, index) => index >= bodyStart && index < end && verdicts[index] !== 'body'),
    ...lines.slice(bodyEnd + 1, bodyEnd + BELOW),
    ...lines.slice(bodyEnd, bodyEnd + 1),
  ];
  return [...new Set(near)].filter(({ plain }) => plain.length <= LONGEST_PARTICULARS).slice(0, MOST);
}

const DATES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'weibo:article:create_at',
  'dc.date',
  'date',
  'sailthru.date',
  'parsely-pub-date',
];

function findPublished(near: readonly Line[], declared: Declared, url: string, zone: string): string | null {
  let seen: FoundDate | null = null;
  for (const { plain } of near) {
    seen =
      findDate(plain) ??
      (/(?:日期|時間|發布|發佈|更新)[^:]{0,4}:/.test(plain) ? findRepublicDate(plain) : null);
    if (seen) break;
  }
  const stated = [declared.linked.get('datePublished'), ...DATES.map((name) => declared.meta.get(name))];
  for (const text of stated) {
    const date = text ? findDate(text) : null;
    if (date && (!seen || refines(date, seen))) return toIso(date, zone);
  }
  if (seen) return toIso(seen, zone);
  const inUrl = /[/_t-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)/.exec(url);
  const date = inUrl ? findDate(`${inUrl[1]}-${inUrl[2]}-${inUrl[3]}`) : null;
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
  const near = particulars(page, container, headline, verdicts);
  const bodyStart = Math.max(verdicts.indexOf('body'), 0);
  const top = page.lines.slice(headline >= 0 ? headline + 1 : Math.max(0, bodyStart - NEAR), bodyStart);
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
      signature([...top, ...page.lines.slice(bodyStart, bodyStart + FIRST)]) ??
      author ??
      firstOf(readAccount) ??
      declaredAuthor(declared, [siteName, source]),
    editor: labelled.editor ?? null,
    publishedAt: findPublished(near, declared, url, isChinese ? '+08:00' : ''),
    originUrl: findOrigin(near, page, url),
    canonicalUrl: httpUrl(declared.canonical || meta.get('og:url'), url),
  };
}
