import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { textOf } from '../../article/text-of';
import { readingOfSaved, setBlocks } from '../../entrypoints/reading/saved-text';
import { setPage } from '../../entrypoints/reading/set-page';
import { createReading } from '../../entrypoints/reading/state';
import type { PageFacts } from '../../messaging';
import { readingAddress, readingPlace, standsFor } from '../../messaging/own-pages';
import { DEFAULT_LOOK } from '../../messaging/reading-look';
import { succeed } from '../../messaging/result';
import { createDevice } from '../exchange/samples';

const BLOCKS = [
  { kind: 'heading', text: '一、总体要求' },
  { kind: 'paragraph', text: '5月19日，全省投入资金四十八亿元。<b>不是标签</b>' },
  { kind: 'list-item', text: '新建水厂' },
  { kind: 'list-item', text: '改造管网' },
  { kind: 'table-row', text: '青禾县 二十三处' },
  { kind: 'quote', text: '“不能再让群众等。”' },
  { kind: 'caption', text: '图为新建的水厂。' },
  { kind: 'preformatted', text: 'A 1' },
] as const;

const articleOf = () => createDevice('a').article(1);

const set = () => {
  const { document } = new JSDOM('<main></main>').window;
  const main = document.querySelector('main') as HTMLElement;
  const article = { ...articleOf(), blocks: [...BLOCKS], corrections: {} };
  return { document, main, article, blocks: setBlocks(document, main, article.blocks) };
};

describe('the saved text as a page', () => {
  it('is set block by block, neighbours of a list in one, and nothing in it becomes markup', () => {
    const { main } = set();
    expect([...main.children].map(({ localName }) => localName)).toEqual([
      'h2',
      'p',
      'ul',
      'ul',
      'blockquote',
      'p',
      'pre',
    ]);
    expect([...main.querySelectorAll('ul')].map((list) => list.children.length)).toEqual([2, 1]);
    expect(main.querySelector('b')).toBeNull();
    expect(main.querySelector('p')?.textContent).toBe(BLOCKS[1].text);
  });

  it('is read as the text that was saved, offset by offset', () => {
    const { article, blocks } = set();
    const reading = readingOfSaved(article, blocks);
    const text = textOf(article.blocks);
    expect(reading?.pageText.text).toBe(text);
    const start = text.indexOf('改造管网');
    const [span] = reading?.spansOf({ start, end: start + 4 }) ?? [];
    expect([span?.node.data, span?.start, span?.end]).toEqual(['改造管网', 0, 4]);
    expect(reading?.particulars?.source).toBe(article.source);
  });

  it('is nothing where no text was saved', () => {
    expect(readingOfSaved({ ...articleOf(), blocks: [] }, [])).toBeNull();
  });
});

describe('the address of a reader view', () => {
  const base = 'extension://zhupi/';
  it('names an article of the web', () => {
    const url = 'https://www.yunling.gov.cn/a.html?b=1&c=水#d';
    const place = readingPlace(url);
    expect(readingAddress(place.slice(place.indexOf('?')))).toBe(url);
    expect(standsFor(`extension://zhupi${place}#mark`, base)).toBe(url);
  });

  it.each([
    '',
    '?page=',
    '?page=javascript:alert(1)',
    '?page=file:///etc/passwd',
    '?other=https://a.example/',
  ])('names none with %j', (query) => {
    expect(readingAddress(query)).toBeNull();
    expect(standsFor(`extension://zhupi/reading.html${query}`, base)).toBeNull();
  });

  it('is that of no other page', () => {
    const query = '?page=https://a.example/';
    expect(standsFor(`extension://zhupi/library.html${query}`, base)).toBeNull();
    expect(standsFor(`extension://other/reading.html${query}`, base)).toBeNull();
    expect(standsFor(`https://a.example/reading.html${query}`, base)).toBeNull();
  });
});

describe('how it is set', () => {
  const facts = { shown: 'original' } as PageFacts;
  const create = (shown: PageFacts['shown'] = 'original') => {
    const apply = vi.fn();
    const call = vi.fn(async () => succeed(null));
    const reader = {
      'reader.facts': async () => succeed({ ...facts, shown }),
      'reader.toggleScript': async () => succeed({ ...facts, shown: 'zh-Hant' as const }),
    };
    const reading = createReading({
      look: DEFAULT_LOOK,
      script: 'zh-Hans',
      reader: () => reader,
      call: call as never,
      openOriginal: vi.fn(),
      openLibrary: vi.fn(),
      print: vi.fn(),
      apply,
    });
    return { ...reading, apply, call };
  };

  it('is shown at once and kept when the slider rests', async () => {
    vi.useFakeTimers();
    const { callbacks, apply, call } = create();
    callbacks.setLook({ size: 24 });
    callbacks.setLook({ size: 26 });
    expect(apply).toHaveBeenLastCalledWith({ ...DEFAULT_LOOK, size: 26 }, 'zh-Hans');
    await vi.runAllTimersAsync();
    expect(call.mock.calls).toEqual([['reading.look', { look: { ...DEFAULT_LOOK, size: 26 } }]]);
    vi.useRealTimers();
  });

  it('follows the script that is shown', async () => {
    const { callbacks, model } = create();
    await callbacks.toggleScript();
    expect(model.value.shown).toBe('zh-Hant');
  });

  it('is vertical for Traditional alone', () => {
    const { document } = new JSDOM('').window;
    const root = document.documentElement;
    const look = { ...DEFAULT_LOOK, vertical: true };
    setPage(root, look, 'zh-Hans');
    expect(root.dataset.vertical).toBeUndefined();
    setPage(root, look, 'zh-Hant');
    expect(root.dataset.vertical).toBe('');
    setPage(root, { ...look, vertical: false }, 'zh-Hant');
    expect(root.dataset.vertical).toBeUndefined();
  });
});
