const TAG = /<\/?[a-z][^<>]{0,2000}>/gi;

/** Elements that end a line where they end. */
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|blockquote|tr|pre|section|article)>|<br\s*\/?>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

/**
 * The text of what may be a fragment of HTML, as programs keep highlights that reach over elements. Text that does not
 * begin with a tag comes back as it is: `<` and `&` mean themselves there. The result is text, never markup.
 */
export function plainText(fragment: string): string {
  if (!/^\s*<[a-z][^<>]{0,2000}>/i.test(fragment)) return fragment;
  return fragment
    .replace(BLOCK_END, '\n')
    .replace(TAG, '')
    .replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\n+/g, '\n')
    .trim();
}
