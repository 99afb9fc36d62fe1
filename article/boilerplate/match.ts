import type { DropReason } from '../types';
import { PHRASES, type Phrase } from './phrases';
import { PHRASES_ABROAD } from './phrases-abroad';
import { eachForm, simplify } from './simplify';

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

/** Rows in groups of as many as there are bits. */
interface Asked {
  rows: readonly Phrase[];
  /** By group: the bits of its rows with cues, and of those without, which any line may be one of. */
  cued: readonly number[];
  any: readonly number[];
}

function asked(rows: readonly Phrase[]): Asked {
  const groups = Array.from({ length: Math.ceil(rows.length / BITS) }, (_, group) =>
    rows.slice(group * BITS, (group + 1) * BITS),
  );
  const bitsWhere = (hasCue: boolean): number[] =>
    groups.map((group) =>
      group.reduce((all, { cue }, row) => ((cue !== undefined) === hasCue ? all | (1 << row) : all), 0),
    );
  return { rows, cued: bitsWhere(true), any: bitsWhere(false) };
}

const AT_HOME = asked(PHRASES);
const OF_ABROAD = asked(PHRASES_ABROAD);

let bits: Int32Array | undefined;

/** By code unit: the bits of the rows that it is a cue of, itself or as another form of a letter. */
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
  eachForm((form, simple) => {
    made[form] = (made[form] as number) | (made[simple] as number) | OTHER_FORM;
  });
  return made;
}

/** The bits of a line's letters. */
function bitsOf(text: string): number {
  bits ??= cues();
  let found = 0;
  for (let at = 0; at < text.length; at++) found |= bits[text.charCodeAt(at)] as number;
  return found;
}

/** `found`: the bits of the line's letters. */
function find({ rows, cued, any }: Asked, text: string, atEnd: boolean, found: number): DropReason | null {
  for (let group = 0; group < any.length; group++) {
    let left = (found & (cued[group] as number)) | (any[group] as number);
    for (; left !== 0; left &= left - 1) {
      const row = group * BITS + 31 - Math.clz32(left & -left);
      const { reason, pattern, where, longest = LONGEST } = rows[row] as Phrase;
      if (text.length <= longest && (where !== 'end' || atEnd) && pattern.test(text)) return reason;
    }
  }
  return null;
}

/** A line with the characters of phrases in the form that phrases are written in; others stay as they are. */
export const inPhraseForm = (text: string): string =>
  (bitsOf(text) & OTHER_FORM) === 0 ? text : simplify(text);

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
