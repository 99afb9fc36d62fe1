import { decodeDeltas } from './delta-coding';

/**
 * Every code unit to what `base` makes of it (itself, without a base), but those of `from` to those of `to`
 * (both delta-coded, in parallel).
 */
export function letterTable(from: string, to: string, base?: Uint16Array): Uint16Array {
  const table = base?.slice() ?? new Uint16Array(0x10000);
  // Plain loops: `map` with a callback takes ten times as long before it is compiled, and this runs once.
  if (!base) for (let code = 0; code < table.length; code++) table[code] = code;
  const targets = decodeDeltas(to);
  for (const [at, code] of decodeDeltas(from).entries()) table[code] = targets[at] as number;
  return table;
}

/** What `second` makes of what `first` makes of each code unit. */
export function chainLetters(first: Uint16Array, second: Uint16Array): Uint16Array {
  const chained = new Uint16Array(first.length);
  for (let code = 0; code < chained.length; code++) chained[code] = second[first[code] as number] as number;
  return chained;
}

/** A text letter by letter. */
export const mapLetters = (text: string, letters: Uint16Array): string => {
  let mapped = '';
  for (let at = 0; at < text.length; at++)
    mapped += String.fromCharCode(letters[text.charCodeAt(at)] as number);
  return mapped;
};
