import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { FILES, type Job } from './job';

const { code } = JSON.parse(readFileSync(join(process.env.ZHUPI_MUTATION ?? '', FILES.job), 'utf8')) as Job;

/** One process for all tests of a folder, with the instrumented code in place of the folder's own. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => code[id] }],
  test: {
    include: ['scripts/mutation/try-mutants.ts'],
    setupFiles: ['scripts/mutation/few-cases.ts'],
    testTimeout: 0,
    silent: true,
    // What a mutant leaves behind may throw later.
    dangerouslyIgnoreUnhandledErrors: true,
    env: { ZHUPI_SEED: '1' },
  },
});
