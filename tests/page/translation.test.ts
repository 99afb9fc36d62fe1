import { afterEach, describe, expect, it, vi } from 'vitest';
import { describe as describeRange } from '../../highlights';
import { createLivePage } from '../../page/live-page';
import { SOUGHT } from '../../page/marks';
import { observePage } from '../../page/observer';
import { openFixture } from './open-page';

vi.mock('../../platform/browser', () => ({ browser: {} }));
afterEach(() => vi.unstubAllGlobals());

const ENGLISH = 'The county has repaired the roads that the flood had damaged.';

const open = () => {
  const { signal } = new AbortController();
  const opened = openFixture('gov-article');
  const { document } = opened;
  const page = createLivePage({ ...opened, observer: observePage(document, signal), signal });
  page.refresh();
  const { reading } = page;
  if (!reading) throw new Error('no article');
  const selectors = describeRange(reading.pageText, { start: 20, end: 40 });
  const kept = { colour: 'amber' as const, note: '', tags: [], madeBy: 'reader' as const, createdAt: 1 };
  page.setMarks([{ id: 'm', selectors, ...kept, anchoring: SOUGHT }]);
  /** The page's paragraphs of the article, each rewritten; answers what takes it back. */
  const rewrite = (write: (node: Text) => Node) => {
    const pairs = reading.nodes.map((node) => ({ node, parent: node.parentNode, put: write(node) }));
    const nodes = new Set(pairs.map(({ put }) => put));
    const back = () => {
      for (const { node, put } of pairs) if (put !== node) put.parentNode?.replaceChild(node, put);
      return { nodes: new Set(pairs.map(({ node }) => node as Node)), content: true, vast: false };
    };
    return { change: { nodes, content: true, vast: false }, back };
  };
  const state = () => [page.status, page.marks.get('m')?.anchoring.status];
  return { page, document, rewrite, state };
};

/** As Chrome does it: each text in two elements of its own. */
const inFont = (node: Text) => {
  const outer = node.ownerDocument.createElement('font');
  outer.append(Object.assign(node.ownerDocument.createElement('font'), { textContent: ENGLISH }));
  node.replaceWith(outer);
  return outer;
};

const inPlace = (node: Text) => Object.assign(node, { data: ENGLISH });

describe('the browser’s own translation', () => {
  it.each(['translated-ltr', 'translated-rtl'])('is known by its class on the root: %s', (name) => {
    const { page, document, rewrite, state } = open();
    expect([state(), page.isTranslated]).toEqual([['article', 'anchored'], false]);
    document.documentElement.classList.add(name);
    const { change, back } = rewrite(inFont);
    expect([page.isTranslated, page.isStale(change)]).toEqual([true, true]);
    page.refresh();
    // The mark is not lost: its text is only not shown.
    expect(state()).toEqual(['translated', 'sought']);
    // Not by another window's note on it either.
    const mark = page.marks.get('m');
    if (mark) page.setMark({ ...mark, note: '查' });
    expect([state(), page.isStale(change)]).toEqual([['translated', 'sought'], false]);
    document.documentElement.classList.remove(name);
    expect(page.isStale(back())).toBe(true);
    page.refresh();
    expect(state()).toEqual(['article', 'anchored']);
  });

  it('is known by a new language of the root and an article that is rewritten in it', () => {
    const { page, document, rewrite, state } = open();
    document.documentElement.lang = 'en';
    expect(page.isTranslated).toBe(false);
    const { change } = rewrite(inPlace);
    expect(page.isStale(change)).toBe(true);
    page.refresh();
    expect(state()).toEqual(['translated', 'sought']);
  });

  it('is known by what it keeps with the elements', () => {
    const { page, document } = open();
    document.querySelector('p')?.setAttribute('_msttexthash', '1');
    expect(page.isTranslated).toBe(true);
  });

  it('is not a page that only names another language, nor one that rewrites its article in Chinese', () => {
    const { page, document, rewrite, state } = open();
    document.documentElement.lang = 'en';
    page.isStale({ nodes: new Set(), content: true, vast: false });
    page.refresh();
    expect([state(), page.isTranslated]).toEqual([['article', 'anchored'], false]);
    const { change } = rewrite((node) => Object.assign(node, { data: `${node.data}（更新）` }));
    expect([page.isStale(change), page.isTranslated]).toEqual([true, false]);
  });
});
