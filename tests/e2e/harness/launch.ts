import type { BrowserName, ExtensionBrowser, LaunchOptions } from './extension-browser';
import { launchChromium } from './launch-chromium';
import { launchFirefox } from './launch-firefox';
import { until } from './wait';

const OPEN_WELCOME = 'browser.tabs.query({ url: browser.runtime.getURL("/welcome.html") })';

/** Closes the page that the extension opens when it was installed: it would take the focus at some moment of a test. */
async function closeWelcome(browser: ExtensionBrowser): Promise<void> {
  await until('the welcome page', () =>
    browser.inExtension<boolean>(`
      const open = (await ${OPEN_WELCOME}).map(({ id }) => id);
      // The last tab of a window would take the browser with it.
      if (open.length > 0 && (await browser.tabs.query({})).length === open.length) await browser.tabs.create({});
      await browser.tabs.remove(open);
      return open.length > 0`),
  );
}

/** Starts a browser with the extension in a fresh profile. Whoever starts it closes it. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<ExtensionBrowser> {
  const browser = await (name === 'firefox' ? launchFirefox(options) : launchChromium(options));
  if (options.welcome !== 'keep') {
    await closeWelcome(browser).catch(async (error: unknown) => {
      await browser.close();
      throw error;
    });
  }
  return browser;
}
