import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConverter, detectScript } from '../../chinese';
import { createWork } from '../../page/controls/work';
import { observePage } from '../../page/observer';
import { createScriptToggle } from '../../page/script-toggle';
import { planFor } from '../../page/script-toggle/direction';
import { openPage, settled } from './open-page';

describe('how far long work is', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is shown once it has taken long, and not more often than it is looked at', () => {
    const show = vi.fn();
    const set = createWork(show);
    set('convert', 0);
    vi.advanceTimersByTime(900);
    set('convert', 0.4);
    expect(show).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    set('convert', 0.5);
    set('convert', 0.51);
    expect(show.mock.calls).toEqual([[{ convert: 0.5 }]]);
    vi.advanceTimersByTime(250);
    set('convert', 0.7);
    expect(show).toHaveBeenLastCalledWith({ convert: 0.7 });
  });

  it('goes when the work is over, and leaves other work where it is', () => {
    const show = vi.fn();
    const set = createWork(show);
    for (const kind of ['convert', 'anchor'] as const) set(kind, 0);
    vi.advanceTimersByTime(1100);
    set('convert', 0.5);
    vi.advanceTimersByTime(250);
    set('anchor', 0.1);
    set('convert', null);
    expect(show).toHaveBeenLastCalledWith({ anchor: 0.1 });
    const calls = show.mock.calls.length;
    set('convert', null);
    expect(show).toHaveBeenCalledTimes(calls);
  });

  it('is silent again when work begins anew', () => {
    const show = vi.fn();
    const set = createWork(show);
    set('convert', 0);
    vi.advanceTimersByTime(1100);
    set('convert', null);
    set('convert', 0);
    expect(show).not.toHaveBeenCalled();
  });
});

describe('how much of a page is converted', () => {
  const begin = (paragraphs: number) => {
    const page = openPage(`<body>${'<p>国家发展报告</p>'.repeat(paragraphs)}</body>`);
    const life = new AbortController();
    const onProgress = vi.fn<(share: number | null) => void>();
    const toggle = createScriptToggle({
      document: page.document,
      observer: observePage(page.document, life.signal),
      signal: life.signal,
      onWritten: () => undefined,
      detectScript,
      onProgress,
    });
    const plan = planFor('zh-Hant', 'zh-Hans', 'www.yunling.gov.cn', {
      traditional: 's2tw',
      cornerQuotes: false,
    });
    if (!plan) throw new Error('nothing to convert');
    toggle.convert(plan, createConverter(plan.config, { quotes: 'keep' }), null);
    const shares = () => onProgress.mock.calls.map(([share]) => share);
    return { page, toggle, onProgress, shares };
  };

  it('is told slice by slice, up to the end', async () => {
    // A slice ends after a few steps: the clock runs ahead.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 5));
    const { shares, page } = begin(300);
    await vi.waitFor(() => expect(shares().at(-1)).toBeNull(), { timeout: 20_000 });
    clock.mockRestore();
    const told = shares().filter((share) => share !== null);
    expect(told.length).toBeGreaterThan(10);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told[0]).toBeLessThan(0.5);
    expect(told.at(-1)).toBeGreaterThan(0.8);
    expect(page.document.body.textContent).not.toContain('国');
  });

  it('is over when the reader goes back', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 5));
    const { toggle, shares, page } = begin(300);
    expect(shares().at(-1)).not.toBeNull();
    toggle.restore();
    expect(shares().at(-1)).toBeNull();
    const { length } = shares();
    await settled(200);
    clock.mockRestore();
    expect(shares(), 'nothing is told of what was given up').toHaveLength(length);
    expect(page.document.body.textContent).not.toContain('國');
  });
});
