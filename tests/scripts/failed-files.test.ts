import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startVitest } from 'vitest/node';
import { failedFiles } from '../../scripts/test/failed-files';

const folder = mkdtempSync(join(tmpdir(), 'zhupi-failed-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('names the files in which a test, a hook or the file itself failed', async () => {
  const write = (name: string, body: string) =>
    writeFileSync(
      join(folder, `${name}.test.ts`),
      `import { beforeAll, expect, it } from 'vitest';\n${body}`,
    );
  write('sound', `it('holds', () => expect(1).toBe(1));`);
  write('wrong', `it('holds', () => expect(1).toBe(1)); it('fails', () => expect(1).toBe(2));`);
  write('hook', `beforeAll(() => { throw new Error('no browser'); }); it('holds', () => expect(1).toBe(1));`);
  write('broken', `throw new Error('cannot be read');`);
  const report = join(folder, 'report.json');
  const exitCode = process.exitCode;
  const vitest = await startVitest('test', [], {
    config: false,
    root: folder,
    watch: false,
    reporters: ['json'],
    outputFile: report,
  });
  await vitest.close();
  process.exitCode = exitCode;
  const failed = failedFiles(readFileSync(report, 'utf8'));
  expect(failed?.map((file) => basename(file)).sort()).toEqual([
    'broken.test.ts',
    'hook.test.ts',
    'wrong.test.ts',
  ]);
});

it('says of anything else that it is no report', () => {
  expect(['', '{}', 'null', '[1'].map(failedFiles)).toEqual([null, null, null, null]);
});
