/**
 * `npm start [-- --browser chrome|chromium|firefox|PATH] [--headless] [--screens DIR]`: builds the extension and opens it in an
 * installed browser, with an article to try it on. `--headless`, or without a display, it walks the main journey instead, and
 * leaves pictures of it in DIR.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFolder } from '../tests/e2e/build-folder';
import { type ExtensionBrowser, launch } from '../tests/e2e/harness';
import { walkJourney } from '../tests/e2e/journey';
import { type FixtureServer, startFixtureServer } from '../tests/fixtures/server';
import { chooseBrowser, type InstalledBrowser } from './browsers';
import { runChild } from './child';
import { isDebian } from './debian-packages';
import { readOptions } from './options';

const SAMPLE = 'gov-article';

const { values: options } = readOptions({
  options: {
    /** `chrome`, `chromium`, `firefox` or a path. */
    browser: { type: 'string' },
    /** Walks the journey without a window and prints what it saw. */
    headless: { type: 'boolean', default: false },
    /** Where the walk leaves its screenshots. */
    screens: { type: 'string', default: 'test-results/screens' },
  },
});

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function start(
  installed: InstalledBrowser,
  server: FixtureServer,
  headless: boolean,
): Promise<ExtensionBrowser> {
  return launch(installed.name, {
    executablePath: installed.path,
    extension: buildFolder(installed.name),
    headless,
    proxy: server.proxy,
    network: headless ? 'fixtures' : 'fixtures-and-web',
    welcome: headless ? 'close' : 'keep',
  });
}

async function showToReader(installed: InstalledBrowser, server: FixtureServer): Promise<number> {
  const browser = await start(installed, server, false);
  await browser.show(server.url(SAMPLE));
  console.log(
    `${browser.version} is open with an article on ${new URL(server.url(SAMPLE)).host}, served from this machine. ` +
      'Click the icon of Zhupi in the toolbar (it may be behind the puzzle piece). ' +
      'The profile is a fresh one, thrown away when you close the browser.',
  );
  await browser.closed;
  // The folder of its downloads goes too.
  await browser.close();
  return 0;
}

async function walk(installed: InstalledBrowser, server: FixtureServer): Promise<number> {
  const folder = resolve(fileURLToPath(new URL('..', import.meta.url)), options.screens, installed.name);
  mkdirSync(folder, { recursive: true });
  const passed = await walkJourney({
    server,
    start: () => start(installed, server, true),
    startOther: () => start(installed, server, true),
    see: (line) => console.log(`   ${line}`),
    screenshot: async (page, name) => {
      await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
    },
  });
  console.log(`\nScreenshots: ${folder}`);
  return passed ? 0 : 1;
}

async function main(): Promise<number> {
  const installed = chooseBrowser(options.browser);
  if (!installed) {
    console.error(
      options.browser === undefined
        ? `No browser found: install Chrome, Chromium or Firefox${isDebian() ? ' (apt-get install chromium)' : ''}.`
        : `No browser "${options.browser}" found: give chrome, chromium, firefox or the path of one.`,
    );
    return 1;
  }
  const target = installed.name === 'firefox' ? 'build:firefox' : 'build:chrome';
  for (const script of ['tables', target]) {
    if ((await runChild('npm', ['run', '-s', script])) !== 0) return 1;
  }
  const server = await startFixtureServer();
  try {
    const headless = options.headless || !hasDisplay();
    return await (headless ? walk(installed, server) : showToReader(installed, server));
  } finally {
    await server.close();
  }
}

process.exitCode = await main();
