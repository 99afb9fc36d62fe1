/** GBK: two-byte characters have a lead byte from 0x81 and a trail byte from 0x40 without 0x7f. */
const [FIRST_LEAD, LAST_LEAD, FIRST_TRAIL, LAST_TRAIL] = [0x81, 0xfe, 0x40, 0xfe];

export const TRAILS: readonly number[] = Array.from(
  { length: LAST_TRAIL - FIRST_TRAIL + 1 },
  (_, at) => FIRST_TRAIL + at,
).filter((byte) => byte !== 0x7f);

let characters: Map<number, string> | undefined;
let encodings: Map<string, number> | undefined;

/** All two-byte characters by `lead << 8 | trail`. */
function twoByteCharacters(): Map<number, string> {
  if (characters) return characters;
  // One decoding of all pairs, a line each: some ten thousand small ones take a third of a second.
  const pairs: number[] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++)
    for (const trail of TRAILS) pairs.push(lead, trail, 0x0a);
  const lines = new TextDecoder('gbk').decode(new Uint8Array(pairs)).split('\n');
  const made = new Map<number, string>();
  lines.forEach((character, at) => {
    if (character.length !== 1 || character === '\ufffd') return;
    made.set(((pairs[at * 3] as number) << 8) | (pairs[at * 3 + 1] as number), character);
  });
  characters = made;
  return made;
}

/** The bytes of a two-byte character as `lead << 8 | trail`; undefined for all others. */
export function encodeGbk(character: string): number | undefined {
  encodings ??= new Map([...twoByteCharacters()].map(([bytes, encoded]) => [encoded, bytes]));
  return encodings.get(character);
}

/** The character of two bytes, if they make one. */
export const decodeGbk = (lead: number, trail: number): string | undefined =>
  twoByteCharacters().get((lead << 8) | trail);

export const isLead = (byte: number): boolean => byte >= FIRST_LEAD && byte <= LAST_LEAD;
