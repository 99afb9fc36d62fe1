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
  const view = createCleanView(observePage(page.document, life.signal), life.signal);
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
});
