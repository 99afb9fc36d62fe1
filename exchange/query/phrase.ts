import { FOLDED_MARKS } from '../../chinese/folding/marks';

/** What the fold makes a quotation mark or a backslash of: they mean something in a query. */
const SPECIAL = new Set([
  '"',
  '\\',
  '＼',
  ...FOLDED_MARKS.flatMap(([to, from]) => (to === '"' ? [...from] : [])),
]);

/** A text as a phrase of the search language: found as it stands, whatever is in it. */
export const formatPhrase = (text: string): string =>
  `"${[...text].map((letter) => (SPECIAL.has(letter) ? `\\${letter}` : letter)).join('')}"`;
