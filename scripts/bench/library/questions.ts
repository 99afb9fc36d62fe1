import { below, pick, seeded } from '../../eval/anchors/random';

/**
 * Words to look for: pieces of one to six characters of the texts, in the script that they are in or as typed in the
 * other one, some in full width, and some that stand nowhere.
 */
export function questions(texts: readonly string[], number: number, seed: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: number }, (_, at) => {
    const characters = [...pick(random, texts)];
    const start = below(random, characters.length);
    const piece = characters
      .slice(start, start + 1 + below(random, 6))
      .join('')
      .replace(/[\s"\\-]/g, '');
    if (piece === '' || at % 10 === 9) return `${pick(random, characters)}${pick(random, characters)}无`;
    return at % 10 === 8
      ? piece.replace(/[!-~]/g, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0))
      : piece;
  });
}
