import { foldedForms, foldedLetters } from '../../chinese';
import { PHRASES } from './phrases';

const FIRST = 0x3400;
const LAST = 0x9fff;

let forms: ReadonlyMap<number, string> | undefined;

/** The other forms of the characters that phrases are written with: `聲` for `声`, `覈` for `核`. */
function otherForms(): ReadonlyMap<number, string> {
  const written = new Uint8Array(LAST + 1);
  for (const { pattern } of PHRASES) {
    const { source } = pattern;
    for (let at = 0; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code <= LAST) written[code] = 1;
    }
  }
  const found = new Map<number, string>();
  const letters = foldedLetters();
  const folded = foldedForms();
  for (let at = 0; at < letters.length; at++) {
    const form = letters[at] as number;
    const simple = folded[at] as number;
    if (form >= FIRST && form <= LAST && written[simple] && !written[form])
      found.set(form, String.fromCharCode(simple));
  }
  return found;
}

/** A line with the characters of phrases in the form that phrases are written in; others stay as they are. */
export function simplify(text: string): string {
  forms ??= otherForms();
  let simple = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const form = code >= FIRST ? forms.get(code) : undefined;
    if (form === undefined) continue;
    simple += text.slice(from, at) + form;
    from = at + 1;
  }
  return from === 0 ? text : simple + text.slice(from);
}
