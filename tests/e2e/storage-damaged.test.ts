import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { rounds } from '../runs';
import { until, waitForText } from './harness';
import { text } from './messages';
import { startBuilt } from './start-built';
import { damageDatabase, databaseFolder, restoreFolder } from './storage/damage-files';
import { openOwnPage } from './storage/own-page';
import { popupStart, savesFrom } from './storage/saving';

const MARKS = 30;

describe.each(['chromium', 'firefox'] as const)('a damaged database: %s', (name) => {
  let server: FixtureServer;
  let folder: string;
  beforeAll(async () => {
    server = await startFixtureServer();
    folder = mkdtempSync(join(tmpdir(), 'zhupi-damaged-'));
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('says what happened and offers what is readable', async () => {
    const profile = join(folder, 'profile');
    const sound = join(folder, 'sound');
    const start = () => startBuilt(name, server, { profile, welcome: 'keep' });
    const first = await start();
    const database = databaseFolder(name, profile, first.origin);
    const own = await openOwnPage(first);
    const save = savesFrom(own, first, await first.openPage(server.url('br-body')), 3000);
    for (let n = 0; n < MARKS; n++) expect(await save(n)).toEqual({ ok: true });
    await first.kill();
    cpSync(database, sound, { recursive: true });

    const figures = { tried: 0, opened: 0, told: 0, readable: 0 };
    for (const n of rounds(4, 20)) {
      figures.tried++;
      restoreFolder(database, sound);
      const what = damageDatabase(database, n);
      const browser = await start();
      try {
        const popup = await browser.openPopupFor(await browser.openPage(server.url('br-body')));
        await waitForText(popup, text('popup_open_library'));
        figures.opened++;
        const own = await openOwnPage(browser);
        const { marks, words } = await until('the library or a word', async () => {
          const said = await popupStart(own);
          if (!said.ok) return null;
          const { totals, libraryError, isIncomplete } = said.value;
          const code = libraryError && `error_${libraryError.replaceAll('-', '_')}`;
          return { marks: totals?.highlights ?? 0, words: isIncomplete ? 'library_incomplete' : code };
        });
        if (words !== null) await waitForText(popup, text(words));
        else expect(marks, what).toBe(MARKS);
        figures.told++;
        figures.readable += marks;
        // Whatever became of the old one, there is a library again.
        expect(
          await savesFrom(own, browser, await browser.openPage(server.url('br-body')))(MARKS),
          what,
        ).toEqual({
          ok: true,
        });
        expect(await browser.problems(), what).toEqual([]);
      } finally {
        await browser.kill();
      }
    }
    figure('S6', name, {
      tried: figures.tried,
      failed: figures.tried - figures.told,
      what: `damaged stores about which the popup says nothing; ${figures.readable} of ${figures.tried * MARKS} marks offered`,
    });
    expect(figures).toMatchObject({ opened: figures.tried, told: figures.tried });
  }, 900_000);
});
