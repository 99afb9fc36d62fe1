import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageChange } from '../../messaging/protocol';
import { type Result, succeed } from '../../messaging/result';

vi.mock('../../platform/browser', () => ({ browser: {} }));

import { createVisiting } from '../../page/visiting';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const CHANGE: PageChange = {
  articleId: 'a',
  savedAt: 1,
  isNew: true,
  summary: { added: 0, removed: 2, changed: 0, moved: 0, figures: 1 },
  touched: [],
};

const open = () => {
  const { window } = new JSDOM('<p>文</p>');
  const { document } = window;
  const page = {
    url: 'https://a.example/1',
    reading: { pageText: { hash: 'h1' } },
    isByOwnRules: vi.fn(() => false),
    isTranslated: false,
  };
  const keeping = {
    saved: true,
    generation: 0,
    snapshot: vi.fn(async () => succeed({ textHash: page.reading.pageText.hash })),
  };
  const call = vi.fn(async (): Promise<Result<PageChange | null>> => succeed(CHANGE));
  const repaired = vi.fn(async () => undefined);
  const changed = vi.fn();
  const controller = new window.AbortController();
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('complete');
  const visiting = createVisiting({
    document,
    window: window as unknown as Window,
    page: page as never,
    keeping: keeping as never,
    repaired,
    call: call as never,
    changed,
    signal: controller.signal,
  });
  return { visiting, window, page, keeping, call, changed, repaired, state, controller };
};

describe('a visit to a saved page', () => {
  it('tells the library of the text once it is quiet, and of each text once', async () => {
    const { visiting, page, call, changed } = open();
    for (let late = 0; late < 5; late++) {
      visiting.look();
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(call).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(call.mock.calls).toEqual([['page.visited', { article: { textHash: 'h1' } }]]);
    expect([visiting.change, changed.mock.calls.length]).toEqual([CHANGE, 1]);
    visiting.look();
    await vi.advanceTimersByTimeAsync(5000);
    expect(call).toHaveBeenCalledTimes(1);
    page.reading.pageText.hash = 'h2';
    visiting.look();
    await vi.advanceTimersByTimeAsync(5000);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('takes what the reader has stripped or put back for no change of the page', async () => {
    const { visiting, page, keeping, call } = open();
    Object.assign(keeping, { article: { textHash: 'h0' } });
    page.isByOwnRules.mockReturnValue(true);
    visiting.look();
    await vi.advanceTimersByTimeAsync(5000);
    expect(call).not.toHaveBeenCalled();
    expect(page.isByOwnRules).toHaveBeenCalledWith('h0');
  });

  it('waits for the page to be loaded: half a page is no changed article', async () => {
    const { visiting, window, call, state } = open();
    state.mockReturnValue('interactive');
    visiting.look();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(call).not.toHaveBeenCalled();
    state.mockReturnValue('complete');
    window.dispatchEvent(new window.Event('load'));
    await vi.advanceTimersByTimeAsync(400);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('takes the browser’s own translation for no change of the page', async () => {
    const { visiting, page, call } = open();
    page.isTranslated = true;
    visiting.look();
    await vi.advanceTimersByTimeAsync(5000);
    expect(call).not.toHaveBeenCalled();
  });

  it('compares damaged text repaired, as it is kept', async () => {
    const { visiting, page, call, repaired } = open();
    repaired.mockImplementation(async () => {
      page.reading.pageText.hash = 'repaired';
      return undefined;
    });
    visiting.look();
    await vi.advanceTimersByTimeAsync(2000);
    expect(call.mock.calls).toEqual([['page.visited', { article: { textHash: 'repaired' } }]]);
  });

  it('says nothing of a page that is not saved, or that shows another article by now', async () => {
    const { visiting, keeping, call, changed } = open();
    keeping.saved = false;
    visiting.look();
    await vi.advanceTimersByTimeAsync(2000);
    expect(call).not.toHaveBeenCalled();
    keeping.saved = true;
    call.mockImplementation(async () => {
      keeping.generation++;
      return succeed(CHANGE);
    });
    visiting.look();
    await vi.advanceTimersByTimeAsync(2000);
    expect([visiting.change, changed.mock.calls.length]).toEqual([null, 0]);
  });
});
