import { readFileSync } from 'node:fs';

export interface SupplementRow {
  simplified: string;
  traditional: string;
  /** The sentence that the row was made for. */
  example: string;
}

/** The rows of a supplement: `简 TAB 繁 TAB sentence`; lines that begin with # are headings. */
export function readSupplement(name: string): SupplementRow[] {
  const path = new URL(`../../chinese/supplement/${name}.tsv`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [simplified, traditional, example] = line.split('\t');
      if (!simplified || !traditional || !example?.includes(simplified))
        throw new Error(`${name}: not a row with its sentence: ${line}`);
      return { simplified, traditional, example };
    });
}
