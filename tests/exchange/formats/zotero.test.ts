import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, idOf } from '../samples';
import { anyText, libraryOf, NAUGHTY, sampleLibrary, textOf, utf8 } from './sample';

vi.setConfig({ testTimeout: 60_000 });

interface Item {
  id: string;
  type: string;
  title: string;
  author?: { literal?: string; family?: string; given?: string }[];
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  URL?: string;
  [field: string]: unknown;
}

const csl = async (library: Parameters<typeof textOf>[1], fields = {}): Promise<Item[]> =>
  JSON.parse(await textOf('csl-json', library, fields));
/** RIS as an independent program reads it. */
const ris = async (library: Parameters<typeof textOf>[1]): Promise<Item[]> =>
  new Cite(await textOf('ris', library)).data as Item[];

/** Articles of each kind, by where they stand and what they say. */
const KINDS = [
  { url: 'https://news.lantian.example/1', source: '蓝田日报', csl: 'article-newspaper', ris: 'NEWS' },
  { url: 'https://www.gov.cn/2', documentNumber: '蓝政发〔2024〕3号', csl: 'report', ris: 'GOVDOC' },
  {
    url: 'https://www.lantian.gov.cn/3',
    title: '关于治理清水河的通知',
    source: null,
    csl: 'report',
    ris: 'GOVDOC',
  },
  { url: 'https://www.lantian.gov.cn/4', title: '市长看望学生', source: null, csl: 'webpage', ris: 'ELEC' },
  { url: 'https://mp.weixin.qq.com/s/5', source: null, csl: 'post-weblog', ris: 'BLOG' },
  { url: 'https://a.example/6', siteName: '林远的博客', source: null, csl: 'post-weblog', ris: 'BLOG' },
  { url: 'https://news.people.com.cn/7', source: null, csl: 'article-newspaper', ris: 'NEWS' },
  { url: 'https://a.example/8', source: '蓝田通讯社', csl: 'article-newspaper', ris: 'NEWS' },
  { url: 'https://a.example/9', source: null, siteName: '蓝田大学', csl: 'webpage', ris: 'ELEC' },
];

describe('CSL-JSON', () => {
  it('has an item an article, with dates as precise as they are known', async () => {
    const [school, river] = await csl(sampleLibrary());
    expect(river).toEqual({
      id: idOf(1),
      type: 'article-newspaper',
      title: '蓝田市治理清水河',
      author: [{ literal: '林远' }],
      'container-title': '蓝田日报',
      issued: { 'date-parts': [[2024, 5, 6]] },
      accessed: { 'date-parts': [[2024, 5, 6]] },
      URL: 'https://news.lantian.example/2024/05/06/river.html',
      language: 'zh-Hans',
      keyword: 'a b, 水',
      annote: '“三亿元”\n\n“五十二家工厂\n已经搬迁”\n待核\n第二行',
    });
    expect(school).toMatchObject({
      type: 'report',
      author: [{ literal: '蓝田市人民政府' }],
      publisher: '蓝田市人民政府',
      number: '蓝政发〔2024〕3号',
    });
    expect(school).not.toHaveProperty('issued');
  });

  it.each(KINDS)('$url is $csl', async ({ csl: type, ris: tag, ...fields }) => {
    const library = {
      articles: [createDevice('a').article(1, { siteName: null, ...fields })],
      highlights: [],
    };
    expect((await csl(library))[0]?.type).toBe(type);
    expect(await textOf('ris', library)).toMatch(new RegExp(`^TY {2}- ${tag}\r\n`));
  });

  it.each([
    ['2024', [[2024]], '2024///'],
    ['2024-05', [[2024, 5]], '2024/05//'],
    ['2024-05-06T10:00+08:00', [[2024, 5, 6]], '2024/05/06/'],
  ])('the date %s stays as precise as it is', async (publishedAt, parts, written) => {
    const page = { publishedAt, url: 'https://mp.weixin.qq.com/s/5', source: null };
    const library = { articles: [createDevice('a').article(1, page)], highlights: [] };
    expect((await csl(library))[0]?.issued).toEqual({ 'date-parts': parts });
    expect((await ris(library))[0]?.issued?.['date-parts']).toEqual(parts);
    expect(await textOf('ris', library)).toContain(`PY  - 2024\r\nDA  - ${written}\r\n`);
  });

  it('divides names that are written so, and no Chinese one', async () => {
    const library = {
      articles: [createDevice('a').article(1, { author: 'Anna Wood, 林远' })],
      highlights: [],
    };
    expect((await csl(library))[0]?.author).toEqual([
      { literal: 'Anna' },
      { literal: 'Wood' },
      { literal: '林远' },
    ]);
    const latin = {
      articles: [createDevice('a').article(1, { author: 'Anna M. Wood, Lin Yuan' })],
      highlights: [],
    };
    expect((await csl(latin))[0]?.author).toEqual([
      { family: 'Wood', given: 'Anna M.' },
      { family: 'Yuan', given: 'Lin' },
    ]);
  });

  it('is taken in and formatted by an independent program', async () => {
    const cite = new Cite(await textOf('csl-json', sampleLibrary()));
    const text = cite.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' });
    expect(text).toContain('蓝田市治理清水河');
    expect(text).toContain('https://news.lantian.example/2024/05/06/river.html');
    expect(text).toMatch(/2024, May 6/);
  });

  it('gives every text back', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, quote) => {
        const [item] = await csl(libraryOf({ title, quote }));
        expect(item?.title ?? '').toBe(title.trim() === '' ? '' : title);
        expect(item?.annote).toBe(`“${quote}”`);
      }),
      { numRuns: 300, examples: NAUGHTY.map((text) => [text, text]) },
    );
  });
});

describe('RIS', () => {
  it('is read by an independent program as what it was', async () => {
    const [school, river] = await ris(sampleLibrary());
    expect(river).toMatchObject({
      type: 'article-newspaper',
      title: '蓝田市治理清水河',
      'container-title': '蓝田日报',
      // Of newspapers, the rules of RIS that it goes by have the year alone.
      issued: { 'date-parts': [[2024]] },
      accessed: { 'date-parts': [[2024, 5, 6]] },
      URL: 'https://news.lantian.example/2024/05/06/river.html',
      language: 'zh-Hans',
    });
    expect(JSON.stringify(river)).toContain('林远');
    expect(JSON.stringify(river?.keyword)).toContain('水');
    expect(JSON.stringify(river?.note)).toContain(
      '<blockquote>五十二家工厂<br/>已经搬迁</blockquote><p>待核<br/>第二行</p>',
    );
    expect(school).toMatchObject({ title: '蓝田新建学校 <b>', publisher: '蓝田市人民政府' });
  });

  it('has one item an article, whatever the texts are', async () => {
    const oneLine = (text: string) =>
      utf8(text)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, anyText, async (title, source, quote, tag) => {
        const library = libraryOf({ title, source, quote, note: quote, tag });
        const text = await textOf('ris', library);
        const lines = text.split('\r\n').slice(0, -2);
        expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
        expect(lines.filter((line) => /^(?:TY|ER) {2}- /.test(line))).toHaveLength(2);
        const [item, more] = await ris(library);
        expect(more).toBeUndefined();
        expect(item?.title ?? '').toBe(oneLine(title));
      }),
      { numRuns: 500, examples: NAUGHTY.map((text) => [text, text, text, text]) },
    );
  });
});
