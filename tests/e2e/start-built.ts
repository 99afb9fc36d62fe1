import { browserFor } from '../../scripts/browsers';
import type { FixtureServer } from '../fixtures/server';
import { buildFolder } from './build-folder';
import { type BrowserName, type ExtensionBrowser, type LaunchOptions, launch } from './harness';

/** The built extension in a fresh profile, without a window and with the fixture server as the whole network. */
export async function startBuilt(
  name: BrowserName,
  server: Pick<FixtureServer, 'proxy'>,
  more: Partial<LaunchOptions> = {},
): Promise<ExtensionBrowser> {
  const installed = browserFor(name);
  if (!installed) throw new Error(`${name} is not installed: npm test installs it, or says how`);
  return launch(name, {
    executablePath: installed.path,
    extension: buildFolder(name),
    headless: true,
    proxy: server.proxy,
    network: 'fixtures',
    ...more,
  });
}
