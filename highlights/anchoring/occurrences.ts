import { splitsPair } from './code-points';

/**
 * Where `needle` occurs in `text`, at most `limit` places, those nearest to `around` first. Places may overlap;
 * none splits a surrogate pair.
 */
export function occurrences(text: string, needle: string, around: number, limit: number): number[] {
  const found: number[] = [];
  if (needle.length === 0 || needle.length > text.length) return found;
  let left = text.lastIndexOf(needle, around);
  let right = text.indexOf(needle, Math.max(0, around + 1));
  if (around < 0) left = -1;
  while (found.length < limit && (left >= 0 || right >= 0)) {
    const takeLeft = left >= 0 && (right < 0 || around - left <= right - around);
    const at = takeLeft ? left : right;
    if (!splitsPair(text, at) && !splitsPair(text, at + needle.length)) found.push(at);
    if (takeLeft) left = at > 0 ? text.lastIndexOf(needle, at - 1) : -1;
    else right = text.indexOf(needle, at + 1);
  }
  return found;
}
