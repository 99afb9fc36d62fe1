/** Compiles the published dictionaries into the modules of `generated/`. Run by `npm ci` and `npm run tables`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readOptions } from './options';
import { codes, letterPairs } from './tables/columns';
import { foldPairs } from './tables/fold-table';
import { phraseForms } from './tables/phrase-forms';
import { scriptSets } from './tables/script-sets';
import { simplifiedTables } from './tables/simplified-tables';
import { syllableTable } from './tables/syllables';
import { traditionalTables } from './tables/traditional-tables';

const HEADER = '// Compiled from opencc-js (Apache-2.0) and jieba (MIT) by scripts/tables.ts. Do not edit.\n';

function write(name: string, constants: Record<string, string>): void {
  const lines = Object.entries(constants).map(
    ([constant, value]) => `export const ${constant} =\n  ${JSON.stringify(value)};\n`,
  );
  writeFileSync(new URL(`../generated/${name}.ts`, import.meta.url), HEADER + lines.join(''));
}

async function main(): Promise<void> {
  readOptions({});
  mkdirSync(new URL('../generated/', import.meta.url), { recursive: true });

  const fold = await foldPairs();
  const [FROM, TO] = letterPairs(fold);
  write('fold-table', { FROM, TO });

  const sets = await scriptSets(fold);
  write('script-sets', {
    SIMPLIFIED_ONLY: codes(sets.simplifiedOnly),
    FOLDED_BUT_SIMPLIFIED: codes(sets.foldedButSimplified),
    SHINJITAI: codes(sets.shinjitai),
  });

  const [FORMS, SIMPLE] = letterPairs(phraseForms(fold));
  write('phrase-forms', { FORMS, SIMPLE });

  write('syllables', { SYLLABLES: syllableTable() });
  write('to-traditional', await traditionalTables());
  write('to-simplified', await simplifiedTables());
}

await main();
