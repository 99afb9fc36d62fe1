import { decodeDeltas } from '../delta-coding';

/**
 * Every code unit to what `base` makes of it (itself, without a base), but those of `from` to those of `to`
 * (both delta-coded, in parallel).
 */
export function letterTable(from: string, to: string, base?: Uint16Array): Uint16Array {
  const table = base?.slice() ?? new Uint16Array(0x10000).map((_, code) => code);
  const targets = decodeDeltas(to);
  for (const [at, code] of decodeDeltas(from).entries()) table[code] = targets[at] as number;
  return table;
}

/** What `second` makes of what `first` makes of each code unit. */
export const chainLetters = (first: Uint16Array, second: Uint16Array): Uint16Array =>
  first.map((code) => second[code] as number);
