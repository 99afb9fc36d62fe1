/** Full-width letters, digits and marks. */
const FIRST = 0xff01;
const LAST = 0xff5e;
const AWAY = 0xfee0;

/**
 * A text with full-width letters, digits and marks (U+FF01 to U+FF5E) made half-width, one code unit for one, so that
 * offsets stay. Patterns are written half-width and matched against this.
 */
export function halfWidth(text: string): string {
  let half = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST || code > LAST) continue;
    half += text.slice(from, i) + String.fromCharCode(code - AWAY);
    from = i + 1;
  }
  return from === 0 ? text : half + text.slice(from);
}
