import { fold } from '../../chinese';
import type { TextRange } from '../../highlights';
import type { HighlightRecord } from '../records';
import type { TextDiff } from './types';

/** A mark whose words are not what they were. */
export interface TouchedMark {
  id: string;
  /** `gone`: none of its words stand there any more. */
  how: 'changed' | 'gone';
}

/**
 * Which marks a change touches.
 * @param text the earlier text, on which the marks were made, and its SHA-256
 * @param after the later text
 */
export function touchedMarks(
  marks: readonly HighlightRecord[],
  diff: TextDiff,
  { text, hash, after }: { text: string; hash: string; after: string },
): TouchedMark[] {
  const pieces = diff.filter(({ moved }) => !moved).flatMap((part) => part.pieces);
  const gone = pieces.filter(({ kind }) => kind === 'removed').map(({ before }) => before);
  const additions = pieces.filter(({ kind }) => kind === 'added').map(({ before }) => before.start);
  const plain = (words: string) => fold(words).replace(/\s+/gu, '');
  const later = plain(after);
  return marks.flatMap((mark): TouchedMark[] => {
    const range = placeOn(mark, hash);
    if (range === null) {
      // Made on another text of this address: it is touched if its words are nowhere.
      return later.includes(plain(mark.selectors.quote.exact)) ? [] : [{ id: mark.id, how: 'gone' }];
    }
    const isAdded = additions.some((at) => range.start < at && at < range.end);
    const lost = gone.map((hole) => shared(hole, range)).filter(({ start, end }) => end > start);
    const left = lost.reduce(
      (length, { start, end }) => length - words(text, start, end),
      words(text, range.start, range.end),
    );
    if (left <= 0) return [{ id: mark.id, how: 'gone' }];
    return isAdded || lost.length > 0 ? [{ id: mark.id, how: 'changed' }] : [];
  });
}

/** Where the mark stands on the text of this hash, if that is known. */
function placeOn({ selectors, places = [] }: HighlightRecord, hash: string): TextRange | null {
  return [selectors, ...places].find(({ textHash }) => textHash === hash)?.position ?? null;
}

const shared = (a: TextRange, b: TextRange): TextRange => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

/** Code units that are no white space. */
const words = (text: string, start: number, end: number): number =>
  text.slice(start, end).replace(/\s+/gu, '').length;
