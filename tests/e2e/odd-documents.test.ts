import { describe, expect, it } from 'vitest';
import { NO_PAGES, ODD_PAGES } from '../fixtures/odd-pages';
import { inPage, shownText, until, waitForText } from './harness';
import { text } from './messages';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';

describe.each(['chromium', 'firefox'] as const)('odd documents in %s', (name) => {
  const world = withBrowser(name);
  const open = (odd: string) => world.browser.openPage(`${HOST}/odd/${odd}`);

  it.each(Object.entries(ODD_PAGES).filter(([, { title }]) => title !== null))(
    'reads %s',
    async (odd, { title }) => {
      const page = await open(odd);
      const before = await inPage(page, () => document.getElementsByTagName('*').length);
      const popup = await world.browser.openPopupFor(page);
      await waitForText(popup, title ?? '');
      expect(await world.browser.badgeOf(page)).toBe(text('badge_text'));
      expect(await inPage(page, () => document.getElementsByTagName('*').length)).toBe(before);
      if (odd === 'korean') await waitForText(popup, text('script_ko'));
      await popup.close();
      await page.close();
    },
  );

  it.each(Object.entries(ODD_PAGES).filter(([, { title }]) => title === null))(
    'says of %s that its letters were misread',
    async (odd) => {
      const page = await open(odd);
      const before = await inPage(page, () => document.body.textContent);
      const popup = await world.browser.openPopupFor(page);
      await waitForText(popup, text('status_misread'));
      expect(await inPage(page, () => document.body.textContent)).toBe(before);
      await popup.close();
      await page.close();
    },
  );

  it.each(Object.keys(NO_PAGES))('says what is the case of %s', async (odd) => {
    const page = await open(odd);
    const popup = await world.browser.openPopupFor(page);
    const said = ['status_no_article', 'status_no_text', 'error_restricted_page', 'popup_save'].map((key) =>
      text(key),
    );
    await until('a sentence', async () => {
      const shown = await shownText(popup);
      return said.some((sentence) => shown.includes(sentence));
    });
    await popup.close();
    await page.close();
  });

  it('threw nothing through all of this', async () => {
    expect(await world.browser.problems()).toEqual([]);
  });
});
