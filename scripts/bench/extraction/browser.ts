import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import type { BrowserName } from '../../../tests/e2e/harness';
import { browserFor } from '../../browsers';

const ADDRESS = 'http://bench.example/a.html';

/** A browser whose whole network is one page at a time, that runs none of the page's own scripts. */
export interface BenchBrowser {
  version: string;
  /** Opens HTML, as text or as bytes that name their encoding, as a page of its own, with the benchmark's code in it. */
  open(html: string | Buffer): Promise<Page>;
  close(): Promise<void>;
}

/** The code of a benchmark with all that it needs, as one script. */
export async function bundle(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
}

/** With the code of `entry` in every page; null where there is no such browser. */
export async function startBrowser(
  name: BrowserName,
  entry = new URL('./in-page.ts', import.meta.url),
): Promise<BenchBrowser | null> {
  const installed = browserFor(name);
  if (!installed) return null;
  const code = await bundle(entry);
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: installed.path === '/usr/bin/chromium' ? '/usr/lib/chromium/chromium' : installed.path,
    headless: true,
    protocolTimeout: 300_000,
    args:
      name === 'firefox'
        ? []
        : [
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
          ],
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
  });
  const page = await browser.newPage();
  let html: string | Buffer = '';
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answer =
      request.url() === ADDRESS
        ? request.respond({
            contentType: typeof html === 'string' ? 'text/html; charset=utf-8' : 'text/html',
            headers: { 'content-security-policy': "script-src 'none'" },
            body: html,
          })
        : // A page that leads elsewhere stays where it is; no error page takes its place.
          request.abort(request.isNavigationRequest() ? 'aborted' : 'failed');
    // A request may be gone with the page that made it.
    void answer.catch(() => undefined);
  });
  return {
    version: await browser.version(),
    async open(source) {
      html = source;
      await page.goto(ADDRESS, { waitUntil: 'domcontentloaded', timeout: 120_000 });
      await page.evaluate(code);
      return page;
    },
    close: () => browser.close(),
  };
}
