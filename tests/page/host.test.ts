import { afterEach, expect, it, vi } from 'vitest';
import { createHost } from '../../page/controls/host';
import { observePage } from '../../page/observer';
import { openPage } from './open-page';

afterEach(() => vi.unstubAllGlobals());

it('lets nothing that is written in the controls bubble to the page', () => {
  const { document, window } = openPage('<body></body>');
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  vi.stubGlobal('matchMedia', () => new EventTarget());
  const { signal } = new AbortController();
  const { root } = createHost(document, window, observePage(document, signal), signal, () => undefined);
  document.body.append(root.host);
  const heard = vi.fn();
  const field = root.appendChild(document.createElement('textarea'));
  for (const type of [
    'keydown',
    'beforeinput',
    'input',
    'compositionstart',
    'compositionupdate',
    'compositionend',
  ]) {
    document.addEventListener(type, heard);
    field.dispatchEvent(
      new (window as Window & typeof globalThis).Event(type, { bubbles: true, composed: true }),
    );
  }
  expect(heard.mock.calls.map(([{ type }]) => type)).toEqual([]);
});
