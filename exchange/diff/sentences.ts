import { fold } from '../../chinese';
import { splitSentences, type TextRange } from '../../highlights';

/** A sentence with what it is compared by: its fold without white space, the same in both scripts. */
export interface Sentence extends TextRange {
  key: string;
  opensBlock: boolean;
}

/** The sentences of a text whose blocks are divided by line ends. */
export function sentencesOf(text: string): Sentence[] {
  const folded = fold(text);
  let end = 0;
  return splitSentences(text).map((range) => {
    const opensBlock = end === 0 || text.slice(end, range.start).includes('\n');
    end = range.end;
    return { ...range, key: folded.slice(range.start, range.end).replace(/\s+/gu, ''), opensBlock };
  });
}
