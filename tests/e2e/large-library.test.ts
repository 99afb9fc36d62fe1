import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportBundle } from '../../exchange';
import { importByDialog } from '../../scripts/bench/library/files';
import { inventedLibrary } from '../../scripts/bench/library/invented';
import { openingTime, scrolling, searchByTyping } from '../../scripts/bench/library/views';
import { quantile } from '../../scripts/eval/quantile';
import { figure } from '../figure';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { isLong } from '../runs';
import { startBuilt } from './start-built';
import { openOwnPage } from './storage/own-page';
import { popupStart } from './storage/saving';

const SIZE = { articles: 10_000, highlights: 100_000, seed: 1 };

describe.runIf(isLong)('a library of ten thousand articles (long run)', () => {
  let server: FixtureServer;
  let folder: string;
  beforeAll(async () => {
    server = await startFixtureServer();
    folder = mkdtempSync(join(tmpdir(), 'zhupi-large-'));
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is taken in, opened and searched within its bounds', async () => {
    const profile = join(folder, 'profile');
    const file = join(folder, 'library.json');
    const now = Date.now();
    writeFileSync(file, exportBundle(inventedLibrary(SIZE, now), { device: 'large', now, version: '0' }));
    const first = await startBuilt('chromium', server, { profile });
    const importing = await first.openLibrary();
    const { read, write } = await importByDialog(importing, file);
    await first.close();

    // As a reader has it on another day: nothing is in memory.
    const browser = await startBuilt('chromium', server, { profile, welcome: 'keep' });
    try {
      const own = await openOwnPage(browser);
      await popupStart(own);
      const asked = Date.now();
      const start = await popupStart(own);
      const answered = Date.now() - asked;
      expect(start.ok && start.value.totals).toMatchObject({
        articles: SIZE.articles,
        highlights: SIZE.highlights,
      });
      const typed = await searchByTyping(browser, ['碧溪', '蓝', '槐荫', '柳河', '白', '石桥']);
      const measured: [what: string, milliseconds: number, bound: number][] = [
        ['taken in', read + write, 60_000],
        ['popup', answered, 100],
        ['opened', await openingTime(browser, ''), 1000],
        ['opened with a search', await openingTime(browser, '蓝田'), 800],
        ['key press to results', quantile(typed, 0.5), 100],
        ['longest frame', await scrolling(browser), 50],
      ];
      const told = measured.map(([what, time, bound]) => `${what} ${Math.round(time)} of ${bound} ms`);
      figure('S12', 'chromium', {
        tried: measured.length,
        failed: measured.filter(([, time, bound]) => time > bound).length,
        what: `bounds of a library of ten thousand articles and a hundred thousand marks that are passed (${told.join(', ')})`,
      });
      expect(await browser.problems()).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 600_000);
});
