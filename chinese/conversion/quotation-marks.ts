import type { Conversion } from '../types';
import type { Pass } from './pipeline';
import { SegmentRecorder } from './segments';

const CORNER = new Map([
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
]);
const CURLY = new Map([...CORNER].map(([curly, corner]) => [corner, curly]));

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{Nd}]/u;

/** The same mark closes an inner quotation (‘是’) and stands in Latin words (People’s), where it stays. */
function isApostrophe(text: string, at: number, isQuoted: boolean): boolean {
  if (!LATIN.test(text[at - 1] ?? '')) return false;
  return !isQuoted || LATIN.test(text[at + 1] ?? '');
}

function exchange(text: string, marks: ReadonlyMap<string, string>): Conversion {
  const recorder = new SegmentRecorder(text);
  // A paragraph wholly in another language keeps the marks of that language.
  if (!HAN.test(text)) return { text, segments: recorder.finish() };
  let isQuoted = false;
  const exchanged = text.replace(/[“”‘’「」『』]/g, (mark, at: number) => {
    const to = marks.get(mark);
    if (to === undefined || (mark === '’' && isApostrophe(text, at, isQuoted))) return mark;
    if (mark === '‘' || mark === '’') isQuoted = mark === '‘';
    recorder.change(at, at + 1, to);
    return to;
  });
  return { text: exchanged, segments: recorder.finish() };
}

const passOf = (marks: ReadonlyMap<string, string>): Pass => ({
  convert: (text) => exchange(text, marks).text,
  convertWithSegments: (text) => exchange(text, marks),
});

/** “ ” ‘ ’ as Traditional text has them: 「 」 『 』. Letter for letter: the length of the text stays. */
export const TO_CORNER_MARKS = passOf(CORNER);
/** 「 」 『 』 as Simplified text has them: “ ” ‘ ’. */
export const TO_CURLY_MARKS = passOf(CURLY);
