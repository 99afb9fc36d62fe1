import { afterEach, expect, it, vi } from 'vitest';
import { restoreKept } from '../../page/keepsake';
import { openPage } from './open-page';

afterEach(() => vi.unstubAllGlobals());

/** A page with a keepsake in it, as Firefox shows its closed root to scripts of extensions. */
const openWith = (rows: unknown, html: string) => {
  const opened = openPage(`<body>${html}</body>`);
  const host = opened.document.createElement('div');
  host.setAttribute('data-zhupi-kept', '');
  Object.assign(host, { openOrClosedShadowRoot: { textContent: JSON.stringify(rows) } });
  opened.document.documentElement.append(host);
  return opened;
};

it('puts back what was kept, and takes the keepsake away', () => {
  const rows = [
    ['', '国家', '國家'],
    ['title', '国', '國'],
    ['lang', null, 'zh-Hant-TW'],
  ];
  const { document } = openWith(rows, '<p lang="zh-Hant-TW" title="國">國家</p>');
  restoreKept(document);
  expect(document.body.innerHTML).toBe('<p title="国">国家</p>');
  expect(document.querySelector('[data-zhupi-kept]')).toBeNull();
});

it('writes nothing that we never write, whatever a keepsake of the page’s own asks for', () => {
  const html = '<p onclick="a" href="b" style="c">文</p>';
  const rows = [
    ['onclick', 'x()', 'a'],
    ['href', 'javascript:x()', 'b'],
    ['style', null, 'c'],
  ];
  const { document } = openWith(rows, html);
  restoreKept(document);
  expect(document.body.innerHTML).toBe(html);
});
