/** Words that a full stop shortens. Lower case, without the stop. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st jr sr gen sen rep gov col lt no vs etc inc ltd co corp dept est fig al jan feb mar apr jun jul aug sep sept oct nov dec approx'.split(
    ' ',
  ),
);

const isIdeograph = (sign: string | undefined): boolean => sign !== undefined && sign >= '\u2e80';

/**
 * Whether the half-width full stop at `at` ends a sentence: between Chinese characters always; elsewhere when white
 * space or the line's end follows and it belongs to no number, initial, abbreviation or dotted name.
 */
export function endsEnglishSentence(line: string, at: number): boolean {
  const before = line[at - 1];
  const after = line[at + 1];
  if (before === '.' || after === '.') return after === undefined;
  if (isIdeograph(before)) return after === undefined || !/[0-9A-Za-z]/.test(after);
  let next = at + 1;
  while (next < line.length && '"\'”’)'.includes(line.charAt(next))) next++;
  if (next >= line.length) return true;
  if (!/\s/.test(line.charAt(next)))
    return isIdeograph(line[next]) && before !== undefined && /[A-Za-z)]/.test(before);
  const word = /[\p{L}\p{N}.]*$/u.exec(line.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  if (word.includes('.') || /^\p{Lu}$/u.test(word)) return false;
  if (/^\d{1,2}$/.test(word) && isListNumber(line, at - word.length)) return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  const following = line.slice(next, next + 16).trimStart()[0];
  return following === undefined || !/\p{Ll}/u.test(following);
}

/** `1. First` at the line's beginning or behind another sentence. */
const isListNumber = (line: string, start: number): boolean =>
  /(?:^\s{0,15}|[。！？；：!?;:]\s?)$/.test(line.slice(Math.max(0, start - 16), start));
