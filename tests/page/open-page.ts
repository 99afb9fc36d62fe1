import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import { pageAddress, pageHtml } from '../fixtures/pages';

/** The globals of a page that content scripts find in their world. */
const NAMES = [
  'Text',
  'Element',
  'Node',
  'Document',
  'MutationObserver',
  'HTMLElement',
  'getComputedStyle',
  'EventTarget',
  'NodeFilter',
  'AbortController',
  'AbortSignal',
] as const;

/** Opens a page as a content script would find it; scripts of the page do not run. */
export const openPage = (html: string, url = 'https://www.yunling.gov.cn/a.html') => {
  const { window } = new JSDOM(html, { url, pretendToBeVisual: true });
  for (const name of NAMES) {
    // What a test leaves running goes on after its globals are taken away.
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: window[name] });
    vi.stubGlobal(name, window[name]);
  }
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  const { document } = window;
  return {
    window: window as unknown as Window,
    document,
    /** Has the window tell of something. */
    fire: (type: string) => window.dispatchEvent(new window.Event(type)),
    /** The page as its bytes would be. */
    serialised: () => document.documentElement.outerHTML,
  };
};

export const openFixture = (id: string) => openPage(pageHtml(id), pageAddress(id));

/** Waits until nothing has been written to the page for a while. */
export const still = async ({ serialised }: { serialised: () => string }) => {
  for (let before = ''; before !== serialised(); ) {
    before = serialised();
    await settled(60);
  }
};

/** Lets observers' callbacks run. */
export const settled = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));
