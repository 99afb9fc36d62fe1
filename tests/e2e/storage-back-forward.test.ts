import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { times } from '../runs';
import { type ExtensionBrowser, inPage, shownText, until, waitForText } from './harness';
import { startBuilt } from './start-built';
import { openOwnPage } from './storage/own-page';
import { savesFrom } from './storage/saving';

const ROUNDS = times(5, 50);

describe.each(['chromium', 'firefox'] as const)('the way back to the library page: %s', (name) => {
  let server: FixtureServer;
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    server = await startFixtureServer();
    browser = await startBuilt(name, server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('leads to a page that answers and follows what was saved meanwhile', async () => {
    const own = await openOwnPage(browser);
    const save = savesFrom(own, browser, await browser.openPage(server.url('br-body')));
    expect(await save(0)).toEqual({ ok: true });
    const library = await browser.openLibrary();
    let answered = 0;
    let restored = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      await inPage(library, () => {
        addEventListener('pageshow', ({ persisted }) => {
          document.documentElement.dataset.restored = String(persisted);
        });
        location.assign('/welcome.html');
      });
      await until(
        'the other page',
        async () => (await inPage(library, () => location.pathname)) === '/welcome.html',
      );
      expect(await save(round)).toEqual({ ok: true });
      await inPage(library, () => history.back());
      await until(
        'the library',
        async () => (await inPage(library, () => location.pathname)) === '/library.html',
      );
      const marks = `${round + 1} marks`;
      await waitForText(library, marks);
      if ((await shownText(library)).includes(marks)) answered++;
      if ((await inPage(library, () => document.documentElement.dataset.restored)) === 'true') restored++;
    }
    console.log(
      `S11 ${name}: ${answered} of ${ROUNDS} answer, ${restored} of them out of the back/forward cache`,
    );
    expect(answered).toBe(ROUNDS);
    expect(await browser.problems()).toEqual([]);
  }, 300_000);
});
