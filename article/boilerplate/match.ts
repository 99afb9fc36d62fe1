import { foldedLetters } from '../../chinese';
import type { DropReason } from '../types';
import { PHRASES, type Phrase } from './phrases';
import { PHRASES_ABROAD } from './phrases-abroad';
import { changedLetters, simplifiedForms, simplify } from './simplify';

const LONGEST = 60;
const LONGEST_OF_ALL = Math.max(...[...PHRASES, ...PHRASES_ABROAD].map(({ longest = LONGEST }) => longest));

/** The pinyin that a damaged repost has behind a character: `版權(quán)聲明`. */
const LEAKED_READING = /(?<=\p{Script=Han})\([a-z\u00e0-\u01dc]{1,6}\)/gu;
/** Asked first: next to no line has one, and the expression above takes long to compile. */
const MAY_BE_LEAKED = /\([a-z\u00e0-\u01dc]/;

/** Rows share the bits of a number: a line with another row's letter is tried once too often, no more. */
const BITS = 30;
/** The bit of letters that phrases are not written in: a line without them is as simple as it can be. */
const OTHER_FORM = 1 << BITS;
/** The bit of the rows of other languages, which all have a letter of theirs. */
const ABROAD = 1 << (BITS + 1);
const LETTERS_ABROAD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz関広無관광무';
/** Any line may be one of a row without cues. */
const ANY = -1;

/** Rows as they are asked, thousands of times a page. */
interface Asked {
  rows: readonly Phrase[];
  /** By row: the bit of its cues. */
  bits: Int32Array;
  longest: Int32Array;
}

function asked(rows: readonly Phrase[]): Asked {
  return {
    rows,
    bits: Int32Array.from(rows, ({ cue }, row) => (cue === undefined ? ANY : 1 << (row % BITS))),
    longest: Int32Array.from(rows, ({ longest = LONGEST }) => longest),
  };
}

const AT_HOME = asked(PHRASES);
const OF_ABROAD = asked(PHRASES_ABROAD);

let bits: Int32Array | undefined;
/** Whether the other forms of letters have their bits, and no more than those of letters that phrases have. */
let knowsForms = false;

/** By code unit: the bits of the rows that it is a cue of. Any letter that may be another form is taken for one. */
function cues(): Int32Array {
  const made = new Int32Array(0x10000);
  const add = (letters: string, bit: number): void => {
    for (let at = 0; at < letters.length; at++) {
      const code = letters.charCodeAt(at);
      made[code] = (made[code] as number) | bit;
    }
  };
  for (const [row, { cue = '' }] of PHRASES.entries()) add(cue, 1 << (row % BITS));
  add(LETTERS_ABROAD, ABROAD);
  const changed = changedLetters();
  for (const letter of foldedLetters())
    if (changed[letter] === 1) made[letter] = (made[letter] as number) | OTHER_FORM;
  return made;
}

/** Gives each other form the bits of the letter that it is another form of. */
function learnForms(made: Int32Array): void {
  const forms = simplifiedForms();
  for (const letter of foldedLetters()) {
    const form = forms[letter] as number;
    const own = (made[letter] as number) & ~OTHER_FORM;
    made[letter] = form === 0 ? own : own | (made[form] as number) | OTHER_FORM;
  }
}

/** The bits of a line's letters. */
function bitsOf(text: string): number {
  bits ??= cues();
  let found = 0;
  for (let at = 0; at < text.length; at++) found |= bits[text.charCodeAt(at)] as number;
  if ((found & OTHER_FORM) === 0 || knowsForms) return found;
  learnForms(bits);
  knowsForms = true;
  return bitsOf(text);
}

/** `found`: the bits of the line's letters. */
function find(
  { rows, bits: wanted, longest }: Asked,
  text: string,
  atEnd: boolean,
  found: number,
): DropReason | null {
  const { length } = text;
  for (let row = 0; row < wanted.length; row++) {
    if (
      ((wanted[row] as number) !== ANY && ((wanted[row] as number) & found) === 0) ||
      length > (longest[row] as number)
    )
      continue;
    const { reason, pattern, where } = rows[row] as Phrase;
    if ((where !== 'end' || atEnd) && pattern.test(text)) return reason;
  }
  return null;
}

/** The reason to drop a line of text, by its words alone, or null. Half-width marks. `atEnd`: no sentence of the body comes after it. */
export function matchPhrase(damaged: string, atEnd: boolean): DropReason | null {
  if (damaged.length > LONGEST_OF_ALL) return null;
  const text = MAY_BE_LEAKED.test(damaged) ? damaged.replace(LEAKED_READING, '') : damaged;
  const found = bitsOf(text);
  const simple = (found & OTHER_FORM) === 0 ? text : simplify(text);
  return (
    find(AT_HOME, simple, atEnd, found) ??
    ((found & ABROAD) !== 0 ? find(OF_ABROAD, text, atEnd, found) : null)
  );
}
