import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGuard } from '../../page/controls/guard';
import { openPage } from './open-page';

afterEach(() => vi.unstubAllGlobals());

const BOX = { left: 10, top: 20, width: 40, height: 32 };

/** Controls with one button near a text, on a page without layout: its answers are given here. */
const open = () => {
  const { document, window, serialised } = openPage('<body><div id="cover"></div></body>');
  const host = document.createElement('div');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<div class="near"><button><i></i></button></div>';
  let box = BOX;
  for (const part of root.querySelectorAll('*')) {
    part.getBoundingClientRect = () => box as DOMRect;
  }
  let uppermost: Element = host;
  let filter = 'none';
  Object.assign(Object.getPrototypeOf(Object.getPrototypeOf(document)), {
    elementFromPoint: () => uppermost,
  });
  const style = { getComputedStyle: () => ({ filter }) } as unknown as Window;
  const raise = vi.fn();
  let time = 1000;
  const quietly = <T>(write: () => T) => write();
  const guard = createGuard({
    document,
    window: style,
    observer: { quietly, onChange: () => undefined, follow: () => undefined },
    root,
    host,
    raise,
    now: () => time,
  });
  guard.look();
  const press = (detail = 1) => {
    const target = root.querySelector('i');
    return guard.allows({ target, clientX: 12, clientY: 22, detail } as unknown as MouseEvent);
  };
  return {
    window,
    serialised,
    guard,
    raise,
    press,
    wait: (ms: number) => {
      time += ms;
    },
    move: (by: number) => {
      box = { ...box, top: box.top + by };
    },
    shrink: () => {
      box = { ...box, height: 3 };
    },
    cover: (is: boolean) => {
      uppermost = is ? (document.querySelector('#cover') as Element) : host;
    },
    filter: (value: string) => {
      filter = value;
    },
  };
};

describe('a press of a control', () => {
  it('counts once the control has stood in its place for as long as it takes to aim', () => {
    const { press, wait } = open();
    expect(press()).toBe(false);
    wait(300);
    expect(press()).toBe(true);
  });

  it('does not count where the page has just moved the control under the pointer', () => {
    const { press, wait, move } = open();
    wait(300);
    move(50);
    expect(press()).toBe(false);
    wait(300);
    expect(press()).toBe(true);
  });

  it('by a key needs no aiming, but a control that is seen', () => {
    const { press, cover } = open();
    expect(press(0)).toBe(true);
    cover(true);
    expect(press(0)).toBe(false);
  });

  it('does not count under something of the page, which we then rise above; and leaves no trace', () => {
    const { press, wait, cover, raise, serialised } = open();
    const before = serialised();
    wait(300);
    cover(true);
    expect(press()).toBe(false);
    expect(raise).toHaveBeenCalledTimes(1);
    cover(false);
    wait(300);
    expect(press()).toBe(true);
    expect(serialised()).toBe(before);
  });

  it.each([
    ['none', true],
    ['grayscale(1)', true],
    ['invert(1) hue-rotate(180deg)', true],
    ['opacity(0)', false],
    ['grayscale(1) opacity(0.01)', false],
    ['blur(20px)', false],
    ['url("#gone")', false],
  ])('on a page with the filter %s counts: %s', (value, counts) => {
    const { press, wait, filter } = open();
    wait(300);
    filter(value);
    expect(press()).toBe(counts);
  });

  it('does not count on what is too small to be seen', () => {
    const { press, wait, shrink } = open();
    wait(300);
    shrink();
    expect(press()).toBe(false);
  });
});
