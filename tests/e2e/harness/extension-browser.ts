import type { Page } from 'puppeteer-core';
import type { Control } from './controls';

export type BrowserName = 'chromium' | 'firefox';

export type ColourScheme = 'light' | 'dark';

/** A real browser with the built extension in a fresh profile, driven from outside. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  /** As the browser states it, for reports. */
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a trailing slash. */
  readonly origin: string;
  /** A new tab on a web page, after its load event. */
  openPage(url: string): Promise<Page>;
  /** Loads a web page in the tab that the browser came with, for a person to look at. */
  show(url: string): Promise<Page>;
  /** The popup, in a window of its own so that the tab it acts on stays visible. */
  openPopupFor(page: Page): Promise<Page>;
  openLibrary(): Promise<Page>;
  /**
   * The side panel's page, as a tab behind the page's own: it follows the active tab of its window, as the real
   * panel does. Press its buttons with `element.click()`, the mouse does not reach a tab that is not shown.
   */
  openPanelFor(page: Page): Promise<Page>;
  /** A page of the extension that opened by itself or by a press, waiting until it is there and loaded. */
  openedPage(path: string): Promise<Page>;
  /** A page of the extension (`popup.html?tab=1`) in a window of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /**
   * Runs a function body with `browser` and `argument` in scope where the extension's interfaces are: Chromium's
   * service worker, in Firefox a page of the extension. The value must survive JSON.
   */
  inExtension<T>(body: string, argument?: unknown): Promise<T>;
  tabIdOf(page: Page): number;
  /** Ends the background as the browser ends it when it is idle, whatever it is doing. The next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Presses the icon in the toolbar: from now on the extension may read this tab, until it goes elsewhere. */
  pressIcon(page: Page): Promise<void>;
  /** Answers yes, as the reader would, when the extension asks for the sites of this match pattern. */
  agreeTo(pattern: string): Promise<void>;
  /** Starts what lies in the extension's folder now in place of what runs, as an update does under open tabs. */
  update(): Promise<void>;
  /** Takes the access to sites away from the extension, or gives it back, as the browser's own settings do. */
  allowSites(allowed: boolean): Promise<void>;
  badgeOf(page: Page): Promise<string>;
  /** Elements inside closed shadow roots of the page, with their boxes. */
  controls(page: Page): Promise<Control[]>;
  /** Elements of the page that hold a closed shadow root. */
  closedHosts(page: Page): Promise<number>;
  /**
   * Bytes that the background or the page's tab holds after a collection: in Chromium on its JavaScript heap, in Firefox
   * on the heaps of its process, JavaScript's and C++'s. What the process has of the system is more: its allocator
   * gives little back. Firefox: of the page that is in front.
   */
  memoryOf(what: Page | 'background'): Promise<number>;
  setColourScheme(page: Page, scheme: ColourScheme): Promise<void>;
  /** Where downloads land. */
  readonly downloads: string;
  /** Errors of the extension's own code so far: uncaught ones, and what it wrote with `console.error`. */
  problems(): Promise<string[]>;
  /** Settles when the browser is gone, closed by us or by a person. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
  /** Ends the browser that this test started with SIGKILL, as a crash or a failing battery does. Nothing is saved. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  executablePath: string;
  /** The unpacked build. */
  extension: string;
  headless: boolean;
  /** `host:port` of the fixture server. */
  proxy: string;
  /**
   * `fixtures`: everything goes to the fixture server, so nothing can leave the machine. `fixtures-and-web`:
   * only the fixtures' invented hosts do.
   */
  network: 'fixtures' | 'fixtures-and-web';
  /** Whether the page that the extension opens at its installation stays open. */
  welcome?: 'keep' | 'close';
  /** A folder for the profile, which stays when the browser ends. The extension keeps its origin in it. */
  profile?: string;
  /** Firefox: it never remembers history, so all windows are private, and the reader allowed the extension in them. */
  isPrivate?: boolean;
  /** More of Firefox's preferences. */
  preferences?: Record<string, unknown>;
}
