import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { inPage, pause, until } from './harness';
import { paintedMarks, serialised } from './journey/page-state';
import { callReader, mark } from './reader';
import { withBrowser } from './with-browser';

/** A government host, on which the extension works without being asked. */
const HOST = 'http://www.yunling.gov.cn';
const QUOTE = '任何单位不得截留挪用';
const NOTE = '只有读者自己知道的话';

describe.each(['chromium', 'firefox'] as const)('a hostile page, in %s', (name) => {
  const world = withBrowser(name);

  const open = async (query: string) => {
    const page = await world.browser.openPage(`${HOST}/gov-article.html?${query}`);
    await until('the badge', async () => (await world.browser.badgeOf(page)) !== '');
    return page;
  };

  it('finds no trace of us before the first use', async () => {
    const page = await open('traces');
    const traces = await inPage(page, () => {
      const found: string[] = [];
      for (const key of [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertySymbols(window)])
        if (/zhupi/i.test(String(key))) found.push(String(key));
      for (const key of Object.getOwnPropertySymbols(Object.prototype)) found.push(String(key));
      for (const element of document.querySelectorAll('*'))
        for (const { name: attribute } of element.attributes)
          if (/zhupi/i.test(attribute)) found.push(attribute);
      for (const [key] of CSS.highlights) found.push(key);
      for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets])
        if (/zhupi/i.test(sheet.href ?? '')) found.push(String(sheet.href));
      for (const { name: resource } of performance.getEntriesByType('resource'))
        if (/extension:/.test(resource)) found.push(resource);
      return found;
    });
    figure('H7', name, { tried: 1, failed: traces.length, what: 'traces before the first use' });
    expect(traces).toEqual([]);
    await page.close();
  });

  it('sees none of the library in what we show, and none of its made-up events does anything', async () => {
    const page = await open('looking');
    await until('a mark', async () => (await paintedMarks(page)).length > 0).catch(() =>
      mark(world.browser, page, QUOTE, 'green'),
    );
    const [kept] = (await callReader(world.browser, page, 'reader.state')).value.marks;
    await callReader(world.browser, page, 'reader.updateMark', {
      id: kept?.id,
      patch: { note: NOTE, tags: ['机密'] },
    });
    // The controls are open, with the note in them, when the page looks.
    await callReader(world.browser, page, 'reader.show', { id: kept?.id });
    await pause(500);
    const before = await serialised(page);
    const state = JSON.stringify((await callReader(world.browser, page, 'reader.state')).value.marks);
    const seen = await inPage(
      page,
      async (secrets: string[]) => {
        const heard: string[] = [];
        const take = (value: unknown) => {
          try {
            heard.push(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
          } catch {
            heard.push(String(value));
          }
        };
        for (const type of ['message', 'storage', 'zhupi', 'error', 'focusin', 'input', 'keydown'])
          window.addEventListener(type, (event) => take((event as MessageEvent).data ?? ''), true);
        take(document.documentElement.outerHTML);
        take(document.body.innerText);
        for (const element of document.querySelectorAll<HTMLElement>('*')) {
          take(element.shadowRoot?.innerHTML ?? '');
          take(element.dataset);
        }
        take({ ...localStorage });
        take({ ...sessionStorage });
        take(document.cookie);
        take((await indexedDB.databases()).map((each) => each.name));
        const names = ['reader.deleteMark', 'reader.adopt', 'highlight.save', 'library.erase', 'reader.undo'];
        const host = document.querySelector('[data-zhupi-controls]');
        for (const call of names) {
          window.postMessage({ to: 'background', name: call, payload: {} }, '*');
          window.postMessage({ to: 'reader', name: call, payload: {} }, '*');
          for (const target of [window, document, document.documentElement, ...(host ? [host] : [])]) {
            target.dispatchEvent(new CustomEvent(call, { detail: { to: 'reader' }, bubbles: true }));
            target.dispatchEvent(new MessageEvent('message', { data: { to: 'reader', name: call } }));
          }
        }
        const place = host?.getBoundingClientRect();
        for (const target of [document, document.body, ...(host ? [host] : [])]) {
          for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'touchend', 'selectstart'])
            target.dispatchEvent(
              new MouseEvent(type, {
                bubbles: true,
                composed: true,
                clientX: place?.x ?? 1,
                clientY: place?.y ?? 1,
              }),
            );
          for (const key of ['Enter', 'Delete', 'z', ' '])
            for (const type of ['keydown', 'keyup'])
              target.dispatchEvent(
                new KeyboardEvent(type, { key, ctrlKey: key === 'z', bubbles: true, composed: true }),
              );
        }
        (host as HTMLElement | null)?.click();
        await new Promise((resolve) => setTimeout(resolve, 800));
        const all = heard.join('\n');
        return secrets.filter((secret) => all.includes(secret));
      },
      [NOTE, '机密', kept?.id ?? 'no id'],
    );
    const after = JSON.stringify((await callReader(world.browser, page, 'reader.state')).value.marks);
    const bytes = seen.reduce((sum, each) => sum + Buffer.byteLength(each), 0);
    figure('H5', name, {
      tried: 2,
      failed: Number(bytes > 0) + Number(after !== state),
      what: `${bytes} bytes of the library seen; effects of made-up events`,
    });
    expect(seen).toEqual([]);
    expect(after).toBe(state);
    expect(before).not.toContain(NOTE);
    expect(await world.browser.problems()).toEqual([]);
    await page.close();
  });
});
