import { defineConfig } from 'vitest/config';

const folders = process.env.ZHUPI_FOLDER ?? 'chinese,highlights,exchange,storage';

/** The unit tests of the folders that are mutated, and of the pages that they are used on. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [`tests/{${folders},page}/**/*.test.ts`],
    setupFiles: ['scripts/mutation/few-cases.ts'],
    testTimeout: 60_000,
    env: { ZHUPI_SEED: '1' },
  },
});
