import { decodeDeltas } from '../../chinese';
import { FORMS, SIMPLE } from '../../generated/phrase-forms';

let simplified: Uint16Array | undefined;

/** Gives each character that phrases stand for without being written in it, `聲`, with that of the phrases, `声`. */
export function eachForm(take: (form: number, simple: number) => void): void {
  const forms = decodeDeltas(FORMS);
  const simple = decodeDeltas(SIMPLE);
  for (let at = 0; at < forms.length; at++) take(forms[at] as number, simple[at] as number);
}

/** By code unit: the character of a phrase that it is another form of; 0 where it is none. */
function table(): Uint16Array {
  const made = new Uint16Array(0x10000);
  eachForm((form, simple) => {
    made[form] = simple;
  });
  return made;
}

/** A line with the characters of phrases in the form that phrases are written in; others stay as they are. */
export function simplify(text: string): string {
  simplified ??= table();
  let simple = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const form = simplified[text.charCodeAt(at)] as number;
    if (form === 0) continue;
    simple += text.slice(from, at) + String.fromCharCode(form);
    from = at + 1;
  }
  return from === 0 ? text : simple + text.slice(from);
}
