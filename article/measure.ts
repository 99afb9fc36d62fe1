/** What a stretch of text amounts to. A Chinese character weighs 1, a letter or digit of another script 0.4. */
export interface Measure {
  mass: number;
  /** Marks of the sentence and the clause: Chinese, Arabic, Indian, or followed by a space. */
  punctuation: number;
}

const LETTER = 0.4;
const CJK_MARKS = new Set(
  [...'\uff0c。、\uff1b\uff1a\uff01\uff1f…”」』》】\uff09'].map((mark) => mark.charCodeAt(0)),
);
const LATIN_MARKS = new Set([...',.;:!?'].map((mark) => mark.charCodeAt(0)));
/** Arabic, Urdu, Armenian and Indian marks. */
const OTHER_MARKS = new Set([...'،؛؟۔։।॥'].map((mark) => mark.charCodeAt(0)));

function isWide(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888)
  );
}

function isLetter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x1fff) ||
    (code >= 0xff10 && code <= 0xff5a && code !== 0xff1a && code !== 0xff1b && code !== 0xff1f)
  );
}

/** Measures a text in one pass. */
export function measure(text: string): Measure {
  let mass = 0;
  let punctuation = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWide(code)) mass++;
    else if (code >= 0x3000 || code === 0x201d || code === 0x2026) {
      if (CJK_MARKS.has(code)) punctuation++;
      else if (isLetter(code)) mass += LETTER;
    } else if (code > 0x580 && OTHER_MARKS.has(code)) punctuation++;
    else if (isLetter(code)) mass += LETTER;
    else if (LATIN_MARKS.has(code)) {
      const next = text.charCodeAt(i + 1);
      if (Number.isNaN(next) || next <= 0x20 || next >= 0x2e80) punctuation++;
    }
  }
  return { mass, punctuation };
}
