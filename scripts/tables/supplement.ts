import { readFileSync } from 'node:fs';

export interface SupplementRow {
  source: string;
  /** What it becomes; Traditional as written in Taiwan. */
  target: string;
  /** The sentence that the row was made for. */
  example: string;
}

/** The rows of a supplement: `source TAB target TAB sentence`; lines that begin with # are headings. */
export function readSupplement(name: 'to-traditional' | 'to-simplified'): SupplementRow[] {
  const path = new URL(`../../chinese/supplement/${name}.tsv`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [source, target, example] = line.split('\t');
      if (!source || !target || !example?.includes(source))
        throw new Error(`${name}: not a row with its sentence: ${line}`);
      return { source, target, example };
    });
}

/** Words of the register that are wanted for their borders; they convert as they always do. */
export function readRegisterWords(): string[] {
  const path = new URL('../../chinese/supplement/register-words.txt', import.meta.url);
  const text = readFileSync(path, 'utf8').replace(/^#.*$/gm, '');
  return [...new Set(text.split(/\s+/).filter((word) => word !== ''))];
}
