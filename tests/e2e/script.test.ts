import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { PAGE_IDS, pageGold } from '../fixtures/pages';
import { pasted } from './clipboard';
import { clickControl, findControl, inPage, pause, press, selectText, until, waitForText } from './harness';
import { readable, serialised, serialisedWhole } from './journey/page-state';
import { text } from './messages';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';

describe.each(['chromium', 'firefox'] as const)('the script of pages in %s', (name) => {
  const world = withBrowser(name);

  const chooseForSite = (popup: Page, shown: string) =>
    inPage(
      popup,
      (value: string) => {
        const select = document.querySelector<HTMLSelectElement>('.site-script select');
        if (!select) return;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      shown,
    );
  const lang = (page: Page) => inPage(page, () => document.documentElement.lang);

  it('follows the rule of a site: at once on the open page, without a click on the next', async () => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html`);
    const before = await serialised(page);
    const popup = await world.browser.openPopupFor(page);
    await waitForText(popup, pageGold('gov-article').title ?? '');
    await chooseForSite(popup, 'zh-Hant');
    await until('Traditional', async () => (await readable(page)).includes('農村飲水安全'));
    await until('the tag', async () => (await lang(page)) === 'zh-Hant-TW');

    const next = await world.browser.openPage(`${HOST}/gov-article.html?next`);
    await until('Traditional without a click', async () =>
      (await readable(next)).includes('農村飲水安全提升行動'),
    );
    await next.close();

    await page.bringToFront();
    await chooseForSite(popup, '');
    await until('the original', async () => (await serialised(page)) === before);
    await popup.close();
    await page.close();
  });

  it('repairs a damaged repost at the first use, says so, and gives the page back', async () => {
    const page = await world.browser.openPage(`${HOST}/damaged-repost.html`);
    const before = await readable(page);
    const popup = await world.browser.openPopupFor(page);
    await waitForText(popup, text('popup_damaged'));
    expect(await readable(page)).toBe(before);
    await press(popup, text('popup_save'));
    await until(
      'the repair',
      async () => !/\([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*\)/.test(await readable(page)),
    );
    await waitForText(popup, 'places were repaired');
    await page.bringToFront();
    await findControl(world.browser, page, text('page_undo'));
    await clickControl(world.browser, page, text('page_undo'));
    await until('the page as it was', async () => (await readable(page)) === before);
    await popup.close();
    await page.close();
  });

  const convertBySite = async (page: Page, popup: Page) => {
    await waitForText(popup, pageGold('gov-article').title ?? '');
    await chooseForSite(popup, 'zh-Hant');
    await until('Traditional', async () => (await readable(page)).includes('農村飲水安全'));
  };
  const forget = async (page: Page, popup: Page) => {
    await chooseForSite(popup, '');
    await popup.close();
    await page.close();
  };

  it('copies the page’s own text of what is selected in the other script', async () => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html`);
    const popup = await world.browser.openPopupFor(page);
    await convertBySite(page, popup);
    await page.bringToFront();
    expect(await selectText(page, '農村飲水安全')).toBe('農村飲水安全');
    const shown = await readable(page);
    await world.browser.inExtension(
      'return browser.tabs.sendMessage(argument, { to: "reader", name: "reader.copyOriginal", payload: {} }, { frameId: 0 })',
      world.browser.tabIdOf(page),
    );
    expect(await readable(page)).toBe(shown);
    expect(await inPage(page, () => String(getSelection()))).toBe('農村飲水安全');
    expect(await pasted(page, name)).toBe('农村饮水安全');
    await forget(page, popup);
  });

  it('leaves a page alone that undoes every write, text and tags alike', async () => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html`);
    const before = await serialised(page);
    const popup = await world.browser.openPopupFor(page);
    await inPage(page, () => {
      const counted = window as unknown as { undone: number };
      counted.undone = 0;
      const observer = new MutationObserver((records) => {
        for (const { type, target, oldValue, attributeName } of records) {
          counted.undone++;
          if (type === 'characterData') (target as Text).data = oldValue ?? '';
          else if (oldValue === null) (target as Element).removeAttribute(attributeName ?? '');
          else (target as Element).setAttribute(attributeName ?? '', oldValue);
        }
        observer.takeRecords();
      });
      observer.observe(document.documentElement, {
        subtree: true,
        characterData: true,
        characterDataOldValue: true,
        attributes: true,
        attributeFilter: ['lang'],
        attributeOldValue: true,
      });
    });
    const undone = () => inPage(page, () => (window as unknown as { undone: number }).undone);
    await waitForText(popup, pageGold('gov-article').title ?? '');
    await chooseForSite(popup, 'zh-Hant');
    await until('a fight', async () => (await undone()) > 0);
    await pause(3000);
    const after = await undone();
    await pause(1500);
    const later = await undone();
    figure('H4', name, {
      tried: 1,
      failed: Number(later !== after),
      what: `page that undoes every write; ${later} writes until it was given up, counted a second and a half later`,
    });
    expect(later).toBe(after);
    await chooseForSite(popup, '');
    await until('the original', async () => (await serialised(page)) === before);
    await popup.close();
    await page.close();
  });

  it('converts a page that writes ten thousand times a second, and gives it back', async () => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html`);
    await inPage(page, () => {
      const late = document.createElement('p');
      late.id = 'late';
      document.body.append(late);
      let written = 0;
      const write = () => {
        for (let times = 0; times < 100; times++) late.textContent = `头发发现问题${++written}`;
      };
      write();
      setInterval(write, 10);
    });
    const before = (await readable(page)).replace(/\d+/g, '');
    const popup = await world.browser.openPopupFor(page);
    await convertBySite(page, popup);
    await chooseForSite(popup, '');
    await until('the original', async () => (await readable(page)).replace(/\d+/g, '') === before);
    await popup.close();
    await page.close();
  });

  it('says how far the conversion of a long page is, and gives the page back when it is stopped', async () => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html`);
    await inPage(page, () => {
      const more = document.createElement('section');
      more.hidden = true;
      for (let count = 0; count < 15_000; count++) {
        more.append(Object.assign(document.createElement('p'), { textContent: `头发${count}` }));
      }
      document.body.append(more);
    });
    const before = await serialisedWhole(page);
    const popup = await world.browser.openPopupFor(page);
    await waitForText(popup, text('popup_convert_zh_Hant'));
    // The controls are there before: Firefox has what is injected wait for a page that is busy.
    await page.bringToFront();
    await selectText(page, '任何单位不得截留挪用');
    await findControl(world.browser, page, text('page_note'));
    await page.keyboard.press('Escape');
    // A page that is busy with itself after each task of ours from the first one on. The conversion has thirty at least,
    // since it gives blocks their tags back 500 at a time: it outlasts two looks for its bar, however fast the machine.
    await inPage(page, () => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        const timer = setInterval(() => {
          const end = performance.now() + 600;
          while (performance.now() < end);
        });
        document.addEventListener('rest', () => clearInterval(timer));
      });
      seen.observe(document.body, { subtree: true, characterData: true });
    });
    await popup.bringToFront();
    await press(popup, text('popup_convert_zh_Hant'));
    await popup.close();
    await page.bringToFront();
    const stop = await until('the bar', async () => {
      const controls = await world.browser.controls(page);
      if (!controls.some(({ localName }) => localName === 'progress')) return null;
      return controls.find(
        ({ name: said, localName }) => localName === 'button' && said === text('work_stop'),
      )?.box;
    });
    await page.mouse.click(stop.x + stop.width / 2, stop.y + stop.height / 2);
    await inPage(page, () => document.dispatchEvent(new Event('rest')));
    await until('the page as it was', async () => (await serialisedWhole(page)) === before);
    await until('no progress', async () =>
      (await world.browser.controls(page)).every(({ localName }) => localName !== 'progress'),
    );
    await page.close();
  });

  const convertible = PAGE_IDS.filter((id) => /^zh-|^mixed/.test(pageGold(id).script) && id !== 'spa-late');

  let broughtBack = 0;
  afterAll(() =>
    figure('H10', name, {
      tried: convertible.length,
      failed: convertible.length - broughtBack,
      what: 'pages not the same to the byte after conversion and back',
    }),
  );

  it.each(convertible)('brings %s back to the byte', async (id) => {
    const page = await world.browser.openPage(`${HOST}/${id}.html`);
    const popup = await world.browser.openPopupFor(page);
    const switchTo = async (key: string) => {
      await until(key, () =>
        inPage(
          popup,
          (wanted: string) => {
            const button = [...document.querySelectorAll('button')].find((each) =>
              each.textContent?.includes(wanted),
            );
            if (!button || button.disabled || button.ariaBusy === 'true') return false;
            button.click();
            return true;
          },
          text(key as 'popup_convert_original'),
        ),
      );
    };
    const before = await serialised(page);
    const { script } = pageGold(id);
    await switchTo(script === 'zh-Hans' ? 'popup_convert_zh_Hant' : 'popup_convert_zh_Hans');
    await until('a conversion', async () => (await serialised(page)) !== before);
    await pause(300);
    await switchTo('popup_convert_original');
    if (id === 'damaged-repost') {
      await page.bringToFront();
      await clickControl(world.browser, page, text('page_undo'));
    }
    await until('the page as it was', async () => (await serialised(page)) === before);
    broughtBack++;
    await popup.close();
    await page.close();
  });

  it('threw nothing through all of this', async () => {
    expect(await world.browser.problems()).toEqual([]);
  });
});
