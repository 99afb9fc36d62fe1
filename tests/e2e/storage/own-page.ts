import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../harness';

/** Runs a function body in a page of the extension that has its interfaces and none of its code. */
export interface OwnPage {
  run<T>(body: string, argument?: unknown): Promise<T>;
}

/**
 * A page beside the extension's own code. In Chromium not its worker: that is what some tests stop, and a worker that is
 * spoken to from outside does not go to sleep.
 */
export async function openOwnPage(browser: ExtensionBrowser): Promise<OwnPage> {
  if (browser.name === 'firefox') return { run: (body, argument) => browser.inExtension(body, argument) };
  const page: Page = await browser.openExtensionPage('manifest.json');
  return {
    run: async <T>(body: string, argument?: unknown) =>
      (await page.evaluate(
        `(async (browser, argument) => { ${body} })(chrome, ${JSON.stringify(argument ?? null)})`,
      )) as T,
  };
}
