import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../chinese';
import { setCollection } from '../../../exchange';
import { correct } from '../../../exchange/article-edits';
import {
  articlesOf,
  type ConversionChoice,
  conversionTo,
  EXPORT_LABELS,
  exportFormats,
  TEMPLATE_FIELDS,
  TEMPLATE_LOOPS,
} from '../../../exchange/formats';
import en from '../../../public/_locales/en/messages.json';
import zhCn from '../../../public/_locales/zh_CN/messages.json';
import zhTw from '../../../public/_locales/zh_TW/messages.json';
import { createDevice, idOf } from '../samples';
import { bytesOf, exported, format, options, sampleLibrary, textOf } from './sample';

const loadConversion = (script: ConversionChoice['script'], choice: Omit<ConversionChoice, 'script'>) =>
  conversionTo({ script, ...choice }, async () => createConverter);
const taiwan = { traditional: 's2tw', cornerQuotes: false } as const;
const TEXT_FORMATS = exportFormats.filter(({ id }) => id !== 'docx').map(({ id }) => id);

describe('the table of formats', () => {
  it.each([
    ['English', en],
    ['Simplified', zhCn],
    ['Traditional', zhTw],
  ])('has its words in %s', (_, messages) => {
    const ids = exportFormats.map(({ id }) => id.replaceAll('-', '_'));
    const keys = [
      ...ids.flatMap((id) => [`format_${id}`, `format_${id}_about`]),
      ...EXPORT_LABELS.map((label) => `exportLabel_${label}`),
    ];
    expect(keys.filter((key) => !(key in messages))).toEqual([]);
  });

  it.each(exportFormats.map(({ id }) => id))(
    '%s: progress to the end, a file named for the day',
    async (id) => {
      const steps: [number, number][] = [];
      const [file, ...more] = await exported(id, sampleLibrary(), {
        progress: (done, total) => steps.push([done, total]),
      });
      expect(steps[0]).toEqual([0, 2]);
      expect(steps.at(-1)).toEqual([2, 2]);
      expect(file).toMatchObject({
        name: `zhupi-2024-05-06.${format(id).extension}`,
        mediaType: format(id).mediaType,
      });
      expect(more).toEqual([]);
      expect((await bytesOf(file as never)).length).toBeGreaterThan(100);
    },
  );

  it.each(exportFormats.map(({ id }) => id))('%s: can be cancelled before and in the middle', async (id) => {
    for (const at of [0, 1]) {
      const controller = new AbortController();
      const result = await format(id).export(
        articlesOf(sampleLibrary()),
        options({
          signal: controller.signal,
          conversion: {
            script: 'zh-Hant',
            tag: 'zh-Hant',
            convert: (text) => {
              if (at === 1) controller.abort();
              return text;
            },
          },
          progress: () => at === 0 && controller.abort(),
        }),
      );
      expect(result).toEqual({ ok: false, error: { code: 'aborted' } });
    }
  });

  it.each(exportFormats.filter(({ canSplit }) => canSplit).map(({ id }) => id))(
    '%s: one file an article comes packed',
    async (id) => {
      const files = await exported(id, sampleLibrary(), { split: true });
      expect(files).toMatchObject([{ name: 'zhupi-2024-05-06.zip', mediaType: 'application/zip' }]);
    },
  );

  it.each(TEXT_FORMATS)('%s: equal libraries give equal files', async (id) => {
    expect(await textOf(id, sampleLibrary())).toBe(await textOf(id, sampleLibrary()));
  });
});

describe('what is exported', () => {
  const device = createDevice('a');
  const article = correct(
    device.article(1, { title: '读错的题目' }),
    { title: '蓝田市治理河流', source: '蓝田晚报' },
    device.stamp(),
  );
  const library = {
    articles: [setCollection(article, '河流', true, device.stamp())],
    highlights: [device.mark(1, { id: idOf(0x101), exact: '三亿元' })],
  };

  it.each(TEXT_FORMATS)('%s: the article as the reader corrected it', async (id) => {
    const text = await textOf(id, library);
    expect(text).toContain('蓝田市治理河流');
    expect(text).toContain('蓝田晚报');
    expect(text).not.toContain('读错的题目');
  });

  it('names the collections of an article', async () => {
    expect(await textOf('markdown', library)).toContain('- collections: 河流');
  });
});

describe('conversion', () => {
  it.each(TEXT_FORMATS)('%s: comes in the chosen script, with the quote as it was beside it', async (id) => {
    const conversion = await loadConversion('zh-Hant', taiwan);
    const text = await textOf(id, sampleLibrary(), { conversion });
    expect(text).toContain('藍田市治理清水河');
    for (const quote of ['三億元', '三亿元']) expect(text).toContain(quote);
  });

  it.each(TEXT_FORMATS)('%s: shows a quote once where nothing changes', async (id) => {
    const conversion = await loadConversion('zh-Hans', taiwan);
    expect(await textOf(id, sampleLibrary(), { conversion })).toBe(await textOf(id, sampleLibrary()));
  });

  it('leaves Japanese alone, and the reader’s own words', async () => {
    const device = createDevice('a');
    const library = {
      articles: [device.article(1, { script: 'ja', title: '学校の国' }), device.article(2)],
      highlights: [device.mark(2, { exact: '三亿元', note: '待核对', tags: ['经济'] })],
    };
    const text = await textOf('csv', library, { conversion: await loadConversion('zh-Hant', taiwan) });
    const markdown = await textOf('markdown', library, {
      conversion: await loadConversion('zh-Hant', taiwan),
    });
    expect(markdown).toContain('学校の国');
    for (const own of ['待核对', '经济']) expect(text).toContain(own);
  });

  it('is none for pages’ own script', async () => {
    expect(await loadConversion('original', taiwan)).toBeNull();
    const conversion = await loadConversion('zh-Hant', { traditional: 's2hk', cornerQuotes: true });
    expect(conversion).toMatchObject({ script: 'zh-Hant', tag: 'zh-Hant-HK' });
    expect(conversion?.convert('“里面”')).toBe('「裏面」');
    const back = await loadConversion('zh-Hans', taiwan);
    expect(back).toMatchObject({ script: 'zh-Hans', tag: 'zh-Hans' });
    expect(back?.convert('藍田')).toBe('蓝田');
  });
});

it('the manual of templates names each field and loop once a scope', () => {
  const names = TEMPLATE_FIELDS.map(({ scope, name }) => `${scope}.${name}`);
  expect(new Set(names).size).toBe(names.length);
  const manual = readFileSync('docs/templates.md', 'utf8');
  expect(TEMPLATE_FIELDS.filter(({ name }) => !manual.includes(`\`${name}\``))).toEqual([]);
  for (const name of [
    'article.title',
    'article.citation',
    'mark.quote',
    'mark.original',
    'item.this',
    'library.count',
  ]) {
    expect(names).toContain(name);
  }
  expect(TEMPLATE_LOOPS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['articles', 'marks', 'tags', 'authors', 'collections']),
  );
});
