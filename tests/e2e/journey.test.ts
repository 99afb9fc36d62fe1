import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { type BrowserName, type ExtensionBrowser, strangers } from './harness';
import { JOURNEY, openScene, type Scene } from './journey';
import { startBuilt } from './start-built';

const OTHER: Record<BrowserName, BrowserName> = { chromium: 'firefox', firefox: 'chromium' };

describe.each(['chromium', 'firefox'] as const)('the main journey in %s', (name) => {
  let server: FixtureServer;
  let browser: ExtensionBrowser;
  let scene: Scene;
  let failed: string | null = null;

  beforeAll(async () => {
    const screens = fileURLToPath(new URL(`../../test-results/journey/${name}/`, import.meta.url));
    mkdirSync(screens, { recursive: true });
    server = await startFixtureServer();
    browser = await startBuilt(name, server);
    scene = openScene(browser, {
      server,
      startOther: () => startBuilt(OTHER[name], server),
      see: () => undefined,
      screenshot: async (page, shot) => {
        await page.screenshot({ path: join(screens, `${shot}.png`) as `${string}.png` });
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const step of JOURNEY) {
    it(step.name, async () => {
      if (failed) throw new Error(`not reached: "${failed}" failed`);
      failed = step.name;
      await step.walk(scene);
      failed = null;
    });
  }

  it('M5, H9: asks for nothing on its own, and no policy of a page is broken', () => {
    const away = strangers(server.seen.map(({ host }) => host)).length;
    const reports = server.seen.filter(({ path }) => path.startsWith('/csp-report')).length;
    const tried = server.seen.length;
    figure('M5', name, {
      tried,
      failed: away,
      what: 'requests over the main journey, those to other machines',
    });
    figure('H9', name, {
      tried,
      failed: reports,
      what: 'requests over the main journey, those that report us to a page',
    });
    expect([away, reports]).toEqual([0, 0]);
  });
});
