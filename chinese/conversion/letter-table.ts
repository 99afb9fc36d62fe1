import { decodeDeltas } from '../delta-coding';

/** Every code unit to itself, but those of `from` to those of `to` (both delta-coded, in parallel). */
export function letterTable(from: string, to: string): Uint16Array {
  const table = new Uint16Array(0x10000).map((_, code) => code);
  const targets = decodeDeltas(to);
  decodeDeltas(from).forEach((code, at) => {
    table[code] = targets[at] as number;
  });
  return table;
}

/** What `second` makes of what `first` makes of each code unit. */
export const chainLetters = (first: Uint16Array, second: Uint16Array): Uint16Array =>
  first.map((code) => second[code] as number);
