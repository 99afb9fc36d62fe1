import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFor } from '../../scripts/browsers';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import {
  type BrowserName,
  clickControl,
  type ExtensionBrowser,
  findControl,
  launch,
  selectText,
  strangers,
  until,
  waitForDownload,
} from './harness';

/** A few lines of extension whose doings are known: what the harness says of it must be true. */
function probeExtension(name: BrowserName, folder: string): string {
  const target = join(folder, name);
  cpSync(fileURLToPath(new URL('../fixtures/extension', import.meta.url)), target, { recursive: true });
  if (name === 'firefox') {
    const file = join(target, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    manifest.background = { scripts: ['background.js'] };
    manifest.browser_specific_settings = { gecko: { id: 'probe@zhupi.example' } };
    writeFileSync(file, JSON.stringify(manifest));
  }
  return target;
}

describe.each(['chromium', 'firefox'] as const)('the harness in %s', (name) => {
  let folder: string;
  let server: FixtureServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhupi-probe-'));
    server = await startFixtureServer();
    const installed = browserFor(name);
    if (!installed) throw new Error(`${name} is not installed`);
    browser = await launch(name, {
      executablePath: installed.path,
      extension: probeExtension(name, folder),
      headless: true,
      proxy: server.proxy,
      network: 'fixtures',
      // The probe opens none.
      welcome: 'keep',
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens invented hosts, where content scripts run, and reads the badge of the tab', async () => {
    const page = await browser.openPage(server.url('list'));
    expect(await page.title()).toContain('工作动态');
    await until('the badge', async () => (await browser.badgeOf(page)) === '1');
    const other = await browser.openPage(server.url('gallery'));
    expect(await browser.badgeOf(other)).toBe('');
    expect(await browser.closedHosts(page)).toBe(1);
    expect(await browser.closedHosts(other)).toBe(0);
  });

  it('selects with the mouse and presses controls in a closed shadow root with trusted events', async () => {
    const page = await browser.openPage(server.url('short-notice'));
    await findControl(browser, page, 'Press');
    expect(await selectText(page, '9月2日（星期六）')).toBe('9月2日（星期六）');
    await clickControl(browser, page, /^Press$/);
    expect(await page.evaluate(() => document.documentElement.dataset.pressed)).toMatch(/^true/);
    await expect(findControl(browser, page, 'Nothing', 100)).rejects.toThrow('there are: Press');
  });

  it('uploads to and downloads from pages of the extension', async () => {
    const page = await browser.openPage(server.url('list'));
    const popup = await browser.openPopupFor(page);
    expect(await popup.evaluate(() => location.search)).toBe(`?tab=${browser.tabIdOf(page)}`);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    const file = join(folder, 'upload.txt');
    writeFileSync(file, '上传');
    const input = await popup.$('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await until('the upload', () =>
      popup.evaluate(() => document.querySelector('output')?.textContent === '上传'),
    );
    await popup.click('a');
    expect((await waitForDownload(browser)).bytes.toString()).toBe('{"a":1}');
    await popup.close();
  });

  it('opens the panel behind the page', async () => {
    const page = await browser.openPage(server.url('list'));
    const panel = await browser.openPanelFor(page);
    expect(await panel.evaluate(() => location.pathname)).toBe('/sidepanel.html');
    expect(
      await browser.inExtension('return (await browser.tabs.get(argument)).active', browser.tabIdOf(page)),
    ).toBe(true);
    await panel.close();
  });

  it('shows either colour scheme', async () => {
    const page = await browser.openPage(server.url('list'));
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await browser.setColourScheme(page, 'dark');
    await until('dark', isDark);
    await browser.setColourScheme(page, 'light');
    await until('light', async () => !(await isDark()));
  });

  it('sees every request', () => {
    expect(strangers(server.seen.map(({ host }) => host))).toEqual([]);
    expect(strangers(['www.yunling.gov.cn', 'stats.example.net', '127.0.0.1'])).toEqual([
      'stats.example.net',
    ]);
  });

  it('collects the errors of the extension, wherever they happen', async () => {
    expect(await browser.problems()).toEqual([]);
    await browser.openPage(`${server.url('list')}#fail`);
    const page = await browser.openExtensionPage('popup.html?fail');
    await page.evaluate(
      'void (globalThis.browser ?? chrome).runtime.sendMessage("fail").catch(() => undefined)',
    );
    for (const message of ['content failed', 'page failed', 'background failed']) {
      await until(message, async () => (await browser.problems()).join('\n').includes(message));
    }
  });
});
