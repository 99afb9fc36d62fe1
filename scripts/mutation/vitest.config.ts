import { defineConfig } from 'vitest/config';

const folders = process.env.ZHUPI_FOLDER ?? 'chinese,highlights,exchange,storage';

const tests = folders.includes('highlights')
  ? `{${folders},page}`
  : folders.includes(',')
    ? `{${folders}}`
    : folders;

/**
 * The unit tests of the folders that are mutated, and for marks those of the pages that they are used on. Each file
 * has modules of its own: what one test keeps (a built dictionary) would hide the faults in how it was made.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [`tests/${tests}/**/*.test.ts`],
    setupFiles: ['scripts/mutation/few-cases.ts'],
    testTimeout: 60_000,
    env: { ZHUPI_SEED: '1' },
  },
});
