import { halfWidth } from '../half-width';
import type { Line } from '../lines';
import { tidyAuthor } from './author';
import { readByline, tidyNames } from './byline';
import { findDate } from './date';
import type { Declared } from './declared';
import { type Found, found, weighed } from './evidence';
import { readLabels } from './labels';
import { latinByline, latinNames } from './latin';
import { areLikeNames, arePersons } from './names';
import { readOwner } from './owner';
import { first, type Places, spaced } from './places';
import { readAccount, readCard, readNamed, readPersons, readSigned } from './unlabelled';

const LONGEST_AUTHOR = 40;
/** What platforms say under what their users write: there 来源 names the account that wrote it. */
const BY_USERS =
  /自媒[体體](?:平台|人|账号|帳號)|(?:用户|用戶)(?:上传|上傳|发布|發布|投稿)|作者或[机機][构構][^。]{0,12}上[传傳]/;
/** How much of a paragraph's beginning and end may hold a byline, in UTF-16 code units. */
const START = 80;
const TAIL = 60;

/** Names under which heads declare an author. */
const AUTHOR_KEYS = [
  'author',
  'byl',
  'byline',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'mediaid',
];

/** The author that the head declares, unless it names the site, the source or a number in its place. */
function declaredAuthor(
  { meta, linked, title }: Declared,
  others: readonly (string | null | undefined)[],
): Found | null {
  const isName = (author: string): boolean => {
    if (author.length < 2 || author.length > LONGEST_AUTHOR) return false;
    if (/^\d+$|https?:|[<>="@]|admin|discuz/i.test(author)) return false;
    const isSite =
      !arePersons(author) &&
      latinNames(author) !== author &&
      ((author.length > 6 && title.includes(author)) ||
        title.endsWith(author) ||
        title
          .split(/[_|-]/)
          .slice(1)
          .some((part) => part.includes(author)));
    return !isSite && !others.some((other) => other && (other.includes(author) || author.includes(other)));
  };
  const stated = tidyAuthor(linked.get('author') ?? '');
  if (isName(stated)) return found(stated, 'json-ld', 0.7);
  const author = AUTHOR_KEYS.map((key) => tidyAuthor(meta.get(key) ?? '')).find(isName);
  return found(author, 'meta', 0.7);
}

/** Where a line goes on with other particulars: `记者 王小明 来源:某某日报`. */
const OTHER_LABEL =
  /\s*[(【|]?\s*(?:来源|來源|(?:责任|責任)?(?:编辑|編輯)|[责責][编編]|校[对對])(?:\s*[:/|丨·]|\s+(?=\S))/;

/** Where a line goes on with who wrote it: `来源|某某日报 文|王小明`. */
const WRITTEN_BY = /\s+(?=(?:文[字图圖]?|撰文|采写|採寫)\s*[|丨/·:])/;

/** A byline in a line of its own, behind a date if there is one, or in brackets at the end of a paragraph. */
function bylineOf(line: Line): Found | null {
  const { texts } = line;
  const plain = line.plain.length <= START ? spaced(line) : line.plain;
  const date = plain.length <= START ? findDate(plain) : null;
  const behind = date && plain.slice(date.end).replace(/^[\s|,;·/>-]+/, '');
  const names =
    readByline(plain.slice(0, START)) ??
    readByline(plain.slice(0, START).split(OTHER_LABEL)[0] ?? '') ??
    (behind && readByline(behind)) ??
    (date && readByline(plain.slice(0, date.index).replace(/[\s|,·]+$/, ''))) ??
    first(plain.slice(0, START).split(WRITTEN_BY).slice(1), (part) =>
      readByline(part.split(OTHER_LABEL)[0] ?? ''),
    ) ??
    readTail(plain) ??
    (plain.length > START ? readByline(plain.slice(-TAIL)) : null) ??
    latinByline(/^[(](by\s.*)[)]$/i.exec(plain)?.[1] ?? '');
  return found(names, 'byline', 0.92, texts[0]);
}

/** The names behind `By` in a line, or in its first element where others follow: `By Ann Field`, `Coast News`. */
const latinBylineOf = (line: Line): string | null =>
  latinByline(spaced(line)) ?? latinByline(halfWidth(line.texts[0]?.data ?? '').trim());

/** What brackets behind the last sentence say: `……安全度汛。(文/王小明 图/李四方)`. */
function readTail(plain: string): string | null {
  const within = /[。!?”][(]([^()]{2,40})[)]。?$/.exec(plain)?.[1];
  if (!within) return null;
  const named = readLabels(within).author;
  return readByline(within) ?? (named && arePersons(named) ? named : null);
}

/** What somebody is for a medium, under the name. */
const STAFF = /^.{0,30}\b(?:correspondent|reporter|writer)\b/i;

/** A line at the head of the body that is nothing but names: a signature under the headline. A link only beside the date. */
function signature(lines: readonly Line[]): Found | null {
  for (const [index, line] of lines.entries()) {
    const { plain, linked, mass } = line;
    if (mass > 14) return null;
    const names = tidyNames(plain);
    const isBesideDate = [lines[index - 1], lines[index + 1]].some(
      (beside) => beside && findDate(beside.plain),
    );
    const isTitled = latinNames(names) === names && STAFF.test(lines[index + 1]?.plain ?? '');
    if ((linked === 0 || isBesideDate) && !line.headline && (isTitled || arePersons(names)))
      return found(names, 'signature', 0.8, line.texts[0]);
  }
  return null;
}

/** What is known before the author is looked for. */
interface Known {
  labelled: Found | null;
  siteName: string | null;
  source: Found | null;
  /** A person under 来源 beside a medium above the body: who wrote it. */
  writer: Found | null;
}

/** Who wrote the article: names as they are printed, with single spaces between them. */
export function findAuthor(places: Places, declared: Declared, known: Known): Found | null {
  const { page, above, below, top, opening, closing, within, under } = places;
  const named = first(top, (line) => {
    const value = readNamed(page, line, 'author');
    return found(value && tidyAuthor(value), 'element-name', 0.88, line.texts[0]);
  });
  const head = declaredAuthor(declared, [known.siteName, known.source?.value]);
  const isByUser = [...above, ...below].some(({ plain }) => BY_USERS.test(plain));
  const author =
    known.labelled ??
    first(top, (line) => found(latinBylineOf(line), 'byline', 0.9, line.texts[0])) ??
    (named && (arePersons(named.value) || latinNames(named.value)) ? named : null) ??
    first(top, bylineOf) ??
    first([...opening, ...closing], bylineOf) ??
    first(under, (line) => (line.plain.length <= TAIL ? bylineOf(line) : null)) ??
    first(within, bylineOf) ??
    known.writer ??
    signature(top) ??
    first(top, (line) => found(readPersons(line), 'signature', 0.8, line.texts[0])) ??
    (head && (arePersons(head.value) || latinNames(head.value)) ? head : null) ??
    (named && { ...named, confidence: 0.75 }) ??
    first(top, (line, index) => {
      const account = readAccount(line, top[index + 1], isByUser);
      return account === known.source?.value ? null : found(account, 'account', 0.7, line.texts[0]);
    }) ??
    first([...above, ...below], (line) => found(readSigned(line), 'account', 0.7, line.texts[0])) ??
    head ??
    first(below, (line) =>
      found(readNamed(page, line, 'author', ['rel', 'itemprop']), 'element-name', 0.7, line.texts[0]),
    ) ??
    first(above, (line) => found(readCard(line), 'account', 0.6, line.texts[0])) ??
    found(readOwner(page, declared.title), 'account', 0.6) ??
    (isByUser && known.source ? { ...known.source, confidence: 0.6 } : null);
  return weighed(author, [head?.value]);
}

/** What elements for a search engine say, whether they are shown or not. */
export function readForSearch({ meta }: Declared): Labels {
  const all: Labels = {};
  for (const id of ['source_baidu', 'author_baidu', 'editor_baidu']) {
    for (const [field, value] of Object.entries(readLabels(halfWidth(meta.get(id) ?? ''))))
      all[field as keyof Labels] ??= { value, where: 'meta', confidence: 0.9 };
  }
  return all;
}

type Labels = Partial<Record<keyof ReturnType<typeof readLabels>, Found>>;

/** What a label in a list of definitions names: `<dt>来源:</dt><dd>某某日报</dd>`. */
const valueBelow = ({ box, plain }: Line, next: Line | undefined): string =>
  box.tag === 'dt' && next?.box.tag === 'dd' && plain.endsWith(':') ? next.plain : '';

/** The fields that labels name in the lines around the body, each with its line. */
export function readLabelled(lines: readonly Line[]): Labels {
  const all: Labels = {};
  let last = -1;
  lines.forEach((line, index) => {
    // A line that is a link and nothing else leads to another text, whatever its words.
    const isLink = line.linked > 0 && line.linked === line.mass;
    for (const [name, value] of Object.entries(
      readLabels(spaced(line) + valueBelow(line, lines[index + 1])),
    )) {
      const field = name as keyof Labels;
      if (field === 'author' && isLink && !arePersons(value)) continue;
      const before = all[field];
      if (!before) {
        const found: Found = {
          value,
          where: 'label',
          confidence: 0.95,
          ...(line.texts[0] ? { node: line.texts[0] } : {}),
        };
        all[field] = found;
      } else if (
        field === 'author' &&
        last === index - 1 &&
        areLikeNames(before.value) &&
        areLikeNames(value)
      ) {
        // Who reported and who wrote, each on a line of its own.
        if (!before.value.includes(value)) before.value += ` ${value}`;
      } else continue;
      if (field === 'author') last = index;
    }
  });
  return all;
}
