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

/** Rows share the bits of a number: a line with another row's letter is tried once too often, no more. */
const BITS = 31;
/** The bit of the rows of other languages, which all have a letter of theirs. */
const ABROAD = 1 << BITS;
const LETTERS_ABROAD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz関広無관광무';

let bits: Uint32Array | undefined;

/** By code unit: the bits of the rows that it is a cue of. */
function cues(): Uint32Array {
  const made = new Uint32Array(0x10000);
  const add = (letters: string, bit: number): void => {
    for (let at = 0; at < letters.length; at++) {
      const code = letters.charCodeAt(at);
      made[code] = (made[code] as number) | bit;
    }
  };
  for (const [row, { cue = '' }] of PHRASES.entries()) add(cue, 1 << (row % BITS));
  add(LETTERS_ABROAD, ABROAD);
  return made;
}

function find(rows: readonly Phrase[], text: string, atEnd: boolean, found: number): DropReason | null {
  for (let row = 0; row < rows.length; row++) {
    const { reason, pattern, where, cue, longest = LONGEST } = rows[row] as Phrase;
    if (text.length > longest || (where === 'end' && !atEnd)) continue;
    if (cue !== undefined && (found & (1 << (row % BITS))) === 0) continue;
    if (pattern.test(text)) return reason;
  }
  return null;
}

/** The reason to drop a line of text, by its words alone, or null. Half-width marks. `atEnd`: no sentence of the body comes after it. */
export function matchPhrase(damaged: string, atEnd: boolean): DropReason | null {
  if (damaged.length > LONGEST_OF_ALL) return null;
  const text = MAY_BE_LEAKED.test(damaged) ? damaged.replace(LEAKED_READING, '') : damaged;
  const simple = simplify(text);
  bits ??= cues();
  let found = 0;
  for (let at = 0; at < simple.length; at++) found |= bits[simple.charCodeAt(at)] as number;
  return (
    find(PHRASES, simple, atEnd, found) ??
    ((found & ABROAD) !== 0 ? find(PHRASES_ABROAD, text, atEnd, found) : null)
  );
}
