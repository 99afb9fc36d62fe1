import { fold } from '../../chinese';
import type { TextRange } from '../types';
import { endsEnglishSentence } from './full-stop';
import { pairMarks } from './paired-marks';

/** Stops of either width that always end a sentence. */
const STOPS = new Set('。！？!?｡');

/** What may follow a stop and still belongs to its sentence. */
const CLOSERS = new Set('”’」』）)》〉】]"\'');

/** A longer sentence is divided at its semicolons. In UTF-16 code units. */
const LONG = 120;

/** How long a remark on who spoke may be to stay with its quotation. */
const LONGEST_REMARK = 40;

const ATTRIBUTION =
  /(?:[说问答喊道]|表示|介绍|告诉记者|称|指出|强调|感慨|坦言|认为|回应)(?:[(][a-zà-ǜ]{1,7}[)])?,*[。.]$/;

/**
 * The sentences of a text, never across a line end (that is, a block). A stop inside a quotation or brackets ends none,
 * except that a quotation which is itself the sentence ends with its closing mark; a short remark on who spoke stays
 * with the quotation before it.
 *
 * @returns Ranges in UTF-16 code units of `text`, trimmed of white space, in order, none empty.
 */
export function splitSentences(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const next = text.indexOf('\n', lineStart);
    const lineEnd = next < 0 ? text.length : next;
    for (const { start, end } of splitLine(text.slice(lineStart, lineEnd))) {
      sentences.push({ start: lineStart + start, end: lineStart + end });
    }
    lineStart = lineEnd + 1;
  }
  return sentences;
}

function splitLine(line: string): TextRange[] {
  const closings = pairMarks(line);
  const sentences: TextRange[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const closing = closings.get(at);
    if (closing !== undefined) {
      // A quotation or bracket is passed over as a whole; it ends the sentence when a stop is its last sign.
      at = closing;
      if (!isQuotation(line[closing]) || !endsWithStop(line, closing - 1)) continue;
    } else if (!isStop(line, at)) {
      continue;
    }
    let end = at + 1;
    while (end < line.length && !closings.has(end) && belongsToEnd(line.charAt(end))) end++;
    at = end - 1;
    if (goesOn(line, end)) continue;
    sentences.push({ start, end });
    start = end;
  }
  sentences.push({ start, end: line.length });
  const trimmed = sentences.map((sentence) => trim(line, sentence)).filter(({ start, end }) => end > start);
  return joinRemarks(line, trimmed).flatMap((sentence) => divideLong(line, sentence, closings));
}

const belongsToEnd = (sign: string): boolean => STOPS.has(sign) || CLOSERS.has(sign);

const isQuotation = (mark: string | undefined): boolean => mark !== undefined && '”’」』"'.includes(mark);

const endsWithStop = (line: string, at: number): boolean => STOPS.has(line.charAt(at)) || line[at] === '…';

function isStop(line: string, at: number): boolean {
  return line[at] === '.' ? endsEnglishSentence(line, at) : STOPS.has(line.charAt(at));
}

/**
 * Whether a small letter follows, so that the stop ended no sentence: `"Why?" he asked`, or rubbish of a damaged page
 * (`?shù)`).
 */
function goesOn(line: string, end: number): boolean {
  if (line[end - 1] === '。') return false;
  let at = end;
  while (line[at] === ' ') at++;
  return isSmall(line.charAt(at));
}

/** The table of all small letters takes milliseconds to make: it is asked of letters that have a capital only. */
const isSmall = (sign: string): boolean => sign !== sign.toUpperCase() && /^\p{Ll}/u.test(sign);

function joinRemarks(line: string, sentences: TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const isRemark =
      last !== undefined &&
      isQuotation(line[last.end - 1]) &&
      sentence.end - sentence.start <= LONGEST_REMARK &&
      ATTRIBUTION.test(fold(line.slice(sentence.start, sentence.end)));
    if (isRemark) last.end = sentence.end;
    else joined.push({ ...sentence });
  }
  return joined;
}

function divideLong(line: string, sentence: TextRange, closings: ReadonlyMap<number, number>): TextRange[] {
  if (sentence.end - sentence.start <= LONG) return [sentence];
  const parts: TextRange[] = [];
  let { start } = sentence;
  for (let at = start; at < sentence.end; at++) {
    const closing = closings.get(at);
    if (closing !== undefined) at = closing;
    else if (line[at] === '；' || (line[at] === ';' && at + 1 < sentence.end)) {
      parts.push(trim(line, { start, end: at + 1 }));
      start = at + 1;
    }
  }
  parts.push(trim(line, { start, end: sentence.end }));
  return parts.filter((part) => part.end > part.start);
}

function trim(line: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(line.charAt(from))) from++;
  while (to > from && /\s/.test(line.charAt(to - 1))) to--;
  return { start: from, end: to };
}
