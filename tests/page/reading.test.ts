import { afterEach, describe, expect, it, vi } from 'vitest';
import { createConverter, detectScript } from '../../chinese';
import { observePage } from '../../page/observer';
import { readPage } from '../../page/reading';
import { createScriptToggle } from '../../page/script-toggle';
import { planFor } from '../../page/script-toggle/direction';
import { articleRange } from '../../page/selection';
import { PAGE_IDS, pageAddress, pageGold } from '../fixtures/pages';
import { openFixture, still } from './open-page';

afterEach(() => vi.unstubAllGlobals());

const asIs = (_: Text, offset: number) => offset;

const read = (id: string) => {
  const page = openFixture(id);
  const reading = readPage(page.document, pageAddress(id));
  if (!reading) throw new Error(`no article: ${id}`);
  return { page, reading };
};

const articles = PAGE_IDS.filter((id) => pageGold(id).isArticle && !pageGold(id).late);

describe('a reading', () => {
  it.each(articles)('finds every block of %s in its text nodes', (id) => {
    const { reading } = read(id);
    for (const { start, end } of reading.pageText.blocks) {
      const shown = reading
        .spansOf({ start, end })
        .map((span) => span.node.data.slice(span.start, span.end))
        .join('');
      expect(shown.replace(/\s+/g, '')).toBe(reading.pageText.text.slice(start, end).replace(/\s+/g, ''));
    }
  });

  it('takes a selection that ends in the next block’s start for the block alone', () => {
    const { page, reading } = read('gov-article');
    const [first, second] = reading.article.blocks;
    const range = page.document.createRange();
    range.setStart(first?.texts[0] as Text, 0);
    range.setEnd(second?.texts[0] as Text, 0);
    const found = articleRange(reading, range, asIs);
    expect(found && reading.pageText.text.slice(found.start, found.end)).toBe(first?.text);
  });

  it('takes no selection outside of the article', () => {
    const { page, reading } = read('gov-article');
    const range = page.document.createRange();
    range.selectNodeContents(page.document.querySelector('title') as Element);
    expect(articleRange(reading, range, asIs)).toBeNull();
  });

  it('records a selection made in converted text in the page’s own script', async () => {
    const { page, reading } = read('gov-article');
    const { signal } = new AbortController();
    const observer = observePage(page.document, signal);
    const toggle = createScriptToggle({
      document: page.document,
      observer,
      signal,
      onWritten: () => undefined,
      detectScript,
    });
    const settings = { traditional: 's2tw', cornerQuotes: false } as const;
    const plan = planFor('zh-Hant', 'zh-Hans', 'www.yunling.gov.cn', settings);
    if (plan) toggle.convert(plan, createConverter(plan.config), null);
    await still(page);
    const wanted = '喝上放心水，不能再讓群眾等。';
    const node = reading.nodes.find(({ data }) => data.includes(wanted)) as Text;
    const range = page.document.createRange();
    range.setStart(node, node.data.indexOf(wanted));
    range.setEnd(node, node.data.indexOf(wanted) + wanted.length);
    const found = articleRange(reading, range, toggle.toOriginal);
    expect(found && reading.pageText.text.slice(found.start, found.end)).toBe('喝上放心水，不能再让群众等。');
  });
});
