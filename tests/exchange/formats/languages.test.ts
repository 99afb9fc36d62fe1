import { expect, it } from 'vitest';
import { createConverter } from '../../../chinese';
import {
  type ConversionChoice,
  conversionTo,
  isConverted,
  languageOf,
} from '../../../exchange/formats/conversion';
import { dayIn, shownDate, statedParts } from '../../../exchange/formats/days';
import { eastAsian } from '../../../exchange/formats/docx/languages';
import { createDevice } from '../samples';
import { textOf } from './sample';

const loadConversion = (script: ConversionChoice['script'], choice: Omit<ConversionChoice, 'script'>) =>
  conversionTo({ script, ...choice }, async () => createConverter);

const hant = { traditional: 's2twp', cornerQuotes: false } as const;

it.each([
  ['zh-Hans', 'zh-CN', 'SimSun'],
  ['zh', 'zh-CN', 'SimSun'],
  ['zh-Hant', 'zh-TW', 'PMingLiU'],
  ['zh-Hant-TW', 'zh-TW', 'PMingLiU'],
  ['zh-Hant-HK', 'zh-HK', 'PMingLiU'],
  ['ja', 'ja-JP', 'MS Mincho'],
  ['ja-JP', 'ja-JP', 'MS Mincho'],
  ['ko', 'ko-KR', 'Batang'],
  ['jav', 'zh-CN', 'SimSun'],
  ['', 'zh-CN', 'SimSun'],
])('Word writes %j as %s in %s', (tag, word, text) => {
  expect(eastAsian(tag)).toMatchObject({ word, text });
  expect(eastAsian(tag).heading).not.toBe('');
});

it('a page is converted where it is Chinese of another script than the one that is wanted', async () => {
  const scripts = ['zh-Hans', 'zh-Hant', 'mixed', 'ja', 'ko', 'none'] as const;
  const converted = async (to: 'zh-Hans' | 'zh-Hant') => {
    const conversion = await loadConversion(to, hant);
    return scripts.filter((script) => isConverted(script, conversion));
  };
  expect(await converted('zh-Hant')).toEqual(['zh-Hans', 'mixed']);
  expect(await converted('zh-Hans')).toEqual(['zh-Hant', 'mixed']);
  expect(await loadConversion('original', hant)).toBeNull();
  expect(scripts.filter((script) => isConverted(script, null))).toEqual([]);
  expect(scripts.map(languageOf)).toEqual(['zh-Hans', 'zh-Hant', 'zh', 'ja', 'ko', null]);
});

it.each([
  ['s2t', 'zh-Hant'],
  ['s2tw', 'zh-Hant-TW'],
  ['s2twp', 'zh-Hant-TW'],
  ['s2hk', 'zh-Hant-HK'],
] as const)(
  'Traditional Chinese by %s is %s, with the quotation marks that are wanted',
  async (traditional, tag) => {
    const plain = await loadConversion('zh-Hant', { traditional, cornerQuotes: false });
    const corner = await loadConversion('zh-Hant', { traditional, cornerQuotes: true });
    expect([plain?.tag, plain?.convert('“国”'), corner?.convert('“国”')]).toEqual([tag, '“國”', '「國」']);
  },
);

it.each([
  ['2024', [2024], null, '2024'],
  ['2024-05', [2024, 5], null, '2024-05'],
  ['2024-05-06', [2024, 5, 6], null, '2024-05-06'],
  ['2024-05-06T10:30+08:00', [2024, 5, 6], '10:30', '2024-05-06 10:30'],
  ['2024-05-06T10:30:59Z', [2024, 5, 6], '10:30:59', '2024-05-06 10:30'],
])('the date %s has the parts that are stated', (iso, parts, time, shown) => {
  expect(statedParts(iso)).toEqual({ parts, time });
  expect(shownDate(iso)).toBe(shown);
});

it('what is no date stays as it is, and a day is that of its zone', () => {
  expect([statedParts('去年'), shownDate('去年'), statedParts('24-05')]).toEqual([null, '去年', null]);
  const late = Date.UTC(2024, 4, 6, 20);
  expect([dayIn(late, 'UTC'), dayIn(late, 'Asia/Shanghai')]).toEqual(['2024-05-06', '2024-05-07']);
  expect(dayIn(Date.UTC(1, 0, 1) - 1969 * 31_557_600_000, 'UTC')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

const exportOf = (id: 'ris' | 'csl-json' | 'citations' | 'json-ld', fields: object) => {
  const device = createDevice('a');
  const article = device.article(1, { siteName: null, ...fields });
  return textOf(id, {
    articles: [article],
    highlights: [device.mark(1, { tags: ['a;b', '水'], note: ' ' })],
  });
};

it('RIS has names, titles and keywords in the places of its rules', async () => {
  const text = await exportOf('ris', {
    author: 'Anna Wood, 林远',
    title: '治水',
    subtitle: '五年之后',
    source: '蓝田通讯社',
  });
  expect(text).toContain('TI  - 治水:五年之后\r\n');
  expect(text).toContain('AU  - 林远\r\n');
  expect(text).toContain('KW  - a\uff1bb\r\nKW  - 水\r\nN1  - <blockquote>三亿元</blockquote>\r\n');
  const latin = await exportOf('ris', {
    author: 'Anna M. Wood',
    source: '蓝田大学',
    url: 'https://a.example/1',
  });
  expect(latin).toContain('AU  - Wood, Anna M.\r\nT2  - 蓝田大学\r\n');
  expect(latin).not.toContain('PB  - ');
  const site = await exportOf('ris', {
    siteName: '蓝田论坛',
    source: '蓝田大学',
    url: 'https://a.example/1',
  });
  expect(site).toContain('T2  - 蓝田论坛\r\nPB  - 蓝田大学\r\n');
});

it('CSL-JSON quotes a converted text in the marks of each of its scripts', async () => {
  const device = createDevice('a');
  const library = {
    articles: [device.article(1, { script: 'zh-Hant' })],
    highlights: [device.mark(1, { exact: '億元' })],
  };
  const conversion = await loadConversion('zh-Hans', hant);
  const [item] = JSON.parse(await textOf('csl-json', library, { conversion }));
  expect(item).toMatchObject({ annote: '“亿元”\n「億元」' });
});

it('CSL-JSON leaves out what is not known, and names the body of a paper alone', async () => {
  const [item] = JSON.parse(await exportOf('csl-json', { author: null, source: null, publishedAt: '去年' }));
  expect(item).toMatchObject({ issued: { raw: '去年' }, keyword: 'a;b, 水', annote: '“三亿元”\n ' });
  for (const field of ['author', 'container-title', 'publisher', 'number'])
    expect(item).not.toHaveProperty(field);
  const [paper] = JSON.parse(await exportOf('csl-json', { author: null, issuer: '蓝田市水务局' }));
  expect(paper).toMatchObject({
    type: 'report',
    author: [{ literal: '蓝田市水务局' }],
    publisher: '蓝田市水务局',
  });
  const [page] = JSON.parse(
    await exportOf('csl-json', { author: null, url: 'https://a.example/1', source: '蓝田大学' }),
  );
  expect(page).not.toHaveProperty('author');
});

it('quotes stand in the quotation marks of their script', async () => {
  const hans = await exportOf('citations', { script: 'zh-Hans' });
  const hantText = await exportOf('citations', { script: 'zh-Hant' });
  expect([hans.includes('“三亿元”[1]'), hantText.includes('「三亿元」[1]')]).toEqual([true, true]);
});

it('an article among annotations has its kind, address, title and language', async () => {
  const { 'zhupi:articles': articles } = JSON.parse(await exportOf('json-ld', {}));
  expect(articles).toMatchObject([
    {
      type: ['zhupi:Article', 'Text'],
      via: 'https://news.lantian.example/2024/05/06/river.html',
      'dcterms:title': { '@value': '蓝田市治理清水河', '@language': 'zh-Hans' },
      language: 'zh-Hans',
    },
  ]);
  const { 'zhupi:articles': foreign } = JSON.parse(await exportOf('json-ld', { script: 'none' }));
  expect(foreign[0]).toMatchObject({ 'dcterms:title': '蓝田市治理清水河' });
  expect(foreign[0]).not.toHaveProperty('language');
});
