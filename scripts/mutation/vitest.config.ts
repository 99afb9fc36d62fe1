import { defineConfig } from 'vitest/config';

/** The unit tests of the folders that are mutated, and of the pages that they are used on. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{chinese,highlights,exchange,storage,page}/**/*.test.ts'],
    setupFiles: ['scripts/mutation/few-cases.ts'],
    testTimeout: 60_000,
    env: { ZHUPI_SEED: '1' },
  },
});
