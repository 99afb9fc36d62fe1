import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bidiConnection, chromeContext, contextOf, evaluateIn } from './bidi';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser';
import { countClosedHosts, readControls } from './firefox-tree';
import { killBrowser } from './kill-browser';
import { proxyScript } from './network';
import { ProblemLog } from './problems';
import { newTab, openTabBehind } from './tabs';
import { until } from './wait';

interface Manifest {
  browser_specific_settings: { gecko: { id: string } };
  icons?: Record<string, string>;
}

/** A kept profile must give the extension the same origin each time, or it would not find what it kept. */
const KEPT_UUID = '7c1e4f0a-3b52-4d86-9a17-5e0d2c8b6f43';

export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8')) as Manifest;
  const uuid = options.profile ? KEPT_UUID : randomUUID();
  const downloads = await mkdtemp(join(tmpdir(), 'zhupi-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    ...(options.profile && { userDataDir: options.profile }),
    defaultViewport: options.headless ? { width: 1200, height: 900 } : null,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: uuid,
      }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'services.settings.server': 'data:,#none/v1',
      // A temporary extension is removed when its browser is closed, and what it kept with it.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...proxyPreferences(options),
      ...(options.isPrivate && { 'browser.privatebrowsing.autostart': true }),
      ...options.preferences,
    },
  });
  try {
    await browser.installExtension(options.extension);
    if (options.isPrivate) await allowInPrivate(browser, manifest.browser_specific_settings.gecko.id);
    return await drive(browser, `moz-extension://${uuid}`, downloads, options.extension, manifest);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** As a reader allows it in the browser's page of extensions: it starts anew, and has its interfaces in private windows. */
async function allowInPrivate(browser: Browser, id: string): Promise<void> {
  const connection = bidiConnection(browser);
  await evaluateIn(
    connection,
    await chromeContext(connection),
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const id = ${JSON.stringify(id)};
      await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();
    })()`,
  );
}

function proxyPreferences(options: LaunchOptions): Record<string, unknown> {
  if (options.network === 'fixtures-and-web') {
    return { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': proxyScript(options) };
  }
  const [host, port] = options.proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

async function drive(
  browser: Browser,
  origin: string,
  downloads: string,
  extension: string,
  manifest: Manifest,
): Promise<ExtensionBrowser> {
  const connection = bidiConnection(browser);
  const chrome = await chromeContext(connection);
  const problems = new ProblemLog(origin);
  const closed = new Promise<void>((resolve) => void browser.once('disconnected', resolve));
  const tabIds = new WeakMap<Page, number>();
  /** What Firefox knows of the extension, where its window's own scripts run. */
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(manifest.browser_specific_settings.gecko.id)})`;

  /** Puppeteer never settles a navigation to a page that is not the web's, so it is asked for one level below. */
  const goto = async (page: Page, url: string) => {
    await connection.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
    await until(url, async () => {
      const state = await evaluateIn(
        connection,
        contextOf(page),
        'location.href + " " + document.readyState',
      );
      return state.value === `${url} complete`;
    });
  };

  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage({ type: 'window' });
    problems.watch(page);
    await goto(page, `${origin}/${path}`);
    return page;
  };

  // The background page cannot be reached from outside. An image of the extension, opened as a document, has
  // its interfaces and runs none of its code.
  const icon = (Object.values(manifest.icons ?? {})[0] ?? '').replace(/^\//, '');
  let control: Promise<Page> | null = null;
  const openControl = async () => {
    const page = await browser.newPage();
    await goto(page, `${origin}/${icon}`);
    return page;
  };
  const inExtension = async <T>(body: string, argument?: unknown): Promise<T> => {
    control ??= openControl();
    const answer = await evaluateIn(
      connection,
      contextOf(await control),
      `(async (argument) => { ${body} })(${JSON.stringify(argument ?? null)}).then((value) => JSON.stringify(value))`,
    );
    return (answer.type === 'undefined' ? undefined : JSON.parse(String(answer.value))) as T;
  };

  const tabIdOf = (page: Page) => {
    const id = tabIds.get(page);
    if (id === undefined) throw new Error('not a page of openPage');
    return id;
  };

  return {
    name: 'firefox',
    version: await browser.version(),
    origin,
    downloads,
    inExtension,
    tabIdOf,
    openExtensionPage,
    openPage: async (url) => {
      const { page, id } = await newTab(browser, inExtension);
      tabIds.set(page, id);
      problems.watch(page);
      await (/^https?:/.test(url) ? page.goto(url) : goto(page, url));
      return page;
    },
    show: async (url) => {
      const [page = await browser.newPage()] = await browser.pages();
      await page.goto(url);
      return page;
    },
    openPopupFor: (page) => openExtensionPage(`popup.html?tab=${tabIdOf(page)}`),
    openPanelFor: async (page) => {
      const url = `${origin}/sidepanel.html`;
      const known = new Set(await browser.pages());
      await openTabBehind(inExtension, tabIdOf(page), url);
      const panel = await until('the panel', async () => {
        const seen: unknown[] = [];
        for (const each of (await browser.pages()).filter((candidate) => !known.has(candidate))) {
          // The address that puppeteer knows of an extension page is not the one it is at.
          const { value } = await evaluateIn(connection, contextOf(each), 'location.href');
          if (value === url) return each;
          seen.push(value);
        }
        throw new Error(`new pages: ${seen.join(' ') || 'none'}`);
      });
      problems.watch(panel);
      return panel;
    },
    openedPage: async (path) => {
      const page = await until(path, async () => {
        for (const each of await browser.pages()) {
          // A tab that opens changes its context on the way: one that is gone by now is none that is asked for.
          const state = await evaluateIn(
            connection,
            contextOf(each),
            'location.href + " " + document.readyState',
          ).catch(() => null);
          if (state?.value === `${origin}/${path} complete`) return each;
        }
        return null;
      });
      problems.watch(page);
      await page.bringToFront();
      return page;
    },
    openLibrary: () => openExtensionPage('library.html'),
    stopBackground: async () => {
      await evaluateIn(
        connection,
        chrome,
        `${policy}.extension.terminateBackground({ ignoreDevToolsAttached: true })`,
      );
    },
    update: async () => {
      control = null;
      await browser.installExtension(extension);
    },
    allowSites: async (allowed) => {
      await evaluateIn(
        connection,
        chrome,
        `(async () => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const { extension } = ${policy};
          const origins = extension.manifest.host_permissions;
          await ExtensionPermissions.${allowed ? 'add' : 'remove'}(extension.id, { permissions: [], origins }, extension);
        })()`,
      );
    },
    pressIcon: async (page) => {
      await page.bringToFront();
      const id = JSON.stringify(manifest.browser_specific_settings.gecko.id);
      // All that a press does but for opening the popup, which nobody could look into.
      await evaluateIn(
        connection,
        chrome,
        `WebExtensionPolicy.getByID(${id}).extension.tabManager.addActiveTabPermission()`,
      );
    },
    agreeTo: async () => {
      await evaluateIn(
        connection,
        chrome,
        `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`,
      );
    },
    badgeOf: (page) =>
      inExtension<string>('return browser.action.getBadgeText({ tabId: argument })', tabIdOf(page)),
    controls: (page) => readControls(connection, contextOf(page)),
    closedHosts: (page) => countClosedHosts(connection, contextOf(page)),
    memoryOf: async (what) => {
      const answer = await evaluateIn(
        connection,
        chrome,
        `(async () => {
          for (let time = 0; time < 3; time++) {
            Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize');
            await new Promise((resolve) => setTimeout(resolve, 1000));
          }
          const { children } = await ChromeUtils.requestProcInfo();
          const { selectedBrowser } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
          const pid = ${what === 'background'}
            ? children.find(({ type }) => type === 'extension').pid
            : selectedBrowser.browsingContext.currentWindowGlobal.osPid;
          let held = 0;
          const add = (process, path, kind, units, amount) => {
            const isHeap = path === 'heap-allocated' || path.startsWith('js-main-runtime-gc-heap-committed/used/');
            if (isHeap && process.includes('pid ' + pid + ')')) held += amount;
          };
          const reporters = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
          await new Promise((resolve) => reporters.getReports(add, null, resolve, null, false));
          return held;
        })()`,
      );
      return Number(answer.value);
    },
    setColourScheme: async (_page, scheme) => {
      const value = scheme === 'dark' ? 0 : 1;
      await evaluateIn(
        connection,
        chrome,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
      );
    },
    problems: async () => [...problems.lines, ...(await consoleErrors(origin))],
    closed,
    close: async () => {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
    kill: async () => {
      await killBrowser(browser);
      await rm(downloads, { recursive: true, force: true });
    },
  };

  /** The browser console holds what no page event tells: errors of the background and of content scripts. */
  async function consoleErrors(ours: string): Promise<string[]> {
    const answer = await evaluateIn(
      connection,
      chrome,
      `JSON.stringify(Services.console.getMessageArray()
        .filter((message) => message instanceof Ci.nsIScriptError)
        .filter((message) => !(message.flags & Ci.nsIScriptError.warningFlag))
        .map((message) => message.sourceName + ': ' + message.errorMessage + '\\n' + (message.stack ?? '')))`,
    );
    const lines = JSON.parse(String(answer.value)) as string[];
    // Said of every call that is under way when its tab is closed or left, whoever waits for it, and however it ends:
    // one function of Firefox, which wraps the promises of extensions, has all of these words.
    const isFarewell = (line: string) =>
      /Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(line);
    return lines.filter((line) => line.includes(ours) && !isFarewell(line));
  }
}
