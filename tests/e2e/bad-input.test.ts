import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { pageGold } from '../fixtures/pages';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import {
  chooseFile,
  clickControl,
  type ExtensionBrowser,
  findControl,
  press,
  selectText,
  shownText,
  until,
  waitForDownload,
  waitForText,
} from './harness';
import { asSent, paintedMarks, readable, serialised } from './journey/page-state';
import { text } from './messages';
import { startBuilt } from './start-built';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';

describe.each(['chromium', 'firefox'] as const)('bad input in %s', (name) => {
  let folder: string;
  let server: FixtureServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhupi-bad-'));
    server = await startFixtureServer();
    browser = await startBuilt(name, server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const isDisabled = (popup: Page, label: string) =>
    popup.evaluate(
      (wanted: string) =>
        [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(wanted))?.disabled,
      label,
    );

  describe('pages', () => {
    it.each([
      ['a list', '/list.html', 'status_no_article'],
      ['a home page', '/home.html', 'status_no_article'],
      ['a search page', '/search.html', 'status_no_article'],
      ['a gallery', '/gallery.html', 'status_no_article'],
      ['frames', '/frameset.html', 'status_frames_only'],
      ['no text', '/no-body.html', 'status_no_text'],
    ])('says of %s in one sentence what is the case', async (_what, path, key) => {
      const page = await browser.openPage(HOST + path);
      const popup = await browser.openPopupFor(page);
      await waitForText(popup, text(key));
      expect(await isDisabled(popup, text('popup_clean_view'))).toBe(true);
      expect(await browser.badgeOf(page)).toBe('');
      expect(await serialised(page)).toBe(await asSent(page));
      await popup.close();
      await page.close();
    });

    it('answers on a page of a million elements', async () => {
      const page = await browser.openPage(`${HOST}/elements-1000000.html`);
      const popup = await browser.openPopupFor(page);
      await waitForText(popup, text('status_no_article'));
      const badge = await browser.badgeOf(page);
      figure('H3', name, { tried: 1, failed: Number(badge !== ''), what: 'page of 1,000,000 elements' });
      expect(badge).toBe('');
      await popup.close();
      await page.close();
    });

    it('does not convert Japanese', async () => {
      const page = await browser.openPage(`${HOST}/japanese.html`);
      const before = await serialised(page);
      const popup = await browser.openPopupFor(page);
      await waitForText(popup, text('script_ja'));
      expect(await isDisabled(popup, text('popup_convert_none'))).toBe(true);
      expect(await serialised(page)).toBe(before);
      await popup.close();
      await page.close();
    });

    it('says where the browser lets no extension work', async () => {
      const page = await browser.openPage(name === 'firefox' ? 'about:license' : 'chrome://version');
      const popup = await browser.openPopupFor(page);
      await waitForText(popup, text('error_restricted_page'));
      await popup.close();
      await page.close();
    });

    it('says of a PDF what is the case', async () => {
      const page = await browser.openPage(`${HOST}/list.html`);
      // A viewer takes over, so the load may not end as a page's does.
      await page.goto(`${HOST}/report.pdf`).catch(() => undefined);
      const popup = await browser.openPopupFor(page);
      // Chromium lets extensions into its viewer, where there is no text; Firefox does not.
      await waitForText(popup, text(name === 'chromium' ? 'status_no_text' : 'error_restricted_page'));
      await popup.close();
      await page.close();
    });

    it('says where it has no permission yet', async () => {
      const page = await browser.openPage(server.url('old-table'));
      const popup = await browser.openPopupFor(page);
      await waitForText(popup, text('error_needs_permission'));
      expect(await browser.badgeOf(page)).toBe('');
      await popup.close();
      await page.close();
    });

    it('follows an article that is written late, and the next one at the same address', async () => {
      const page = await browser.openPage(server.url('spa-late'));
      await until('the badge', async () => (await browser.badgeOf(page)) === text('badge_text'));
      const popup = await browser.openPopupFor(page);
      await waitForText(popup, pageGold('spa-late').title ?? '');
      await popup.close();
      await page.click('#next');
      await until('the second article', async () => (await readable(page)).includes('三部门联合开展'));
      const second = await browser.openPopupFor(page);
      await waitForText(second, '云岭省三部门联合开展储备粮库安全检查');
      await second.close();
      await page.close();
    });

    it('is there once, however often it is injected', async () => {
      const page = await browser.openPage(server.url('br-body'));
      for (let times = 0; times < 10; times++) {
        await browser.inExtension(
          'await browser.scripting.executeScript({ target: { tabId: argument }, files: ["/reader.js"] })',
          browser.tabIdOf(page),
        );
      }
      const quote = '任何人不得擅自返回';
      await selectText(page, quote);
      await findControl(browser, page, text('colour_amber'));
      expect(await browser.closedHosts(page)).toBe(1);
      await clickControl(browser, page, text('colour_amber'));
      await until('the mark', async () => (await paintedMarks(page)).join() === quote);
      await page.close();
    });
  });

  describe('files', () => {
    const library = async () => {
      const page = await browser.openLibrary();
      await press(page, text('library_export'));
      await press(page, text('library_export'), { selector: 'dialog' });
      const { bytes } = await waitForDownload(browser);
      return { page, bundle: bytes.toString('utf8') };
    };

    /** What a library holds, without the moment at which it was exported. */
    const records = (bundle: string) => {
      const { articles, highlights } = JSON.parse(bundle) as Record<string, unknown>;
      return JSON.stringify({ articles, highlights });
    };

    it.each<[string, string, (bundle: string) => string]>([
      ['no JSON', 'importError_not_json', () => '从前有座山'],
      ['other JSON', 'importError_not_a_bundle', () => '{"songs":[]}'],
      ['a broken-off bundle', 'importError_truncated', (bundle) => bundle.slice(0, bundle.length / 2)],
      [
        'a changed bundle',
        'importError_damaged',
        (bundle) => bundle.replace('任何人不得擅自返回', '任何人可以擅自返回'),
      ],
      [
        'a newer version',
        'importError_newer_version',
        (bundle) => bundle.replace(/("(?:formatV|v)ersion":\s*)\d+/, '$1999'),
      ],
    ])('refuses %s and leaves the library as it is', async (what, key, spoil) => {
      const { page, bundle } = await library();
      expect(records(bundle)).toContain('不得擅自返回');
      const file = join(folder, `${what}.json`);
      writeFileSync(file, spoil(bundle));
      await chooseFile(page, file);
      await waitForText(page, text(key));
      expect(await shownText(page)).toContain(text('import_unchanged'));
      await page.close();
      const after = await library();
      expect(records(after.bundle)).toBe(records(bundle));
      await after.page.close();
    });
  });

  it('threw nothing through all of this', async () => {
    expect(await browser.problems()).toEqual([]);
  });
});
