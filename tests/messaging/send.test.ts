import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

import { fail, succeed } from '../../messaging/result';
import { callBackground, callReader } from '../../messaging/send';

const NO_RECEIVER = new Error('Could not establish connection. Receiving end does not exist.');

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
  vi.useFakeTimers();
});

const settle = async <T>(promise: Promise<T>): Promise<T> => {
  await vi.runAllTimersAsync();
  return promise;
};

describe('callBackground', () => {
  it('hands the answer through', async () => {
    browser.runtime.sendMessage.mockResolvedValue(succeed(null));
    expect(await settle(callBackground('page.seen', { isArticle: true }))).toEqual(succeed(null));
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith({
      to: 'background',
      name: 'page.seen',
      payload: { isArticle: true },
    });
  });

  it('tries again while a worker that was stopped wakes up', async () => {
    browser.runtime.sendMessage.mockRejectedValueOnce(NO_RECEIVER).mockResolvedValue(succeed(null));
    expect(await settle(callBackground('page.changed', {}))).toEqual(succeed(null));
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('gives up with no-receiver after three tries', async () => {
    browser.runtime.sendMessage.mockRejectedValue(NO_RECEIVER);
    expect(await settle(callBackground('page.changed', {}))).toEqual(fail('no-receiver'));
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(3);
  });

  it('does not repeat a call that was received and failed: it may have been carried out', async () => {
    browser.runtime.sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await settle(callBackground('page.changed', {}))).toEqual(fail('unknown'));
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('repeats a call that was cut off, but not one that would be seen twice', async () => {
    const cutOff = new Error('A listener indicated an asynchronous response, but the message channel closed');
    browser.runtime.sendMessage.mockRejectedValueOnce(cutOff).mockResolvedValue(succeed(null));
    expect(await settle(callBackground('page.changed', {}))).toEqual(succeed(null));
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
    browser.runtime.sendMessage.mockReset().mockRejectedValueOnce(cutOff).mockResolvedValue(succeed(null));
    const articleId = '018f4f00-0000-7000-8000-000000000001';
    expect(await settle(callBackground('article.open', { articleId }))).toEqual(fail('unknown'));
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  const never = new Promise(() => {});

  it('ends when no answer ever comes', async () => {
    browser.runtime.sendMessage.mockReturnValue(never);
    expect(await settle(callBackground('page.changed', {}))).toEqual(fail('timeout'));
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['page.seen', { isArticle: true }],
    ['page.saved', {}],
    ['reader.start', {}],
  ] as const)('asks once more where %s got no answer: nobody else would', async (name, payload) => {
    browser.runtime.sendMessage.mockReturnValueOnce(never).mockResolvedValue(succeed(null));
    expect(await settle(callBackground(name, payload))).toEqual(succeed(null));
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
    browser.runtime.sendMessage.mockReset().mockReturnValue(never);
    expect(await settle(callBackground(name, payload))).toEqual(fail('timeout'));
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('ends when the sending itself throws', async () => {
    browser.runtime.sendMessage.mockImplementation(() => {
      throw new Error('runtime is gone');
    });
    expect(await settle(callBackground('page.changed', {}))).toEqual(fail('unknown'));
  });
});

describe('callReader', () => {
  it('speaks to the top frame alone, and once', async () => {
    browser.tabs.sendMessage.mockRejectedValue(NO_RECEIVER);
    expect(await settle(callReader(5, 'reader.facts', {}))).toEqual(fail('no-receiver'));
    expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(1);
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(
      5,
      { to: 'reader', name: 'reader.facts', payload: {} },
      { frameId: 0 },
    );
  });
});
