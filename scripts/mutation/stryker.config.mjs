/**
 * `npm run mutation`: does a test fail when the code is wrong? Each mutant is one small fault in chinese/, highlights/,
 * exchange/ or storage/, and only the tests that reach it are run. One folder with its own tests:
 * `ZHUPI_FOLDER=chinese npm run mutation`; a sample of its mutants: see sample.mjs. Lines that only run while a module is
 * loaded (tables, patterns, lists) are left out: each of them would need every test, in a new process.
 */
import { fileURLToPath } from 'node:url';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('sample.mjs', import.meta.url))],
  ignorers: ['sample'],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  mutate: [
    `${process.env.ZHUPI_FOLDER ?? '{chinese,highlights,exchange,storage}'}/**/*.ts`,
    '!**/index.ts',
    '!**/types.ts',
  ],
  ignorePatterns: ['.output', 'release', 'reports', 'test-results', 'tests/e2e'],
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  // A part would be taken for the whole the next time.
  incremental: process.env.ZHUPI_EVERY === undefined && process.env.ZHUPI_FOLDER === undefined,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'json', 'html'],
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
};
