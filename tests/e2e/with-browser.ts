import { afterAll, beforeAll } from 'vitest';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import type { BrowserName, ExtensionBrowser, LaunchOptions } from './harness';
import { startBuilt } from './start-built';

/** What a block of tests drives; there from its `beforeAll` to its `afterAll`. */
export interface World {
  readonly server: FixtureServer;
  readonly browser: ExtensionBrowser;
}

/** Inside a `describe`: starts the fixture server and the built extension before its tests, and ends both after them. */
export function withBrowser(name: BrowserName, options: Partial<LaunchOptions> = {}): World {
  let server: FixtureServer | undefined;
  let browser: ExtensionBrowser | undefined;
  beforeAll(async () => {
    server = await startFixtureServer();
    browser = await startBuilt(name, server, options);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get server() {
      if (!server) throw new Error('the fixture server has not started');
      return server;
    },
    get browser() {
      if (!browser) throw new Error('the browser has not started');
      return browser;
    },
  };
}
