const FULL_WIDTH = /[\uff01-\uff5e]/g;

/**
 * A text with full-width letters, digits and marks (U+FF01 to U+FF5E) made half-width, one code unit for one, so that
 * offsets stay. Patterns are written half-width and matched against this.
 */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
