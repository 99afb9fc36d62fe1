import { decodeDeltas } from './delta-coding';

// Plain loops: `map` with a callback takes ten times as long before it is compiled, and this runs once.
let identity: Uint16Array | undefined;

function everyLetterItself(): Uint16Array {
  if (identity) return identity;
  identity = new Uint16Array(0x10000);
  for (let code = 0; code < identity.length; code++) identity[code] = code;
  return identity;
}

/**
 * Every code unit to what `base` makes of it (itself, without a base), but those of `from` to those of `to`
 * (both delta-coded, in parallel).
 */
export function letterTable(from: string, to: string, base?: Uint16Array): Uint16Array {
  const table = (base ?? everyLetterItself()).slice();
  const targets = decodeDeltas(to);
  for (const [at, code] of decodeDeltas(from).entries()) table[code] = targets[at] as number;
  return table;
}

/** What `second` makes of what the letter table of `from` and `to` makes of each code unit. */
export function chainLetters(from: string, to: string, second: Uint16Array): Uint16Array {
  const chained = second.slice();
  const targets = decodeDeltas(to);
  for (const [at, code] of decodeDeltas(from).entries())
    chained[code] = second[targets[at] as number] as number;
  return chained;
}

/** A text letter by letter. */
export const mapLetters = (text: string, letters: Uint16Array): string => {
  let mapped = '';
  for (let at = 0; at < text.length; at++)
    mapped += String.fromCharCode(letters[text.charCodeAt(at)] as number);
  return mapped;
};
