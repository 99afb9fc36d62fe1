import type { TextRange } from '../types';
import { FIGURE } from './numerals';

/** A number with its unit, and what it is about in the words of its clause. Offsets in the given fold. */
export interface FigureFound extends TextRange {
  /** As it is written, without the unit: `3,260` or 八十. */
  number: TextRange;
  /** With the scale: `万元`. Empty for a share written as one word (三成). */
  unit: TextRange;
  /** The pieces of the clause that say what the number is about, in order. */
  about: TextRange[];
}

const CLAUSE_END = /[,;:。!?、()《》""\n]/;

/** What a clause begins with that says nothing of the subject. */
const OPENINGS =
  /^(?:其中|同时|此外|目前|另外|并且|并(?!购|列)|但是|但|而|且|也|又|还(?!款|原)|据统计|截至目前|已经|仍|从而|累计|预计|分别)+/;

/** What stands between a subject and its number. */
const COPULAS =
  /(?:已经|已|仍|共计|总计|合计|共|约为|约合|约|近|逾|超过|超|达到|达|为|是|有|在|将|仅为|仅|只有|只|至少|最多|最高|不到|不足|不少于|不超过|大约|分别|的|到|至|由|从|占|每)+$/;

/** What is left before a number of the one that precedes it: 二十万元以上一百万元以下, 10%至20%, 12人和15人. */
const REST_OF_LAST = /^(?:[\s~-]|以上|以下|以内|左右|上下|(?:至|到|和|及|与|或)$)*/;

/** A clause that begins so goes on about the subject of the one before. */
const GOES_ON =
  /^(?:同比|环比|比(?![例重值率分])|较|占(?!地)|是|完成|增长(?!率)|下降|增加(?!值)|减少|上升|提高|上涨|下跌|回落|[升降增减](?:$|[至到])|扩大|缩短|延长|高于|低于|为|达|约|超|近|其中占)/;

/** Words that a counted noun does not go on with. */
const NOUN_END =
  /的|中|以上|以下|以内|内|等|已|将|在|为|是|和|及|与|并|或|均|仍|未|可|受|有|占|从|由|到|向|对|用于|存在|带来|参加|进入|被|赶赴|来自|前|后|左右|上下|起|升|降|增|减|提高|缩|延|超|拟|须|应|也|都|就|还|给|把|不|至|比/;

const LONGEST_NOUN = 8;
const LONGEST_SUBJECT = 32;

/** The figures of a sentence's fold, where `skipped` (dates, document numbers) does not lie. */
export function findFigures(folded: string, skipped: readonly TextRange[]): FigureFound[] {
  const found: FigureFound[] = [];
  let last: { end: number; subject: TextRange | null } = { end: 0, subject: null };
  for (const match of folded.matchAll(FIGURE)) {
    const { share, arabic, scale = '', chinese = '', unit = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (skipped.some((range) => range.start < end && start < range.end)) continue;
    const number = { start, end: start + (share ?? arabic ?? chinese).length };
    const unitStart = unit === '%' || !scale ? end - unit.length : number.end;
    const clause = clauseStart(folded, start);
    const head = trimSubject(folded, { start: Math.max(clause, last.end), end: start });
    const noun = share || unit === '%' || unit.includes('元') ? null : nounAfter(folded, end);
    const goes = goesOn(folded, head);
    const carries = goes ? (last.subject ?? clauseBefore(folded, clause, last.end)) : null;
    const about = [carries, head, noun].filter((range) => notEmpty(range) !== null);
    found.push({ start, end, number, unit: { start: unitStart, end }, about: about as TextRange[] });
    last = { end, subject: carries ?? (goes ? notEmpty(noun) : head) };
  }
  return found;
}

const notEmpty = (range: TextRange | null): TextRange | null =>
  range && range.end > range.start ? range : null;

const goesOn = (folded: string, head: TextRange): boolean =>
  head.end === head.start || GOES_ON.test(folded.slice(head.start, head.end));

function clauseStart(folded: string, at: number): number {
  const floor = Math.max(0, at - LONGEST_SUBJECT);
  let start = at;
  while (start > floor && !CLAUSE_END.test(folded.charAt(start - 1))) start--;
  return start;
}

/** The clause before the one that begins at `start`, in which the subject may stand; none that reaches before `floor`. */
function clauseBefore(folded: string, start: number, floor: number): TextRange | null {
  if (start === 0 || !CLAUSE_END.test(folded.charAt(start - 1))) return null;
  const before = clauseStart(folded, start - 1);
  return before < floor ? null : trimSubject(folded, { start: before, end: start - 1 });
}

function trimSubject(folded: string, range: TextRange): TextRange {
  const text = folded.slice(range.start, range.end);
  const opening = OPENINGS.exec(text)?.[0].length ?? 0;
  const copula = COPULAS.exec(text.slice(opening))?.[0].length ?? 0;
  const leading = REST_OF_LAST.exec(text.slice(opening))?.[0].length ?? 0;
  const start = Math.min(range.end, range.start + opening + leading);
  return { start, end: Math.max(start, range.end - copula) };
}

/** The noun that a number counts: 412家企业. */
function nounAfter(folded: string, end: number): TextRange {
  const ahead = /^[一-鿿]*/.exec(folded.slice(end, end + LONGEST_NOUN))?.[0] ?? '';
  const stop = NOUN_END.exec(ahead)?.index ?? ahead.length;
  return { start: end, end: end + stop };
}
