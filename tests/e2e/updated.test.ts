import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBundle } from '../../exchange';
import { checkBundle } from '../../scripts/check-library/faults';
import { figure } from '../figure';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { isLong } from '../runs';
import { buildFolder } from './build-folder';
import type { BrowserName, ExtensionBrowser } from './harness';
import { JOURNEY, openScene, type Scene } from './journey';
import { exportBundle, library } from './journey/keeping';
import { ARTICLE } from './journey/scene';
import { eraseLibrary } from './own-library';
import { previousRelease } from './previous-release';
import { untilMarksAre } from './reader';
import { startBuilt } from './start-built';

const OTHER: Record<BrowserName, BrowserName> = { chromium: 'firefox', firefox: 'chromium' };

const libraryOf = ({ bundle }: Scene) => {
  const parsed = parseBundle(bundle?.bytes.toString('utf8') ?? '');
  if (!parsed.ok) throw new Error(parsed.error.code);
  expect(parsed.refused).toEqual([]);
  return parsed.library;
};

// Its build alone takes a minute.
const previous = isLong ? previousRelease() : null;

describe.skipIf(previous === null).each(['chromium', 'firefox'] as const)(
  'an update from the release before (long run; skipped without its history): %s',
  (name) => {
    let server: FixtureServer;
    let folder: string;
    beforeAll(async () => {
      server = await startFixtureServer();
      folder = mkdtempSync(join(tmpdir(), 'zhupi-updated-'));
    });
    afterAll(async () => {
      await server?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    /**
     * Starts what lies in `build` as that version, always from the same folder and with the same profile. Without the
     * store's update Chromium would go on with the worker that it has registered: it is made to register anew.
     */
    const start = (build: string, version: string): Promise<ExtensionBrowser> => {
      const extension = join(folder, 'extension');
      const workers = join(folder, 'profile', 'Default', 'Service Worker');
      for (const gone of [extension, workers]) rmSync(gone, { recursive: true, force: true });
      cpSync(build, extension, { recursive: true });
      const manifest = join(extension, 'manifest.json');
      writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
      return startBuilt(name, server, { extension, profile: join(folder, 'profile'), welcome: 'keep' });
    };
    const sceneOf = (browser: ExtensionBrowser) =>
      openScene(browser, {
        server,
        startOther: () => startBuilt(OTHER[name], server),
        see: () => undefined,
        screenshot: async () => undefined,
      });

    it('finds the library whole, and the main journey passes', async () => {
      const build = name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
      // The release before walks as its own journey walks it, up to the file that it exports.
      const journey: typeof import('./journey') = await import(`${previous}/tests/e2e/journey/index.ts`);
      const old = await start(`${previous}/.output/${build}`, '1.0.0');
      const filled = sceneOf(old);
      for (const step of journey.JOURNEY) {
        if (filled.bundle !== null) break;
        await step.walk(filled);
      }
      await old.close();
      const before = libraryOf(filled);
      expect(before.articles.length).toBeGreaterThan(1);
      expect(before.highlights.length).toBeGreaterThan(2);

      const browser = await start(buildFolder(name), '1.0.1');
      try {
        const scene = { ...sceneOf(browser), quotes: filled.quotes };
        const page = await browser.openPage(server.url(ARTICLE));
        await untilMarksAre(page, ...filled.quotes);
        await page.close();
        await exportBundle.walk(scene);
        expect(libraryOf(scene)).toEqual(before);
        expect(checkBundle(scene.bundle?.bytes.toString('utf8') ?? '', Date.now()).faults).toEqual([]);
        await library.walk(scene);
        await eraseLibrary(browser);

        const again = sceneOf(browser);
        for (const step of JOURNEY) await step.walk(again);
        figure('L9', name, {
          tried: before.articles.length + before.highlights.length + JOURNEY.length,
          failed: 0,
          what: 'records kept by the release before that the update changes, and steps of the main journey that fail after it',
        });
      } finally {
        await browser.close();
      }
    }, 300_000);
  },
);
