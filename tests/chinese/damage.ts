/**
 * Damages text as the reposts that `repair` is for: encodes it in GBK, puts the pinyin of each listed character
 * behind every equal pair of bytes, wherever it begins, and decodes the result as a lenient decoder does.
 */
import { pinyin } from 'pinyin-pro';

const encodings = new Map<string, readonly [number, number]>();
const decodings = new Map<number, string>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = decoder.decode(new Uint8Array([lead, trail]));
    if (trail === 0x7f || character.length !== 1 || character === '\ufffd') continue;
    encodings.set(character, [lead, trail]);
    decodings.set(lead * 256 + trail, character);
  }

const encode = (text: string): number[] =>
  [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80) return [code];
    const bytes = encodings.get(character);
    if (!bytes) throw new Error(`not in GBK: ${character}`);
    return [...bytes];
  });

/** What a decoder does with a lead byte that no trail byte follows: a mark, and the next byte lost or kept. */
export type Decoding = 'swallows' | 'keeps';

function decode(bytes: readonly number[], decoding: Decoding): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    const character =
      byte < 0x80 ? String.fromCharCode(byte) : decodings.get(byte * 256 + (bytes[at + 1] ?? 0));
    if (character !== undefined) {
      text += character;
      at += byte < 0x80 ? 1 : 2;
    } else {
      text += decoding === 'swallows' ? '?' : '\ufffd';
      at += decoding === 'swallows' ? 2 : 1;
    }
  }
  return text;
}

/** The text damaged by a list of characters, and how many characters were split. */
export function damage(text: string, listed: string, decoding: Decoding): { text: string; splits: number } {
  const annotations = new Map<number, number[]>();
  for (const character of listed) {
    const [lead, trail] = encodings.get(character) as readonly [number, number];
    annotations.set(lead * 256 + trail, [0x28, ...encode(pinyin(character)), 0x29]);
  }
  const bytes = encode(text);
  const damaged: number[] = [];
  let splits = 0;
  let parity = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    damaged.push(byte);
    const isTrail = parity === 1;
    parity = isTrail ? 0 : byte >= 0x80 ? 1 : 0;
    const annotation = at > 0 ? annotations.get((bytes[at - 1] as number) * 256 + byte) : undefined;
    if (!annotation) continue;
    if (!isTrail) splits++;
    damaged.push(...annotation);
  }
  return { text: decode(damaged, decoding), splits };
}
