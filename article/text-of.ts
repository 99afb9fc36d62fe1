/** An article's text: its blocks' texts joined by line feeds. Offsets of marks and hashes are of this text. */
export const textOf = (blocks: readonly { text: string }[]): string =>
  blocks.map(({ text }) => text).join('\n');
