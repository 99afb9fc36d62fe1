/** The characters of an old two-byte character set, in the rows of bytes given: what its standard can write. */
function charset(label: string, leads: [number, number], trails: [number, number][]): Set<string> {
  const decoder = new TextDecoder(label);
  const letters = new Set<string>();
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const [first, last] of trails)
      for (let trail = first; trail <= last; trail++) {
        const letter = decoder.decode(new Uint8Array([lead, trail]));
        if ([...letter].length === 1 && letter !== '\ufffd') letters.add(letter);
      }
  return letters;
}

/** The hanzi of GB 2312, the Simplified standard. */
export const gb2312 = (): Set<string> => charset('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]);

/** The hanzi of Big5 without Hong Kong's supplement: the Traditional standard. */
export const big5 = (): Set<string> =>
  charset(
    'big5',
    [0xa4, 0xf9],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  );
