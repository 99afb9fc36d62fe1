import { guardCell } from './formula-guard';

/** Excel knows UTF-8 by it. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * A row of CSV (RFC 4180): every cell in quotation marks, so that no separator of another country divides it; lines end
 * with CR LF. What a spreadsheet would calculate is guarded (`plainCell` gives it back).
 */
export function csvRow(values: readonly string[]): string {
  return `${values.map((value) => `"${guardCell(value).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
