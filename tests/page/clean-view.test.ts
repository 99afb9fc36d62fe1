import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCleanView } from '../../page/clean-view';
import { HIDDEN_ATTRIBUTE } from '../../page/leftovers';
import { observePage } from '../../page/observer';
import { readPage } from '../../page/reading';
import { PAGE_IDS, pageAddress, pageGold } from '../fixtures/pages';
import { openFixture } from './open-page';

afterEach(() => vi.unstubAllGlobals());

const open = (id: string) => {
  const life = new AbortController();
  const page = openFixture(id);
  const before = page.serialised();
  const reading = readPage(page.document, pageAddress(id));
  if (!reading) throw new Error(`no article: ${id}`);
  const view = createCleanView({
    document: page.document,
    observer: observePage(page.document, life.signal),
    signal: life.signal,
    positionOf: (element) => /position:\s*(\w+)/.exec(element.getAttribute('style') ?? '')?.[1] ?? 'static',
  });
  return { page, before, reading, view, life };
};

/** The text that is neither hidden by us nor bare boilerplate. */
const visibleText = ({ page, view }: ReturnType<typeof open>): string => {
  const copy = page.document.body.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`)) hidden.remove();
  let text = copy.textContent ?? '';
  for (const { data } of view.bareTexts) text = text.replace(data, '');
  return text.replace(/\s+/g, '');
};

describe('the clean view', () => {
  const articles = PAGE_IDS.filter((id) => pageGold(id).isArticle && !pageGold(id).late);

  it.each(articles)('hides the boilerplate of %s, keeps its article, and is undone to the byte', (id) => {
    const opened = open(id);
    const { page, before, reading, view } = opened;
    view.hide(reading.article.dropped, reading.nodes);
    expect(page.serialised()).not.toBe(before);
    const text = visibleText(opened);
    for (const { text: block } of reading.article.blocks) expect(text).toContain(block.replace(/\s+/g, ''));
    for (const dropped of reading.article.dropped) {
      const isHidden = (dropped.node as Element).hasAttribute?.(HIDDEN_ATTRIBUTE);
      expect(isHidden || view.bareTexts.includes(dropped.node as Text)).toBe(true);
    }
    view.show();
    expect(page.serialised()).toBe(before);
  });

  it('is undone when the extension goes away', () => {
    const { page, before, reading, view, life } = open('gov-article');
    view.hide(reading.article.dropped, reading.nodes);
    life.abort();
    expect(page.serialised()).toBe(before);
  });

  it('never hides a part with the article in it', () => {
    const { page, before, reading, view } = open('gov-article');
    view.hide([{ text: '', reason: 'other', node: page.document.body }], reading.nodes);
    expect(page.serialised()).toBe(before);
  });

  it('shows the page as it is to a reading, and hides again', () => {
    const { page, before, reading, view } = open('gov-article');
    view.hide(reading.article.dropped, reading.nodes);
    const hidden = page.serialised();
    expect(view.asShown(page.serialised)).toBe(before);
    expect(page.serialised()).toBe(hidden);
  });

  it('leaves the kinds that the reader wants to see', () => {
    const { page, reading, view } = open('gov-article');
    const { dropped } = reading.article;
    const [first] = dropped;
    if (!first) throw new Error('no boilerplate');
    view.hide(dropped, reading.nodes, new Set([first.reason]));
    for (const { node, reason } of dropped) {
      const isHidden =
        (node as Element).hasAttribute?.(HIDDEN_ATTRIBUTE) || view.bareTexts.includes(node as Text);
      expect(isHidden).toBe(reason !== first.reason);
    }
    view.hide(dropped, reading.nodes);
    expect(page.document.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`).length).toBeGreaterThan(0);
    expect((first.node as Element).hasAttribute(HIDDEN_ATTRIBUTE)).toBe(true);
  });

  it('hides pictures and frames around the article and what floats over it, and leaves those in it', () => {
    const { page, reading, view } = open('gov-article');
    const { document } = page;
    const add = (where: Node, before: Node | null, html: string): Element => {
      const holder = document.createElement('div');
      holder.innerHTML = html;
      where.insertBefore(holder, before);
      return holder;
    };
    const block = (at: number) => reading.article.blocks.at(at)?.node as Element;
    const banner = add(
      document.body,
      document.body.firstChild,
      '<a href="#"><img src="banner.png" alt=""></a>',
    );
    const figure = add(block(1).parentNode as Node, block(1), '<img src="photo.jpg" alt="">');
    const floating = add(block(1).parentNode as Node, block(1), '<i></i>');
    floating.setAttribute('style', 'position: fixed');
    const frame = add(document.body, null, '<iframe src="about:blank"></iframe>');
    const empty = add(document.body, null, '<i></i>');
    const before = page.serialised();
    view.hide(reading.article.dropped, reading.nodes);
    const isHidden = (element: Element) => element.closest(`[${HIDDEN_ATTRIBUTE}]`) !== null;
    expect([banner, figure, floating, frame, empty].map(isHidden)).toEqual([true, false, true, true, false]);
    view.show();
    expect(page.serialised()).toBe(before);
  });
});
