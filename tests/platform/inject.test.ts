import { beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({
  runtime: { getURL: () => 'chrome-extension://zhupi/' },
  tabs: { sendMessage: vi.fn(), get: vi.fn() },
  scripting: { insertCSS: vi.fn(), executeScript: vi.fn() },
  permissions: { contains: vi.fn() },
}));
vi.mock('../../platform/browser', () => ({ browser }));

import { fail, succeed } from '../../messaging/result';
import { ensureReader } from '../../platform/inject';

const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');

beforeEach(() => {
  vi.resetAllMocks();
  browser.tabs.sendMessage.mockRejectedValue(NOBODY);
  browser.tabs.get.mockResolvedValue({ url: 'https://example.org/' });
});

/** The tab as the browser shows it to us, what injecting does there, and whether the site was allowed. */
const page = ({ url, error, allowed = false }: { url?: string; error?: string; allowed?: boolean }) => {
  browser.tabs.get.mockResolvedValue({ url });
  browser.permissions.contains.mockResolvedValue(allowed);
  if (error) browser.scripting.executeScript.mockRejectedValue(new Error(error));
};

describe('ensureReader', () => {
  it('injects nothing where a reader answers', async () => {
    browser.tabs.sendMessage.mockResolvedValue(succeed({}));
    expect(await ensureReader(1)).toEqual(succeed(null));
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  it('injects style and script, and hears the reader', async () => {
    browser.tabs.sendMessage.mockRejectedValueOnce(NOBODY).mockResolvedValue(succeed({}));
    expect(await ensureReader(1)).toEqual(succeed(null));
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1);
  });

  it('is told of a failure that comes while it still asks whether the tab is hidden', async () => {
    const unmet = vi.fn();
    process.on('unhandledRejection', unmet);
    try {
      browser.scripting.insertCSS.mockRejectedValue(new Error('Missing host permission for the tab'));
      browser.tabs.get.mockImplementation(
        () => new Promise((resolve) => setTimeout(resolve, 20, { url: 'https://example.org/' })),
      );
      browser.permissions.contains.mockResolvedValue(false);
      expect(await ensureReader(1)).toEqual(fail('needs-permission'));
      expect(unmet).not.toHaveBeenCalled();
    } finally {
      process.off('unhandledRejection', unmet);
    }
  });

  it.each([
    ['a page of Chrome’s own', { error: 'Cannot access a chrome:// URL' }],
    ['the store', { url: 'https://store.example/', error: 'The extensions gallery cannot be scripted.' }],
    ['a page of Firefox’s own, which takes the script and does not run it', { url: 'about:config' }],
    [
      'a PDF viewer on a site that was allowed',
      { url: 'https://a.gov.cn/a.pdf', error: 'Missing host permission for the tab', allowed: true },
    ],
  ])('%s is restricted', async (_, state) => {
    page(state);
    expect(await ensureReader(1)).toEqual(fail('restricted-page'));
  });

  it.each([
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'Missing host permission for the tab',
  ])('a site that was not allowed wants permission: %s', async (error) => {
    page({ url: 'https://example.org/', error });
    expect(await ensureReader(1)).toEqual(fail('needs-permission'));
  });

  it('does not wait for ever for a click that what is injected waits for', async () => {
    page({});
    browser.scripting.insertCSS.mockReturnValue(new Promise(() => undefined));
    expect(await ensureReader(1)).toEqual(fail('needs-permission'));
  });
});
