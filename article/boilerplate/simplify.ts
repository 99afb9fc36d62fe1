import { fold } from '../../chinese';
import { PHRASES } from './phrases';

const FIRST = 0x3400;
const LAST = 0x9fff;

let forms: ReadonlyMap<string, string> | undefined;
let other: RegExp | undefined;

/** The other forms of the characters that phrases are written with: `聲` for `声`, `覈` for `核`. */
function otherForms(): ReadonlyMap<string, string> {
  const written = new Set(PHRASES.map(({ pattern }) => pattern.source).join(''));
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCharCode(FIRST + index)).join(
    '',
  );
  const folded = fold(all);
  const found = new Map<string, string>();
  for (let at = 0; at < all.length; at++) {
    const [form, simple] = [all.charAt(at), folded.charAt(at)];
    if (form !== simple && written.has(simple) && !written.has(form)) found.set(form, simple);
  }
  return found;
}

/** A line with the characters of phrases in the form that phrases are written in; others stay as they are. */
export function simplify(text: string): string {
  forms ??= otherForms();
  other ??= new RegExp(`[${[...forms.keys()].join('')}]`, 'g');
  const known = forms;
  return text.replace(other, (form) => known.get(form) ?? form);
}
