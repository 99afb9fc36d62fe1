import { FROM, TO } from '../../generated/fold-table';
import { letterTable } from '../letter-table';
import { FOLDED_MARKS } from './marks';

let table: Uint16Array | undefined;

/** Code unit to folded code unit; surrogates stay as they are, so pairs are never torn. */
function foldTable(): Uint16Array {
  if (table) return table;
  const made = letterTable(FROM, TO);
  for (let code = 0x41; code <= 0x5a; code++) made[code] = code + 0x20;
  for (const [target, sources] of FOLDED_MARKS)
    for (let at = 0; at < sources.length; at++) made[sources.charCodeAt(at)] = target.charCodeAt(0);
  // As the half-width ones are folded by now: ｀ like `.
  for (let code = 0xff01; code <= 0xff5e; code++) made[code] = made[code - 0xfee0] as number;
  table = made;
  return made;
}

const CHUNK = 8192;

/**
 * The text in one form whatever its script and typography: Simplified characters, half width, plain quotes and
 * dashes, lower-case ASCII. Every code unit becomes exactly one code unit: offsets in the fold are offsets in the
 * text. Meant for comparing, never for showing: 后 stands for 後 and 后, 着 for 著 and 着.
 */
export function fold(text: string): string {
  const made = foldTable();
  let folded = '';
  const codes = new Uint16Array(Math.min(CHUNK, text.length));
  for (let start = 0; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    for (let at = 0; at < length; at++) codes[at] = made[text.charCodeAt(start + at)] as number;
    folded += String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
  }
  return folded;
}
