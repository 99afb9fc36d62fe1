/**
 * What a spreadsheet may take for a formula: `= + - @` and their full-width and small forms, after any white space,
 * control and format characters that it may drop; and a tab, a carriage return or a line feed at the start.
 * OWASP, "CSV Injection": https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA =
  /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]|[\t\r\n])/u;
const GUARDED = /^'+/;

const isRisky = (cell: string): boolean => FORMULA.test(cell.replace(GUARDED, ''));

/** A cell that no spreadsheet calculates: an apostrophe stands before what it might. `plainCell` takes it off again. */
export function guardCell(cell: string): string {
  return isRisky(cell) ? `'${cell}` : cell;
}

/** The text that `guardCell` was given. Apostrophes that guard nothing stay. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && isRisky(cell) ? cell.slice(1) : cell;
}
