import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAddress } from '../../page/address';
import { createRoundBudget } from '../../page/round-budget';
import { createSettle } from '../../page/settle';
import { openPage } from './open-page';

describe('a round budget', () => {
  it('allows so many rounds in any window, and new ones when old ones are past', () => {
    let now = 0;
    const mayGo = createRoundBudget(3, 1000, () => now);
    expect([mayGo(), mayGo(), mayGo(), mayGo()]).toEqual([true, true, true, false]);
    now = 999;
    expect(mayGo()).toBe(false);
    now = 1000;
    expect(mayGo()).toBe(true);
  });
});

describe('settling', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('waits for quiet, but not for ever', () => {
    const act = vi.fn();
    const life = new AbortController();
    const settle = createSettle(act, { quietMs: 100, atMostMs: 1000, signal: life.signal });
    settle();
    vi.advanceTimersByTime(99);
    expect(act).toHaveBeenCalledTimes(0);
    vi.advanceTimersByTime(1);
    expect(act).toHaveBeenCalledTimes(1);
    for (let at = 0; at < 2500; at += 50) {
      settle();
      vi.advanceTimersByTime(50);
    }
    expect(act).toHaveBeenCalledTimes(3);
    settle();
    life.abort();
    vi.advanceTimersByTime(2000);
    expect(act).toHaveBeenCalledTimes(3);
  });
});

describe('settling at once', () => {
  it('does what waits, once, and nothing when nothing waits', () => {
    vi.useFakeTimers();
    const act = vi.fn();
    const settle = createSettle(act, { quietMs: 100, atMostMs: 1000, signal: new AbortController().signal });
    settle.now();
    expect(act).toHaveBeenCalledTimes(0);
    settle();
    settle.now();
    vi.advanceTimersByTime(5000);
    expect(act).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});

describe('the address', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('moves with the history, not with a fragment or a tracking parameter', () => {
    const { window } = openPage('<p>文</p>', 'https://www.yunling.gov.cn/app?id=1');
    const moved = vi.fn();
    const { check } = watchAddress(window, moved, new AbortController().signal);
    const visit = (address: string) => {
      window.history.pushState({}, '', address);
      check();
      return moved.mock.calls.length;
    };
    expect(visit('/app?id=1#part')).toBe(0);
    expect(visit('/app?id=1&utm_source=x')).toBe(0);
    expect(visit('/app?id=2')).toBe(1);
    expect(visit('/app?id=2')).toBe(1);
  });
});
