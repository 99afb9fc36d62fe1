import type { DropReason } from '../types';
import { PHRASES } from './phrases';

const LONGEST = 60;
const LONGEST_OF_ALL = Math.max(...PHRASES.map(({ longest = LONGEST }) => longest));

/** The reason to drop a line of text, by its words alone, or null. Half-width marks. `atEnd`: no sentence of the body comes after it. */
export function matchPhrase(text: string, atEnd: boolean): DropReason | null {
  if (text.length > LONGEST_OF_ALL) return null;
  for (const { reason, pattern, where, longest = LONGEST } of PHRASES) {
    if (text.length > longest || (where === 'end' && !atEnd)) continue;
    if (pattern.test(text)) return reason;
  }
  return null;
}
