import { defineConfig } from 'vitest/config';

const folders = process.env.ZHUPI_FOLDER ?? 'chinese,highlights,exchange,storage';

const tests = folders.includes('highlights')
  ? `{${folders},page}`
  : folders.includes(',')
    ? `{${folders}}`
    : folders;

/**
 * The unit tests of the folders that are mutated, and for marks those of the pages that they are used on. The tests share
 * one registry of modules: to load them anew for each mutant would take longer than the tests.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [`tests/${tests}/**/*.test.ts`],
    isolate: false,
    setupFiles: ['scripts/mutation/few-cases.ts'],
    testTimeout: 60_000,
    env: { ZHUPI_SEED: '1' },
  },
});
