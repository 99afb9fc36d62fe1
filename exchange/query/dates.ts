/**
 * The first day of the period that a date names: `2024`, `2024-3`, `2024/03/05`, `2024.3.5`, `2024年3月5日`, folded.
 * `YYYY-MM-DD`, or null for what is no date.
 */
export function firstDay(value: string): string | null {
  const parts = /^([1-9]\d{3})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日]?$/.exec(value.trim());
  if (!parts) return null;
  const [, year = '', month = '1', day = '1'] = parts;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A 31st of February is a slip of the finger.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.toISOString().slice(0, 10);
}
