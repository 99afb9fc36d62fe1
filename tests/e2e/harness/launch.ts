import type { BrowserName, ExtensionBrowser, LaunchOptions } from './extension-browser';
import { launchChromium } from './launch-chromium';
import { launchFirefox } from './launch-firefox';

/** Starts a browser with the extension in a fresh profile. Whoever starts it closes it. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<ExtensionBrowser> {
  return name === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
