import { splitsPair } from './code-points';

/**
 * Where `needle` occurs in `text`, at most `limit` places, those nearest to `around` first. Places may overlap;
 * none splits a surrogate pair.
 */
export function occurrences(text: string, needle: string, around: number, limit: number): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  // Forwards only: engines search backwards many times more slowly.
  const all: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (!splitsPair(text, at) && !splitsPair(text, at + needle.length)) all.push(at);
  }
  let right = all.findIndex((at) => at > around);
  if (right < 0) right = all.length;
  let left = right - 1;
  while (found.length < limit && (left >= 0 || right < all.length)) {
    const before = all[left] ?? -Infinity;
    const after = all[right] ?? Infinity;
    if (around - before <= after - around) {
      found.push(before);
      left--;
    } else {
      found.push(after);
      right++;
    }
  }
  return found;
}
