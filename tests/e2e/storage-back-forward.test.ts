import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { rounds } from '../runs';
import { inPage, shownText, until, waitForText } from './harness';
import { openOwnPage } from './storage/own-page';
import { savesFrom } from './storage/saving';
import { withBrowser } from './with-browser';

describe.each(['chromium', 'firefox'] as const)('the way back to the library page: %s', (name) => {
  const world = withBrowser(name);

  it('leads to a page that answers and follows what was saved meanwhile', async () => {
    const own = await openOwnPage(world.browser);
    const save = savesFrom(own, world.browser, await world.browser.openPage(world.server.url('br-body')));
    expect(await save(0)).toEqual({ ok: true });
    const library = await world.browser.openLibrary();
    let rounded = 0;
    let answered = 0;
    let restored = 0;
    for (const at of rounds(5, 50)) {
      rounded = at + 1;
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
      expect(await save(rounded)).toEqual({ ok: true });
      await inPage(library, () => history.back());
      await until(
        'the library',
        async () => (await inPage(library, () => location.pathname)) === '/library.html',
      );
      const marks = `${rounded + 1} marks`;
      await waitForText(library, marks);
      if ((await shownText(library)).includes(marks)) answered++;
      if ((await inPage(library, () => document.documentElement.dataset.restored)) === 'true') restored++;
    }
    figure('S11', name, {
      tried: rounded,
      failed: rounded - answered,
      what: `ways back to the library without an answer; ${restored} came out of the back/forward cache`,
    });
    expect(answered).toBe(rounded);
    expect(await world.browser.problems()).toEqual([]);
  }, 300_000);
});
