import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GoneSign } from '../../page/gone';
import { watchForArticle } from '../../page/sentinel';

let dom: JSDOM;
let controller: AbortController;
beforeEach(() => {
  dom = new JSDOM('<body></body>', { url: 'http://www.yunling.gov.cn/1' });
  controller = new dom.window.AbortController();
  vi.stubGlobal('MutationObserver', dom.window.MutationObserver);
  vi.stubGlobal('EventTarget', dom.window.EventTarget);
  vi.stubGlobal('Document', dom.window.Document);
  vi.stubGlobal('AbortController', dom.window.AbortController);
  vi.useFakeTimers();
});
afterEach(() => {
  controller.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const isArticle = vi.fn((document: Document) => document.querySelector('article') !== null);

const selected = vi.fn();

let signs: GoneSign = {};

const verdicts = (report: { mock: { calls: unknown[][] } }) =>
  report.mock.calls.map(([seen]) => (seen as { isArticle: boolean }).isArticle);

const watch = () => {
  const report = vi.fn();
  isArticle.mockClear();
  const { document } = dom.window;
  watchForArticle({
    document,
    isArticle,
    signsOfGone: () => signs,
    report,
    selected,
    signal: controller.signal,
  });
  return report;
};

/** Changes the page and lets it settle; mutation records come in a microtask, the look after a pause. */
const change = async (html: string) => {
  dom.window.document.body.innerHTML = html;
  await vi.advanceTimersByTimeAsync(1000);
};

describe('watchForArticle', () => {
  it('reports at once', () => {
    dom.window.document.body.innerHTML = '<article>';
    expect(watch().mock.calls).toEqual([[{ isArticle: true }]]);
  });

  it('reports an article that loads late', async () => {
    const report = watch();
    await change('<p>…</p>');
    await change('<article>');
    expect(verdicts(report)).toEqual([false, true]);
  });

  it('reports each address of a single-page site, also when the content follows the address', async () => {
    const report = watch();
    await change('<article>');
    dom.window.history.pushState(null, '', '/list');
    await change('<article>old</article>');
    await change('<ul>');
    expect(verdicts(report)).toEqual([false, true, true, false]);
  });

  it('stops looking at a page that changes forever', async () => {
    watch();
    for (let round = 0; round < 100; round++) await change(`<p>${round}</p>`);
    expect(isArticle.mock.calls.length).toBeLessThanOrEqual(20);
  });

  it('says of a page that is no article why it may be one no more, once each', async () => {
    signs = { gone: 404 };
    const report = watch();
    await change('<p>…</p>');
    signs = {};
    await change('<article>');
    expect(report.mock.calls).toEqual([[{ isArticle: false, gone: 404 }], [{ isArticle: true }]]);
  });

  it('reports again out of the back/forward cache, as the browser says and not the page', () => {
    const { window } = dom;
    const heard = vi.spyOn(window.EventTarget.prototype, 'addEventListener');
    window.document.body.innerHTML = '<article>';
    const report = watch();
    const [, returned] = heard.mock.calls.find(([type]) => type === 'pageshow') ?? [];
    const show = returned as unknown as (event: object) => void;
    show({ isTrusted: true, persisted: false });
    show({ isTrusted: false, persisted: true });
    expect(verdicts(report)).toEqual([true]);
    show({ isTrusted: true, persisted: true });
    expect(verdicts(report)).toEqual([true, true]);
  });

  it('ends with its signal', async () => {
    const report = watch();
    controller.abort();
    await change('<article>');
    expect(verdicts(report)).toEqual([false]);
  });

  it('does not take a script’s selection for a person’s', async () => {
    dom.window.document.body.innerHTML = '<article>文</article>';
    watch();
    dom.window.document.getSelection()?.selectAllChildren(dom.window.document.body);
    for (const type of ['mouseup', 'keyup', 'touchend']) {
      dom.window.document.body.dispatchEvent(new dom.window.Event(type, { bubbles: true }));
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(selected).not.toHaveBeenCalled();
  });
});
