// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SNACKBAR_MS, Snackbar } from '../../components/snackbar/Snackbar';
import { show, text } from './support';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

describe('a snackbar', () => {
  it('is read aloud from a region that is always there', async () => {
    const view = await show(<Snackbar message={null} onClose={() => undefined} />);
    const region = view.querySelector('[role=status]');
    await show(<Snackbar message={{ id: 1, text: 'Deleted' }} onClose={() => undefined} />, view);
    expect(view.querySelector('[role=status]')).toBe(region);
    expect(text(region?.querySelector('span'))).toBe('Deleted');
  });

  it('goes after its time', async () => {
    const onClose = vi.fn();
    await show(<Snackbar message={{ id: 1, text: 'Deleted' }} onClose={onClose} />);
    await pass(SNACKBAR_MS - 1);
    expect(onClose).not.toHaveBeenCalled();
    await pass(1);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('stays while it is pointed at, and then has its whole time again', async () => {
    const onClose = vi.fn();
    const view = await show(<Snackbar message={{ id: 1, text: 'Deleted' }} onClose={onClose} />);
    const bar = view.querySelector('.snackbar');
    await act(() => void bar?.dispatchEvent(new MouseEvent('mouseenter')));
    await pass(SNACKBAR_MS * 3);
    expect(onClose).not.toHaveBeenCalled();
    await act(() => void bar?.dispatchEvent(new MouseEvent('mouseleave')));
    await pass(SNACKBAR_MS);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('gives the next message its whole time, although the same words', async () => {
    const onClose = vi.fn();
    const view = await show(<Snackbar message={{ id: 1, text: 'Deleted' }} onClose={onClose} />);
    await pass(SNACKBAR_MS - 1);
    await show(<Snackbar message={{ id: 2, text: 'Deleted' }} onClose={onClose} />, view);
    await pass(SNACKBAR_MS - 1);
    expect(onClose).not.toHaveBeenCalled();
  });
});
