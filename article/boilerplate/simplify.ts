import { foldedForms, foldedLetters } from '../../chinese';
import { PHRASES } from './phrases';

const FIRST = 0x3400;
const LAST = 0x9fff;

let simplified: Uint16Array | undefined;

function forms(): Uint16Array {
  const written = new Uint8Array(0x10000);
  for (const { pattern } of PHRASES) {
    const { source } = pattern;
    for (let at = 0; at < source.length; at++) written[source.charCodeAt(at)] = 1;
  }
  const made = new Uint16Array(0x10000);
  const letters = foldedLetters();
  const folded = foldedForms();
  for (let at = 0; at < letters.length; at++) {
    const form = letters[at] as number;
    const simple = folded[at] as number;
    if (form >= FIRST && form <= LAST && written[simple] && !written[form]) made[form] = simple;
  }
  return made;
}

/**
 * By code unit: the character of a phrase that it is another form of, `声` for `聲`, `核` for `覈`; 0 where it is none.
 * Made once, on the first page with such a character.
 */
export function simplifiedForms(): Uint16Array {
  simplified ??= forms();
  return simplified;
}

/** A line with the characters of phrases in the form that phrases are written in; others stay as they are. */
export function simplify(text: string): string {
  const made = simplifiedForms();
  let simple = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const form = made[text.charCodeAt(at)] as number;
    if (form === 0) continue;
    simple += text.slice(from, at) + String.fromCharCode(form);
    from = at + 1;
  }
  return from === 0 ? text : simple + text.slice(from);
}
