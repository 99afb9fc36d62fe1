import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { parseBundle } from '../../exchange';
import { type BrowserName, press, until, waitForText } from './harness';
import { text } from './messages';
import { type OwnPage, openOwnPage } from './storage/own-page';
import { markId, savesFrom } from './storage/saving';
import { withBrowser } from './with-browser';

/** As many are kept. */
const KEPT = 10;

/** Of each backup its name and bytes, the oldest first. */
type Read = () => Promise<[name: string, bytes: Uint8Array][]>;

/** Nobody can press the buttons of Chromium's own dialog: a folder of the extension's own stands in for the chosen one. */
const CHOOSE = `globalThis.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', { create: true })`;

const inChosenFolder =
  (own: OwnPage): Read =>
  async () => {
    const files = await own.run<[string, number[]][]>(`
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', { create: true });
      const files = [];
      for await (const [name, handle] of folder.entries()) {
        const file = await handle.getFile();
        files.push([name, [...new Uint8Array(await file.arrayBuffer())]]);
      }
      return files;`);
    return files.map(([name, bytes]): [string, Uint8Array] => [name, new Uint8Array(bytes)]).sort();
  };

const amongDownloads =
  (downloads: string): Read =>
  async () => {
    const folder = join(downloads, 'zhupi-backup');
    const names = readdirSync(folder, { withFileTypes: true })
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.json.gz'));
    return names.sort().map((name) => [name, readFileSync(join(folder, name))]);
  };

/** Backups are named by the second: of two in one second the later stands in the place of the earlier. */
const nextSecond = () => {
  const second = Math.floor(Date.now() / 1000);
  return until('the next second', async () => Math.floor(Date.now() / 1000) > second);
};

const BROWSERS: [BrowserName, 'folder' | 'downloads'][] = [
  ['chromium', 'folder'],
  ['firefox', 'downloads'],
];

describe.each(BROWSERS)('backups by themselves: %s (%s)', (name, way) => {
  const world = withBrowser(name);

  const marksIn = (bytes: Uint8Array | undefined): string[] => {
    const parsed = parseBundle(gunzipSync(bytes ?? new Uint8Array()).toString('utf8'));
    if (!parsed.ok) throw new Error(parsed.error.code);
    return parsed.library.highlights.map(({ id }) => id).sort();
  };

  it('are written when the reader says where, and then when the alarm goes; the last ten are kept', async () => {
    const { browser, server } = world;
    const own = await openOwnPage(browser);
    const files = way === 'folder' ? inChosenFolder(own) : amongDownloads(browser.downloads);
    const names = async () => (await files()).map(([file]) => file);
    const page = await browser.openPage(server.url('br-body'));
    const save = savesFrom(own, browser, page);
    expect(await save(0)).toEqual({ ok: true });

    const library: Page = await browser.openLibrary();
    if (way === 'folder') await library.evaluate(CHOOSE);
    else await browser.agreeTo('downloads');
    await press(library, text('settings'));
    await press(library, text(way === 'folder' ? 'backup_start_folder' : 'backup_start_downloads'));
    await waitForText(library, text('backup_written'));
    expect((await files()).map(([, bytes]) => marksIn(bytes))).toEqual([[markId(0)]]);

    const made = await names();
    while (made.length < KEPT + 1) {
      const last = made.at(-1);
      await nextSecond();
      await press(library, text('backup_now'));
      const next = await until('the next backup', async () => {
        const newest = (await names()).at(-1);
        return newest !== last && newest;
      });
      made.push(next);
    }
    await until('the oldest to go', async () => (await names()).length === KEPT);
    expect(await names()).toEqual(made.slice(-KEPT));
    await library.close();

    // As a day later, with nobody looking on: the alarm wakes the background.
    expect(await save(1)).toEqual({ ok: true });
    await own.run(`
      const { backup } = await browser.storage.local.get('backup');
      await browser.storage.local.set({ backup: { ...backup, triedAt: null } });`);
    await browser.stopBackground();
    await nextSecond();
    expect(await own.run('return (await browser.alarms.get("backup")).periodInMinutes')).toBe(60);
    await own.run('await browser.alarms.create("backup", { when: Date.now() + 500, periodInMinutes: 60 })');
    const newest = await until('the backup of the alarm', async () => {
      const all = await files();
      const last = all.at(-1);
      return last && last[0] !== made.at(-1) && all.length === KEPT && last;
    });
    expect(marksIn(newest[1])).toEqual([markId(0), markId(1)]);
    expect(await browser.problems()).toEqual([]);
  });
});
