import type { DropReason } from '../types';
import { PHRASES } from './phrases';
import { PHRASES_ABROAD } from './phrases-abroad';

const LONGEST = 60;
const ALL = [...PHRASES, ...PHRASES_ABROAD];
const LONGEST_OF_ALL = Math.max(...ALL.map(({ longest = LONGEST }) => longest));

/** The pinyin that a damaged repost has behind a character: `版權(quán)聲明`. */
const LEAKED_READING = /(?<=\p{Script=Han})\([a-z\u00e0-\u01dc]{1,6}\)/gu;

/** The reason to drop a line of text, by its words alone, or null. Half-width marks. `atEnd`: no sentence of the body comes after it. */
export function matchPhrase(damaged: string, atEnd: boolean): DropReason | null {
  if (damaged.length > LONGEST_OF_ALL) return null;
  const text = damaged.replace(LEAKED_READING, '');
  for (const { reason, pattern, where, longest = LONGEST } of ALL) {
    if (text.length > longest || (where === 'end' && !atEnd)) continue;
    if (pattern.test(text)) return reason;
  }
  return null;
}
