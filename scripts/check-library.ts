/**
 * `npm run check:library -- FILE [--passphrase WORDS]`: whether an exported library is consistent. Prints every fault
 * and ends with 1 where there is one.
 */
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LIMITS } from '../exchange';
import { type PackingCrypto, unpackFile } from '../exchange/packing';
import { checkBundle } from './check-library/faults';
import { existing, readOptions, refuse } from './options';

const { values, positionals } = readOptions({
  options: { passphrase: { type: 'string' } },
  allowPositionals: true,
});
const [file, ...others] = positionals;
if (!file || others.length > 0) refuse('npm run check:library -- FILE [--passphrase WORDS]');
existing('check:library', file);
const unpacked = await unpackFile(new Uint8Array(readFileSync(file)), {
  passphrase: values.passphrase ?? null,
  limit: LIMITS.file,
  crypto: webcrypto as PackingCrypto,
});
const { counts, faults } = unpacked.ok
  ? checkBundle(new TextDecoder().decode(unpacked.bytes), Date.now())
  : {
      counts: { articles: 0, highlights: 0, revisions: 0 },
      faults: [`the file: ${unpacked.error.code}`],
    };
for (const fault of faults) console.log(fault);
console.log(
  `${counts.articles} articles, ${counts.highlights} marks, ${counts.revisions} other texts: ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
