import { afterEach, describe, expect, it, vi } from 'vitest';
import { readParticulars } from '../../article';
import { PAGE_IDS, pageAddress, pageGold, pageHtml } from '../fixtures/pages';
import { openFixture, openPage } from './open-page';

vi.mock('../../platform/browser', () => ({ browser: {} }));

import { isLarge, readLargePage } from '../../page/large-page';
import { createLivePage } from '../../page/live-page';
import { observePage } from '../../page/observer';
import { type Reading, readPage } from '../../page/reading';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  vi.unstubAllGlobals();
});

const NONE = new Set<string>();
const url = 'https://www.yunling.gov.cn/a.html';

/** Does all steps; what they gave and how many there were. */
const run = (steps: ReturnType<typeof readLargePage>) => {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { found: value, count };
  }
};

const articles = PAGE_IDS.filter((id) => pageGold(id).isArticle && !pageGold(id).late);
const FILLER = '<i></i>'.repeat(20_001);
const large = (id: string) => pageHtml(id).replace(/<body[^>]*>/i, `$&<div>${FILLER}</div>`);

const whatIsSaid = (reading: Reading | null) => {
  if (!reading) return null;
  return { ...reading.article, ...(reading.findings && readParticulars(reading.findings)) };
};

describe('a page that is read in steps', () => {
  it.each(articles)('gives of %s what is read at once', (id) => {
    const { document } = openFixture(id);
    const { found } = run(readLargePage(document, pageAddress(id), NONE));
    expect(found && found !== 'too-large' && whatIsSaid(found)).toEqual(
      whatIsSaid(readPage(document, pageAddress(id))),
    );
  });

  it('takes many small steps', () => {
    const { document } = openPage(large('gov-article'));
    expect(run(readLargePage(document, url, NONE)).count).toBeGreaterThan(20_000 / 256);
  });

  it('is given up when it has more lines than any article', () => {
    const { document } = openPage(`<body>${'<p>青禾县水务局负责人介绍了情况。</p>'.repeat(40_001)}</body>`);
    expect(run(readLargePage(document, url, NONE)).found).toBe('too-large');
  }, 60_000);

  it('is given up where it has more text than any article, without reading on', () => {
    const text = '青禾县水务局'.repeat(10_000);
    const { document } = openPage(`<body>${`<p>${text}</p>`.repeat(70)}<div>${FILLER}</div></body>`);
    const { found, count } = run(readLargePage(document, url, NONE));
    expect(found).toBe('too-large');
    expect(count).toBeLessThan(5);
  });

  it('breaks nothing when the page changes between steps', () => {
    const { document } = openPage(large('gov-article'));
    const steps = readLargePage(document, url, NONE);
    for (let step = 0; step < 30; step++) steps.next();
    document.body.replaceChildren();
    expect(() => run(steps)).not.toThrow();
  });
});

describe('a large page that is shown', () => {
  const open = (html: string, onPlaced = () => undefined) => {
    const { document, window } = openPage(html, url);
    const observer = observePage(document, life.signal);
    const page = createLivePage({ document, window, observer, onPlaced, signal: life.signal });
    page.refresh();
    return { document, page };
  };

  it('is read after a while, and says so', async () => {
    const told = vi.fn();
    const { page } = open(large('gov-article'), told);
    expect(page.reading).toBeNull();
    await page.whenRead;
    expect(page.status).toBe('article');
    expect(page.reading?.article.title).toBe(pageGold('gov-article').title);
    expect(told).toHaveBeenCalled();
  }, 30_000);

  it('is not read by a round that a later one overtook', async () => {
    const told = vi.fn();
    const { page } = open(large('gov-article'), told);
    const overtaken = page.whenRead;
    page.refresh();
    await Promise.all([overtaken, page.whenRead]);
    expect(page.reading).not.toBeNull();
    expect(told).toHaveBeenCalledTimes(1);
  }, 30_000);

  it('is not read when the reader is gone', async () => {
    const { page } = open(large('gov-article'));
    life.abort();
    await page.whenRead;
    expect(page.reading).toBeNull();
  });

  it('may be large by what its frames hold', () => {
    const { document } = openPage('<div id="host"></div><iframe id="frame"></iframe>');
    expect(isLarge(document)).toBe(false);
    document.querySelector<HTMLIFrameElement>('#frame')?.contentDocument?.write(FILLER);
    expect(isLarge(document)).toBe(true);
  }, 30_000);

  it('may be large by what its shadow roots hold', () => {
    const { document } = openPage('<div id="host"></div>');
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    // jsdom takes minutes to build so many elements in a shadow root.
    const { prototype } = document.defaultView?.DocumentFragment ?? {};
    vi.stubGlobal('DocumentFragment', { prototype });
    Object.defineProperty(prototype, 'querySelectorAll', {
      value(this: unknown) {
        return { length: this === shadow ? 20_001 : 0 };
      },
    });
    expect(isLarge(document)).toBe(true);
  });

  it('an ordinary one is read at once', () => {
    const { page } = open(pageHtml('gov-article'));
    expect(page.reading).not.toBeNull();
  });
});
