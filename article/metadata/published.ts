import type { Line, Page } from '../lines';
import { type FoundDate, findDate, findRepublicDate, toIso } from './date';
import type { Declared } from './declared';
import { type Found, found } from './evidence';
import { first, type Places, SAID, spaced } from './places';

/** Names under which heads declare the day of publication, and what the names of other days hold. */
const PUBLISHED =
  /publi|pub_?(?:date|time)|create_at|release|(?:^|[.:])date(?:$|\.issued|\.created)|pub-date|apub:/;
const NOT_PUBLISHED = /modif|update|expir|valid|publisher|publication/;

interface Seen {
  date: FoundDate;
  line: Line;
  /** What stands before the date. */
  label: string;
}

/** What stands before a date that is not of publication: when a paper expires, what day it is today. */
const OTHER_DAY = /(?:有效期|截止|截至|失效|[废廢]止|施行|[實实]施|生效|今[天日]|[现現]在)[^\d]{0,8}$/;
/** What stands before the day on which a paper was made or its page changed, and before that of publication. */
const SECOND_DAY = /(?:成文|生成|印[发發]|更新|修[改訂订]|[Uu]pdated|[Mm]odified)[^\d]{0,8}$/;
const PUBLICATION = /(?:[发發][布佈表稿]|公[布佈开開]|刊登|上[传傳]|[Pp]ublished|[Pp]osted)[^\d]{0,8}$/;
const LONGEST_LABEL = 16;

/** The dates in a text, each with what stands before it. */
function* datesIn(text: string): Generator<Omit<Seen, 'line'>> {
  for (let from = 0; from < text.length; ) {
    const date = findDate(text.slice(from));
    if (!date) return;
    const at = from + date.index;
    yield { date, label: text.slice(Math.max(from, at - LONGEST_LABEL), at) };
    from += date.end;
  }
}

/** A date in a line of particulars whose label will do. */
function dateIn(line: Line, fits = (label: string) => !OTHER_DAY.test(label)): Seen | null {
  const { plain } = line;
  for (const { date, label } of datesIn(plain)) if (fits(label)) return { date, label, line };
  if (findDate(plain)) return null;
  const date =
    (/(?:日期|時間|發布|發佈|更新)[^:]{0,4}:/.test(plain) ? findRepublicDate(plain) : null) ??
    (line.texts.length > 1 && plain.length <= LONGEST ? findDate(spaced(line)) : null);
  const label = date ? plain.slice(0, date.index) : '';
  return date && fits(label) ? { date, label, line } : null;
}

/**
 * The date of the first of the lines that has one; where that is of the making of a paper or of a change, the one that
 * is labelled as of publication instead, if there is one.
 */
function dateOf(lines: readonly Line[]): Seen | null {
  const seen = first(lines, (line) => dateIn(line));
  if (!seen || !SECOND_DAY.test(seen.label)) return seen;
  return first(lines, (line) => dateIn(line, (label) => PUBLICATION.test(label))) ?? seen;
}
const LONGEST = 120;

/** The date that the markup gives to a time of day, a day without a year or an age: `<time datetime="…">3小时前</time>`. */
function markedDate({ dom }: Page, line: Line): Seen | null {
  for (const text of line.texts) {
    for (let node = dom.parent(text); node; node = dom.parent(node)) {
      const element = node as Element;
      const stated =
        dom.attribute(element, 'datetime') ||
        (dom.attribute(element, 'itemprop') === 'datePublished' ? dom.attribute(element, 'content') : '');
      const date = stated ? findDate(stated) : null;
      if (date) return { date, line, label: '' };
      if (node === line.box.node) break;
    }
  }
  return null;
}

const isSameDay = (a: FoundDate, b: FoundDate): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;

/** Whether a date says the same as another, only more precisely. */
function refines(date: FoundDate, other: FoundDate): boolean {
  const sameTime = other.hour === undefined || (date.hour === other.hour && date.minute === other.minute);
  return isSameDay(date, other) && sameTime && (date.zone === undefined || date.zone !== 'Z');
}

/** The time of publication as ISO 8601; `zone` is stated where the page states none. */
export function findPublished(
  { page, above, below, top }: Places,
  declared: Declared,
  url: string,
  zone: string,
): Found | null {
  const notes = below.filter(({ linked, mass, box }) => linked <= mass / 2 && !box.fed);
  const seen =
    dateOf(above) ??
    first(top, (line) => markedDate(page, line)) ??
    dateOf(notes.filter(({ plain }) => SAID.test(plain)));
  const linked = declared.linked.get('datePublished');
  const stated = [
    linked,
    ...[...declared.meta]
      .filter(([name]) => PUBLISHED.test(name) && !NOT_PUBLISHED.test(name))
      .map(([, text]) => text),
  ].flatMap((text) => (text ? (findDate(text) ?? []) : []));
  const inUrl = /[/_t-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)/.exec(url);
  const address = inUrl && findDate(`${inUrl[1]}-${inUrl[2]}-${inUrl[3]}`);
  if (seen) {
    const { date, line } = seen;
    const finer = stated.find((other) => refines(other, date));
    const others = address ? [...stated, address] : stated;
    const said = SAID.test(line.plain) ? 0.97 : 0.94;
    const agrees = others.some((other) => isSameDay(other, date));
    const confidence = others.length === 0 ? said : agrees ? 0.99 : 0.85;
    return found(toIso(finer ?? date, zone), 'line', confidence, line.texts[0]);
  }
  const [head] = stated;
  if (head) {
    const agrees = address && isSameDay(head, address);
    return found(toIso(head, zone), linked ? 'json-ld' : 'meta', agrees ? 0.95 : 0.85);
  }
  if (address) return found(toIso(address, zone), 'url', 0.8);
  const loose = first(notes, (line) => dateIn(line));
  return loose && found(toIso(loose.date, zone), 'line', 0.5, loose.line.texts[0]);
}
