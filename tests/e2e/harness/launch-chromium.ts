import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { countClosedHosts, readControls } from './chromium-tree';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser';
import { killBrowser } from './kill-browser';
import { proxyScript } from './network';
import { ProblemLog } from './problems';
import { newTab, openTabBehind } from './tabs';
import { until } from './wait';

/** Debian's `/usr/bin/chromium` is a wrapper that adds flags of its own. */
const unwrapped = (path: string) => (path === '/usr/bin/chromium' ? '/usr/lib/chromium/chromium' : path);

export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const downloads = await mkdtemp(join(tmpdir(), 'zhupi-downloads-'));
  const browser = await puppeteer.launch({
    executablePath: unwrapped(options.executablePath),
    pipe: true,
    headless: options.headless,
    ...(options.profile && { userDataDir: options.profile }),
    enableExtensions: [options.extension],
    defaultViewport: options.headless ? { width: 1200, height: 900 } : null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      ...(options.network === 'fixtures'
        ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>']
        : [`--proxy-pac-url=${proxyScript(options)}`]),
    ],
  });
  try {
    return await drive(browser, downloads);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function drive(browser: Browser, downloads: string): Promise<ExtensionBrowser> {
  const first = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const origin = new URL(first.url()).origin.replace(
    'null',
    `chrome-extension://${new URL(first.url()).host}`,
  );
  const id = new URL(origin).host;
  const problems = new ProblemLog(origin);
  const closed = new Promise<void>((resolve) => void browser.once('disconnected', resolve));
  const tabIds = new WeakMap<Page, number>();
  const sessions = new WeakMap<Page, CDPSession>();

  const isOurWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(origin);
  let watching: CDPSession | null = null;
  /** A worker that is watched when its extension is taken in again is not started anew. */
  let isUpdating = false;
  const watchWorker = async (target: Target) => {
    if (!isOurWorker(target)) return;
    const session = await target.createCDPSession();
    watching = session;
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
      problems.add(`uncaught in background: ${exception?.description ?? text}`),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error')
        problems.add(
          `console.error in background: ${args.map((arg) => arg.value ?? arg.description).join(' ')}`,
        );
    });
    await session.send('Runtime.enable');
  };
  // A worker may be gone again before it is attached to.
  browser.on('targetcreated', (target) => {
    if (!isUpdating) void watchWorker(target).catch(() => undefined);
  });
  await watchWorker(first);

  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });

  const sessionOf = async (page: Page) => {
    const known = sessions.get(page) ?? (await page.createCDPSession());
    sessions.set(page, known);
    return known;
  };

  const inExtension = async <T>(body: string, argument?: unknown): Promise<T> => {
    const target = browser.targets().find(isOurWorker) ?? (await wake());
    const worker = await target.worker();
    if (!worker) throw new Error('the background does not run');
    return (await worker.evaluate(
      `(async (browser, argument) => { ${body} })(globalThis.browser ?? chrome, ${JSON.stringify(argument ?? null)})`,
    )) as T;
  };

  /** A stopped worker starts with the next event: a page of the extension that says something to it. */
  const wake = async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/manifest.json`);
    const waiting = browser.waitForTarget(isOurWorker);
    await page.evaluate('void chrome.runtime.sendMessage({ to: "nobody" }).catch(() => undefined)');
    const target = await waiting;
    await page.close();
    return target;
  };

  const stopBackground = async () => {
    // One that is watched is not started again, and one that is gone already need not be stopped.
    await watching?.detach().catch(() => undefined);
    const worker = await browser.targets().find(isOurWorker)?.worker();
    await worker?.close().catch(() => undefined);
  };

  /** The browser's own page of extensions: what it may do, until it is closed. */
  const openSettings = async () => {
    const settings = await browser.newPage();
    await settings.goto('chrome://extensions');
    return {
      call: (name: string, ...args: unknown[]) =>
        settings.evaluate(`chrome.developerPrivate.${name}(...${JSON.stringify(args)})`),
      close: () => settings.close(),
    };
  };
  const inSettings = async (name: string, ...args: unknown[]) => {
    const settings = await openSettings();
    await settings.call(name, ...args);
    await settings.close();
  };

  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage({ type: 'window' });
    problems.watch(page);
    await page.goto(`${origin}/${path}`);
    return page;
  };

  const tabIdOf = (page: Page) => {
    const id = tabIds.get(page);
    if (id === undefined) throw new Error('not a page of openPage');
    return id;
  };

  return {
    name: 'chromium',
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
      await page.goto(url);
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
      const known = new Set(browser.targets());
      await openTabBehind(inExtension, tabIdOf(page), url);
      const target = await browser.waitForTarget((each) => !known.has(each) && each.url() === url);
      const panel = await until('the panel', () => target.page());
      problems.watch(panel);
      return panel;
    },
    openedPage: async (path) => {
      const target = await browser.waitForTarget((each) => each.url() === `${origin}/${path}`);
      const page = await until(path, () => target.page());
      problems.watch(page);
      await page.bringToFront();
      return page;
    },
    openLibrary: () => openExtensionPage('library.html'),
    stopBackground,
    pressIcon: async (page) => {
      await page.bringToFront();
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url }) => url === page.url());
      if (!tab) throw new Error(`no tab of ${page.url()}`);
      const popup = `${origin}/popup.html`;
      const known = new Set(browser.targets());
      // Puppeteer has no types for it.
      const pressed = { id, targetId: tab.targetId };
      await session.send('Extensions.triggerAction' as 'Target.activateTarget', pressed);
      // Where a script of ours was held back, the press runs it and opens nothing.
      const opened = await browser
        .waitForTarget((each) => !known.has(each) && each.url() === popup, { timeout: 5000 })
        .catch(() => null);
      await (await opened?.page())?.close();
    },
    // What is allowed beforehand needs no question, and no driver can press the browser's own buttons.
    agreeTo: (pattern) => inSettings('addHostPermission', id, pattern),
    update: async () => {
      // Out of this mode the browser takes no extension from a folder again, and turns it off instead.
      const settings = await openSettings();
      await settings.call('updateProfileConfiguration', { inDeveloperMode: true });
      isUpdating = true;
      await stopBackground();
      const before = new Set(browser.targets());
      await settings.call('reload', id, { failQuietly: false });
      await watchWorker(await browser.waitForTarget((each) => isOurWorker(each) && !before.has(each)));
      isUpdating = false;
      await settings.close();
    },
    allowSites: (allowed) =>
      inSettings('updateExtensionConfiguration', {
        extensionId: id,
        hostAccess: allowed ? 'ON_ALL_SITES' : 'ON_CLICK',
      }),
    badgeOf: (page) =>
      inExtension<string>('return browser.action.getBadgeText({ tabId: argument })', tabIdOf(page)),
    controls: async (page) => readControls(await sessionOf(page)),
    closedHosts: async (page) => countClosedHosts(await sessionOf(page)),
    memoryOf: async (what) => {
      const target = browser.targets().find(isOurWorker) ?? (await wake());
      const asked = what === 'background' ? await target.createCDPSession() : await sessionOf(what);
      await asked.send('HeapProfiler.enable');
      for (let time = 0; time < 3; time++) await asked.send('HeapProfiler.collectGarbage');
      const { usedSize } = await asked.send('Runtime.getHeapUsage');
      await asked.send('HeapProfiler.disable');
      if (what === 'background') await asked.detach();
      return usedSize;
    },
    setColourScheme: (page, scheme) =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    problems: async () => problems.lines,
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
}
