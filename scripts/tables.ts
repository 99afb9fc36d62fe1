/** Compiles the published dictionaries into the modules of `generated/`. Run by `npm ci` and `npm run tables`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { decodeDeltas, encodeDeltas } from '../chinese/delta-coding';
import { foldPairs } from './tables/fold-table';
import { scriptSets } from './tables/script-sets';
import { openccDictionary } from './tables/sources';

const HEADER = '// Compiled from opencc-js (Apache-2.0) and jieba (MIT) by scripts/tables.ts. Do not edit.\n';

function write(name: string, constants: Record<string, string>): void {
  const lines = Object.entries(constants).map(
    ([constant, value]) => `export const ${constant} =\n  ${JSON.stringify(value)};\n`,
  );
  writeFileSync(new URL(`../generated/${name}.ts`, import.meta.url), HEADER + lines.join(''));
}

function codes(letters: readonly string[]): string {
  const numbers = letters.map((letter) => letter.charCodeAt(0));
  const coded = encodeDeltas(numbers);
  if (decodeDeltas(coded).some((number, at) => number !== numbers[at]))
    throw new Error('coding is not exact');
  return coded;
}

async function main(): Promise<void> {
  mkdirSync(new URL('../generated/', import.meta.url), { recursive: true });

  const fold = (await foldPairs()).toSorted(([a], [b]) => (a < b ? -1 : 1));
  write('fold-table', { FROM: codes(fold.map(([from]) => from)), TO: codes(fold.map(([, to]) => to)) });

  const sets = await scriptSets(fold);
  write('script-sets', {
    SIMPLIFIED_ONLY: codes(sets.simplifiedOnly),
    FOLDED_BUT_SIMPLIFIED: codes(sets.foldedButSimplified),
    SHINJITAI: codes(sets.shinjitai),
  });

  const raw = async (...names: string[]) =>
    Object.fromEntries(
      await Promise.all(
        names.map(async (name) => [
          name,
          (await openccDictionary(name)).map((pair) => pair.join(' ')).join('|'),
        ]),
      ),
    );
  write(
    'to-traditional',
    await raw(
      'STPhrases',
      'STCharacters',
      'TWPhrases',
      'TWVariantsPhrases',
      'TWVariants',
      'HKVariantsPhrases',
      'HKVariants',
    ),
  );
  write(
    'to-simplified',
    await raw(
      'TSPhrases',
      'TSCharacters',
      'TWPhrasesRev',
      'TWVariantsRevPhrases',
      'TWVariantsRev',
      'HKVariantsRevPhrases',
      'HKVariantsRev',
    ),
  );
}

await main();
