/** What a stretch of text amounts to. A Chinese character weighs 1, a letter or digit of another script 0.4. */
export interface Measure {
  mass: number;
  /** Marks of the sentence and the clause: Chinese, Arabic, Indian, or followed by a space. */
  punctuation: number;
  /** Whether it has single spaces between words and no other white space, as a reader sees it. */
  isTight: boolean;
  /** Whether it has no full-width letters, digits or marks. */
  isHalfWidth: boolean;
}

const LETTER_MASS = 0.4;

/** What a code unit is, as bits. */
const WIDE = 1;
const LETTER = 2;
const MARK = 4;
const LATIN_MARK = 8;
const SPACE = 16;
const FULL_WIDTH = 32;

const SPACES = [
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
];
/** Chinese, Arabic, Urdu, Armenian and Indian. */
const MARKS = '\uff0c。、\uff1b\uff1a\uff01\uff1f…”」』》】\uff09،؛؟۔։।॥';

/** By code unit: asking for ranges takes several times as long, for every character of a page. */
const KINDS = kinds();

function kinds(): Uint8Array {
  const made = new Uint8Array(0x10000);
  made.fill(LETTER, 0x30, 0x3a).fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b).fill(LETTER, 0xc0, 0x2000);
  made
    .fill(WIDE, 0x3040, 0xa000)
    .fill(WIDE, 0xac00, 0xd7b0)
    .fill(WIDE, 0xd840, 0xd889)
    .fill(WIDE, 0xf900, 0xfb00);
  made.fill(FULL_WIDTH, 0xff01, 0xff5f).fill(FULL_WIDTH | LETTER, 0xff10, 0xff5b);
  made.fill(SPACE, 0x2000, 0x200b);
  for (const code of SPACES) made[code] = SPACE;
  for (const mark of MARKS) {
    const code = mark.charCodeAt(0);
    made[code] = MARK | ((made[code] as number) & FULL_WIDTH);
  }
  for (const mark of ',.;:!?') made[mark.charCodeAt(0)] = LATIN_MARK;
  return made;
}

/** Measures a text in one pass. */
export function measure(text: string): Measure {
  let wide = 0;
  let letters = 0;
  let punctuation = 0;
  let seen = 0;
  let isTight = true;
  let wasSpace = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = KINDS[code] as number;
    if (kind === WIDE) {
      wide++;
      wasSpace = false;
      continue;
    }
    if (kind === SPACE) {
      if (wasSpace || code !== 0x20) isTight = false;
      wasSpace = true;
      continue;
    }
    wasSpace = false;
    seen |= kind;
    if ((kind & LETTER) !== 0) letters++;
    else if ((kind & MARK) !== 0) punctuation++;
    else if (kind === LATIN_MARK) {
      const next = text.charCodeAt(i + 1);
      if (Number.isNaN(next) || next >= 0x2e80 || KINDS[next] === SPACE) punctuation++;
    }
  }
  return {
    mass: wide + letters * LETTER_MASS,
    punctuation,
    isTight: isTight && !(wasSpace && text !== ''),
    isHalfWidth: (seen & FULL_WIDTH) === 0,
  };
}

/**
 * What a text with more than white space has. Most texts of a page are the white space of its source: a loop over that
 * takes a browser as long as all it reads.
 */
export const SEEN = /\S/;
