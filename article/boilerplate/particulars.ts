import { findDate } from '../metadata/date';
import { labelMarks } from '../metadata/labels';

const LONGEST = 160;
/** What may be left of a line of particulars besides dates, labels and their values. */
const REST = 12;

/**
 * Whether a line (half-width marks) is the line of particulars under a headline: nothing but a date, a source, an
 * author and their like. `2022-04-16 15:18 来源:某某日报 作者:王小明 浏览:120次`
 */
export function isParticulars(plain: string): boolean {
  if (plain.length > LONGEST) return false;
  const marks = labelMarks(plain);
  const date = findDate(plain);
  const first = Math.min(
    marks[0]?.index ?? Number.POSITIVE_INFINITY,
    date?.index ?? Number.POSITIVE_INFINITY,
  );
  if (first === Number.POSITIVE_INFINITY) return false;
  const before = plain.slice(0, first).replace(/[^\p{L}\p{N}]+/gu, '').length;
  if (/[。!?]/.test(plain)) return false;
  if (marks.length > 0) return before <= REST * 2 && plain.length <= 60 + marks.length * 25;
  const after = plain.slice(date?.end ?? 0).replace(/[^\p{L}\p{N}]+/gu, '').length;
  return before <= REST && after <= REST * 1.5;
}
