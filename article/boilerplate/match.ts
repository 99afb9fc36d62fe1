import type { DropReason } from '../types';
import { PHRASES, type Phrase } from './phrases';
import { PHRASES_ABROAD } from './phrases-abroad';
import { simplify } from './simplify';

const LONGEST = 60;
const LONGEST_OF_ALL = Math.max(...[...PHRASES, ...PHRASES_ABROAD].map(({ longest = LONGEST }) => longest));

/** The pinyin that a damaged repost has behind a character: `版權(quán)聲明`. */
const LEAKED_READING = /(?<=\p{Script=Han})\([a-z\u00e0-\u01dc]{1,6}\)/gu;
/** Asked first: next to no line has one, and the expression above takes long to compile. */
const MAY_BE_LEAKED = /\([a-z\u00e0-\u01dc]/;

function find(rows: readonly Phrase[], text: string, atEnd: boolean): DropReason | null {
  for (const { reason, pattern, where, longest = LONGEST } of rows) {
    if (text.length > longest || (where === 'end' && !atEnd)) continue;
    if (pattern.test(text)) return reason;
  }
  return null;
}

/** The reason to drop a line of text, by its words alone, or null. Half-width marks. `atEnd`: no sentence of the body comes after it. */
export function matchPhrase(damaged: string, atEnd: boolean): DropReason | null {
  if (damaged.length > LONGEST_OF_ALL) return null;
  const text = MAY_BE_LEAKED.test(damaged) ? damaged.replace(LEAKED_READING, '') : damaged;
  return find(PHRASES, simplify(text), atEnd) ?? find(PHRASES_ABROAD, text, atEnd);
}
