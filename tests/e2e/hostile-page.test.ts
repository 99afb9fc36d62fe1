import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { findControl, inPage, selectText, until } from './harness';
import { inject } from './isolated-world';
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
    await mark(world.browser, page, QUOTE, 'green');
    await until('a mark', async () => (await paintedMarks(page)).length > 0);
    const [kept] = (await callReader(world.browser, page, 'reader.state')).value.marks;
    await callReader(world.browser, page, 'reader.updateMark', {
      id: kept?.id,
      patch: { note: NOTE, tags: ['机密'] },
    });
    // The controls are open, with the note in them, when the page looks.
    await selectText(page, QUOTE);
    await callReader(world.browser, page, 'reader.markSelection', { note: true });
    await findControl(world.browser, page, ({ localName }) => localName === 'textarea');
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

  /** What is read of a page that a hostile script has made ready; without a script, what is read of the clean one. */
  const factsOf = async (query: string, spoil: (page: Page) => Promise<number>) => {
    const page = await open(query);
    const tried = await spoil(page);
    await inject(world.browser, page, ['/reader.js']);
    const answer = await until('the reader', () => callReader(world.browser, page, 'reader.state'));
    await page.close();
    const { facts, marks } = answer.value;
    return { tried, facts: JSON.stringify({ ...facts, url: '' }), marks: marks.length };
  };
  const clean = () => factsOf('clean', async () => 0);

  it('is read as the clean one whatever names its forms and controls shadow', async () => {
    const wanted = await clean();
    const { tried, ...spoiled } = await factsOf('clobbered', (page) =>
      inPage(page, () => {
        const names = new Set<string>();
        for (const { prototype } of [Node, Element, HTMLElement, HTMLFormElement, Document, CharacterData])
          for (const key of Object.getOwnPropertyNames(prototype)) names.add(key);
        const form = document.createElement('form');
        const shadowing = document.createElement('div');
        shadowing.hidden = true;
        for (const key of names) {
          // Its own `append` is shadowed, too.
          Element.prototype.append.call(
            form,
            Object.assign(document.createElement('input'), { type: 'hidden', name: key }),
          );
          shadowing.append(Object.assign(document.createElement('form'), { name: key }));
          shadowing.append(Object.assign(document.createElement('img'), { name: key, id: key }));
        }
        const { body } = document;
        // Around everything, so that each element of the article has the form for its ancestor.
        Element.prototype.prepend.call(form, ...body.childNodes);
        Element.prototype.append.call(body, form, shadowing);
        return names.size;
      }),
    );
    const isSame = spoiled.facts === wanted.facts;
    figure('H1', name, {
      tried,
      failed: isSame ? 0 : tried,
      what: 'names shadowed at once; not read the same',
    });
    expect(spoiled).toEqual({ facts: wanted.facts, marks: wanted.marks });
    expect(await world.browser.problems()).toEqual([]);
  });

  it('is read as the clean one whatever builtins it has replaced', async () => {
    const wanted = await clean();
    const { tried, ...spoiled } = await factsOf('overridden', (page) =>
      inPage(page, () => {
        const types = [
          ...[Node, Element, HTMLElement, Document, CharacterData, Text, Range, Selection, EventTarget],
          ...[TreeWalker, MutationObserver, String, Array, Map, Set, RegExp],
        ];
        const targets = types.flatMap(({ prototype }) =>
          Object.entries(Object.getOwnPropertyDescriptors(prototype))
            .filter(([key, { configurable }]) => configurable && key !== 'constructor')
            .map(([key]) => ({ prototype, key })),
        );
        const lie = {
          get() {
            throw new Error('a lie');
          },
        };
        const { defineProperty } = Object;
        // By index: from the first replacement on, nothing else works here.
        for (let at = 0; at < targets.length; at++) {
          const { prototype, key } = targets[at] as (typeof targets)[number];
          defineProperty(prototype, key, lie);
        }
        return targets.length;
      }),
    );
    figure('H2', name, {
      tried,
      failed: spoiled.facts === wanted.facts ? 0 : tried,
      what: 'builtins replaced at once; not read the same',
    });
    expect(spoiled).toEqual({ facts: wanted.facts, marks: wanted.marks });
  });
});
