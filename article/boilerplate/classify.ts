import { type Container, isLegal, isProse } from '../container';
import type { Dom } from '../dom';
import type { Box, Line, Page } from '../lines';
import { findDate } from '../metadata/date';
import { bare } from '../named';
import type { Steps } from '../steps';
import type { DropReason } from '../types';
import { isAttachment, isOwnContact, opensAttachments } from './appended';
import { isAround } from './around';
import { matchPhrase } from './match';
import { isLinked, kindAbove, kindBelow, noParticulars, SHORTEST_TITLE } from './outside';
import { isParticulars } from './particulars';
import { dropSummary } from './summary';

/** What becomes of a line: a block of the article, left visible (headline, date and source), or dropped. */
export type Verdict = 'body' | 'visible' | DropReason;

/** Whether a line is a paragraph of its own and nothing but a link to another page, not an address or a file. */
const isLoneLink = ({ linked, mass, box, text }: Line): boolean =>
  linked >= mass * 0.95 &&
  mass >= SHORTEST_TITLE &&
  box.tag === 'p' &&
  box.end - box.first === 1 &&
  !/:\/\/|\.\w{2,4}$|^附/.test(text);

/** Elements that bodies are made of: on the way from a body's box to its line. */
const CONTENT = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tbody thead tr td th blockquote figure figcaption caption pre center'.split(
    ' ',
  ),
);
/** What may follow a heading like 版权声明 to the end of the container and go with it, as a share of its prose. */
const LARGEST_TAIL = 0.35;

/** The stretch of lines from the first sentence of the body to its last. */
export interface Stretch {
  first: number;
  last: number;
}

/** Finds where the body's sentences begin and end in the container, boilerplate by its words left out. */
export function findStretch({ lines }: Page, container: Container): Stretch {
  const { box, end } = container;
  const isBody = (line: Line, atEnd: boolean): boolean =>
    isProse(line) &&
    !(atEnd && isLegal(line)) &&
    !line.box.fed &&
    line.box.tone >= box.tone &&
    !isAround(line) &&
    !isParticulars(line.plain) &&
    matchPhrase(line.plain, atEnd) === null;
  let first = underHeadline(lines, container);
  while (first < end && !isBody(lines[first] as Line, false)) first++;
  if (first === end) return { first: container.first, last: end - 1 };
  const dated = datedBelow(lines, first, container);
  if (dated > 0) for (first = dated; first < end - 1 && !isBody(lines[first] as Line, false); ) first++;
  let last = appendixAt(lines, first, container) - 1;
  while (last > first && !isBody(lines[last] as Line, true)) last--;
  return { first, last };
}

/** How many lines of a summary may stand above the line of particulars. */
const SUMMARY = 3;

/** The index of the line below the date, where one stands under a summary of the article; else 0. */
function datedBelow(lines: readonly Line[], first: number, { end, prose }: Container): number {
  let above = 0;
  for (let index = first; index < Math.min(first + SUMMARY + 1, end); index++) {
    const line = lines[index] as Line;
    const { plain, mass } = line;
    const isSentence = isProse(line) && /[\u3400-\u9fff]/.test(plain);
    if (!isSentence && isParticulars(plain) && findDate(plain)) return index > first ? index + 1 : 0;
    above += mass;
    if (above > prose * SMALL) return 0;
  }
  return 0;
}

/** A body has at least this share of the prose before its headline can come again, or an appendix. */
const MOST = 0.6;

/** What a heading says, besides the phrases, under which other things than the article stand. */
const APPENDIX = /^(?:[关關][于於])?作者(?:[简簡]介)?$|^About the (?:author|writer)|^Get the latest/i;
const OPENS = /^(?:related|comments|advertisement|share)$/;

/** Whether a line is a heading over what is not the article's: `About the author`, `相关阅读`. */
const opensAppendix = ({ plain, box, bold, mass }: Line): boolean =>
  (/^h[1-6]$/.test(box.tag) || bold === mass) &&
  (APPENDIX.test(plain) || OPENS.test(matchPhrase(plain, true) ?? ''));

/**
 * Where an appendix begins below the body: the article's headline again as a heading, over a summary for sharing, or a
 * heading over other things, below which no paragraph stands beside the body's; else the end.
 */
function appendixAt(lines: readonly Line[], first: number, { end, prose }: Container): number {
  let above = 0;
  let at = end;
  const own = new Set<Box | null>();
  for (let index = first; index < end; index++) {
    const line = lines[index] as Line;
    const isBelow = above > prose * MOST;
    if (isBelow && line.headline && /^h[1-3]$/.test(line.box.tag)) return Math.min(at, index);
    if (isProse(line)) {
      above += line.mass - line.linked;
      if (at === end) own.add(line.box.parent);
      else if (own.has(line.box.parent)) at = end;
    } else if (isBelow && at === end && opensAppendix(line)) at = index;
  }
  return at;
}

/** What stands above a headline within the container is not the body when it has at most this share of the prose. */
const SMALL = 0.2;
/** The same where one heading alone is the headline: above it are other pages with their summaries. */
const SMALL_OVER_HEADING = 0.75;

/** The index of the first line under the container's last headline that has hardly any prose above it. */
function underHeadline(lines: readonly Line[], { first, end, prose }: Container): number {
  const isHeading = (line: Line): boolean => line.headline && /^h[1-3]$/.test(line.box.tag);
  const isAlone = lines.slice(first, end).filter(isHeading).length === 1;
  let start = first;
  let above = 0;
  for (let index = first; index < end; index++) {
    const line = lines[index] as Line;
    const most = isAlone && isHeading(line) ? SMALL_OVER_HEADING : SMALL;
    if (line.headline && above <= prose * most) start = index + 1;
    else if (isProse(line)) above += line.mass - line.linked;
  }
  return start;
}

/** The boxes that hold the boxes of prose (a body's `<p>` are children of one of these), and the tags of the latter. */
interface Bodies {
  boxes: ReadonlySet<Box>;
  tags: ReadonlySet<string>;
}

function bodyBoxes(lines: readonly Line[], { first, last }: Stretch, tone: number): Bodies {
  const boxes = new Set<Box>();
  const tags = new Set<string>();
  for (let index = first; index <= last; index++) {
    const line = lines[index] as Line;
    if (!isProse(line) || line.box.fed || line.box.tone < tone) continue;
    boxes.add(line.box);
    tags.add(line.box.tag);
    if (line.box.parent) boxes.add(line.box.parent);
  }
  return { boxes, tags };
}

/** A caption or a standfirst above the body is not of it, and not in its way. */
const isStandfirst = (line: Line): boolean => isProse(line) && isAround(line);

/** How many boxes a line may be below the body's. */
const REACH = 12;

/** Whether a line stands among the body's, in an element that bodies are made of. */
function isAmong(line: Line, { boxes, tags }: Bodies): boolean {
  if (line.box.parent && boxes.has(line.box.parent) && tags.has(line.box.tag)) return true;
  let box: Box | null = line.box;
  for (let up = 0; box && up < REACH; up++, box = box.parent) {
    if (boxes.has(box)) return true;
    if (!CONTENT.has(box.tag)) return false;
  }
  return false;
}

/** The index of the last line of particulars or of the headline before the body's first sentence, or -1. */
function findTopLine(lines: readonly Line[], container: Container, first: number, headline: number): number {
  for (let index = first - 1; index >= container.first; index--) {
    const { plain } = lines[index] as Line;
    if (index === headline || (isParticulars(plain) && matchPhrase(plain, false) !== 'editor-line'))
      return index;
  }
  return -1;
}

const PICTURE = /^(?:#|javascript:|\s*$)|\.(?:jpe?g|png|gif|webp|bmp)(?:$|\?)/i;

/** Whether a line of links leads to another page: not to a larger picture over this caption, nor down this page. */
function leadsAway(dom: Dom, { texts, box }: Line): boolean {
  const [text] = texts;
  for (let node = text && dom.parent(text); node && node !== box.node; node = dom.parent(node)) {
    if (dom.tag(node as Element) === 'a') return !PICTURE.test(dom.attribute(node as Element, 'href'));
  }
  return true;
}

/** A line below the body with this share of the headline's length repeats it. */
const REPEATED = 0.6;

/** How many lines are judged in a step. */
const LINES_A_STEP = 512;

/** The verdict on every line of the page, by its index. `headline` is the index of the headline's line, or -1. */
export function* classify(
  page: Page,
  container: Container,
  stretch: Stretch,
  headline: number,
): Steps<Verdict[]> {
  const { dom, lines } = page;
  const { box } = container;
  const { first, last } = stretch;
  const verdicts: Verdict[] = lines.map((line, index) => {
    if (index < container.first)
      return kindAbove(line, headline >= 0 && index > headline ? 'headline' : 'page');
    return index < container.end ? 'body' : kindBelow(line);
  });
  const bodies = bodyBoxes(lines, stretch, box.tone);
  const top = findTopLine(lines, container, first, headline);

  const named = headline >= 0 ? bare((lines[headline] as Line).text) : '';
  /** The headline over again: the office that signs may well begin it, but is only a part. */
  const isRepeated = (line: Line): boolean =>
    line.headline && (named === '' || bare(line.text).length >= named.length * REPEATED);

  const judge = (line: Line, index: number): Verdict => {
    if (index <= top && line.headline) return 'visible';
    if (index <= top)
      return index < headline ? kindAbove(line, 'container') : (noParticulars(line.plain) ?? 'visible');
    const isOutside = index < first || index > last;
    const phrase = matchPhrase(line.plain, index > last);
    if (phrase === 'contact' && isAmong(line, bodies) && isOwnContact(line.plain)) return 'body';
    if (phrase) return phrase;
    if (line.box.fed || (!isOutside && isLoneLink(line))) return 'related';
    if (index > last && index !== headline && isRepeated(line)) return 'other';
    if (index > last && isLegal(line)) return 'copyright';
    if (line.box.tone < box.tone) return 'sidebar';
    if (isOutside && line.mass === 0) return 'other';
    if (isOutside && isLinked(line)) return index < first ? 'navigation' : 'related';
    if (isLinked(line) && !isAmong(line, bodies) && leadsAway(dom, line)) return 'related';
    if (isOutside && !isAmong(line, bodies)) return index < first && isStandfirst(line) ? 'visible' : 'other';
    if (index > last && isParticulars(line.plain) && /:/.test(line.plain)) return 'meta-line';
    return 'body';
  };
  for (let index = container.first; index < container.end; index++) {
    if (index % LINES_A_STEP === 0) yield;
    verdicts[index] = judge(lines[index] as Line, index);
  }
  yield;
  dropLinkRuns(lines, verdicts, container);
  keepAttachments(lines, verdicts, last, container.end, bodies);
  dropTail(lines, verdicts, container);
  dropPartNames(lines, verdicts, stretch, container.end);
  dropSummary(lines, verdicts);
  keepParticulars(lines, verdicts, headline, Math.min(first, container.first));
  if (headline >= 0) verdicts[headline] = 'visible';
  return verdicts;
}

/** Above the container, the line of particulars under the headline stays visible with it. */
function keepParticulars(lines: readonly Line[], verdicts: Verdict[], headline: number, end: number): void {
  if (headline < 0) return;
  for (let index = headline + 1; index < end; index++) {
    const { plain } = lines[index] as Line;
    if (isParticulars(plain) && !noParticulars(plain)) verdicts[index] = 'visible';
  }
}

/** The files that belong to a notice, named below it within its own element. */
function keepAttachments(
  lines: readonly Line[],
  verdicts: Verdict[],
  last: number,
  end: number,
  bodies: Bodies,
): void {
  let isOpen = false;
  for (let index = last + 1; index < end; index++) {
    const line = lines[index] as Line;
    isOpen = isAmong(line, bodies) && (opensAttachments(line.plain) || (isOpen && isAttachment(line.plain)));
    if (isOpen) verdicts[index] = 'body';
  }
}

/** Two or more lines of links together, with no sentence among them, are a list of other pages. */
function dropLinkRuns(lines: readonly Line[], verdicts: Verdict[], { first, end }: Container): void {
  let run = first;
  for (let index = first; index <= end; index++) {
    const line = lines[index];
    if (index < end && line && isLinked(line)) continue;
    if (index - run >= 2)
      for (let i = run; i < index; i++) if (verdicts[i] === 'body') verdicts[i] = 'related';
    run = index + 1;
  }
}

/** What follows the editors' line and weighs at most this is a name of the site's parts or a row of its controls. */
const LONGEST_PART_NAME = 40;
const ATTACHMENT = /^附/;
/** Kinds of lines below which a page speaks of itself. */
const CLOSING: ReadonlySet<Verdict> = new Set(['editor-line', 'origin-link']);

/**
 * Names of the site's parts and rows of its controls that stand alone below the editors' line (their pictures have no
 * text): `基层风采`. Not the cells of a table, unless the body itself stands in that cell.
 */
function dropPartNames(
  lines: readonly Line[],
  verdicts: Verdict[],
  { first, last }: Stretch,
  end: number,
): void {
  const closing = verdicts.findIndex((verdict, index) => index > last && CLOSING.has(verdict));
  if (closing < 0) return;
  const own = new Set<Box>();
  for (let index = first; index <= last; index++) own.add((lines[index] as Line).box);
  for (let index = closing + 1; index < end; index++) {
    const line = lines[index] as Line;
    const inCell = /^(?:td|th|li)$/.test(line.box.tag) && !own.has(line.box);
    if (
      verdicts[index] === 'body' &&
      line.mass <= LONGEST_PART_NAME &&
      !isProse(line) &&
      !inCell &&
      !ATTACHMENT.test(line.plain)
    )
      verdicts[index] = 'other';
  }
}

/** What follows a copyright notice or the comments' heading at the end goes with it. */
function dropTail(lines: readonly Line[], verdicts: Verdict[], { first, end, prose }: Container): void {
  let after = 0;
  let until = end;
  for (let index = end - 1; index >= first; index--) {
    const verdict = verdicts[index];
    const line = lines[index] as Line;
    if (verdict === 'body' && isProse(line)) after += line.mass;
    if (after > prose * LARGEST_TAIL) return;
    if (verdict !== 'copyright' && verdict !== 'comments') continue;
    for (let i = index + 1; i < until; i++) if (verdicts[i] === 'body') verdicts[i] = verdict;
    until = index;
    after = 0;
  }
}
