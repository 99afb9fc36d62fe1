import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from '../tests/e2e/harness';

export interface InstalledBrowser {
  /** As one would call it: `chrome`, `chromium`, `firefox`. */
  product: 'chrome' | 'chromium' | 'firefox';
  /** Which of the two builds and drivers it takes. */
  name: BrowserName;
  path: string;
}

/** Names on the path and places of installers, in the order in which a browser is looked for. */
const PLACES: readonly { product: InstalledBrowser['product']; commands: string[]; paths: string[] }[] = [
  {
    product: 'chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    paths: [
      '/opt/google/chrome/chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  {
    product: 'chromium',
    commands: ['chromium', 'chromium-browser'],
    paths: ['/usr/lib/chromium/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  {
    product: 'firefox',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
];

const nameOf = (product: InstalledBrowser['product']): BrowserName =>
  product === 'firefox' ? 'firefox' : 'chromium';

/** Browsers that are installed here, at most one of each product. */
export function installedBrowsers(path = process.env.PATH ?? ''): InstalledBrowser[] {
  const folders = path.split(delimiter).filter(Boolean);
  return PLACES.flatMap(({ product, commands, paths }) => {
    const candidates = [
      ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
      ...paths,
    ];
    const found = candidates.find((candidate) => existsSync(candidate));
    return found ? [{ product, name: nameOf(product), path: found }] : [];
  });
}

/** The browser that was asked for by product or path, or else the first there is; null when there is none. */
export function chooseBrowser(
  wanted: string | undefined,
  installed: readonly InstalledBrowser[] = installedBrowsers(),
): InstalledBrowser | null {
  if (wanted === undefined) return installed[0] ?? null;
  const byProduct = installed.find(({ product }) => product === wanted);
  if (byProduct) return byProduct;
  if (!wanted.includes('/') && !wanted.includes('\\')) return null;
  if (!existsSync(wanted)) return null;
  const product = /firefox/i.test(wanted) ? 'firefox' : /chromium/i.test(wanted) ? 'chromium' : 'chrome';
  return { product, name: nameOf(product), path: wanted };
}

/** A browser of each kind for the tests; Chromium before branded Chrome, as the tests were written on it. */
export function browserFor(
  name: BrowserName,
  installed: readonly InstalledBrowser[] = installedBrowsers(),
): InstalledBrowser | null {
  const fitting = installed.filter((each) => each.name === name);
  return fitting.find(({ product }) => product !== 'chrome') ?? fitting[0] ?? null;
}
