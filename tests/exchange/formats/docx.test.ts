import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { describe, expect, it, vi } from 'vitest';
import { COLOURS } from '../../../highlights/colours';
import { createDevice, idOf } from '../samples';
import { anyText, bytesOf, exported, libraryOf, NAUGHTY, sampleLibrary, utf8 } from './sample';

vi.setConfig({ testTimeout: 120_000 });

type Fields = Parameters<typeof exported>[2];

async function documentOf(library: Parameters<typeof exported>[1], fields?: Fields): Promise<Uint8Array> {
  const [file] = await exported('docx', library, fields);
  if (!file) throw new Error('no file');
  return bytesOf(file);
}

/** Read by an independent reader of Word documents: paragraphs as text, with their line breaks. */
async function paragraphsOf(bytes: Uint8Array): Promise<string[]> {
  const options = { ignoreEmptyParagraphs: false };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  const { document } = new JSDOM(value).window;
  for (const line of document.querySelectorAll('br')) line.replaceWith('\n');
  return [...document.querySelectorAll('p, h1')].map(({ textContent }) => textContent ?? '');
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('a Word document', () => {
  it('has a heading an article, its particulars, quotes, notes, tags and the citation', async () => {
    const bytes = await documentOf(sampleLibrary());
    expect(await paragraphsOf(bytes)).toEqual([
      'Highlights 2024-05-06',
      '蓝田新建学校 <b>',
      '蓝政发〔2024〕3号 · Captured: 2024-05-06',
      '新建三所学校',
      'Tags: 教育',
      '蓝田市人民政府.蓝田新建学校 <b>:蓝政发〔2024〕3号[A/OL].[2024-05-06].https://news.lantian.example/b?x=(1)&y=%3C2%3E.',
      '蓝田市治理清水河',
      '蓝田日报 · 林远 · 2024-05-06 · Captured: 2024-05-06',
      '三亿元',
      '五十二家工厂\n已经搬迁',
      '待核\n第二行',
      'Tags: a b, 水',
      '林远.蓝田市治理清水河[N/OL].蓝田日报,2024-05-06[2024-05-06].https://news.lantian.example/2024/05/06/river.html.',
    ]);
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(html).toContain(
      '<h1><a href="https://news.lantian.example/2024/05/06/river.html">蓝田市治理清水河</a></h1>',
    );
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('names the fonts and the language of Chinese text, and shades quotes with their ink', async () => {
    const device = createDevice('a');
    const library = {
      articles: [device.article(1), device.article(2, { script: 'zh-Hant', url: 'https://b.example/' })],
      highlights: [
        ...COLOURS.map((colour, at) => device.mark(1, { id: idOf(0x101 + at), colour, at })),
        device.mark(2, { id: idOf(0x201), exact: '三億元' }),
      ],
    };
    const bytes = await documentOf(library, { locale: 'zh-Hans-CN' });
    const [document, styles] = [partOf(bytes, 'word/document.xml'), partOf(bytes, 'word/styles.xml')];
    expect(styles).toMatch(/<w:docDefaults>.*w:eastAsia="SimSun".*<w:lang [^>]*w:eastAsia="zh-CN"/s);
    expect(document).toMatch(
      /w:eastAsia="PMingLiU"[^>]*\/>(?:(?!<\/w:rPr>).)*<w:lang [^>]*w:eastAsia="zh-TW"[^>]*\/><\/w:rPr><w:t[^>]*>三億元/,
    );
    for (const colour of COLOURS) {
      expect(document).toContain(`<w:pStyle w:val="ZhupiQuote-${colour}"/>`);
      expect(styles).toMatch(
        new RegExp(
          `w:styleId="ZhupiQuote-${colour}"(?:(?!</w:style>).)*<w:shd [^>]*w:fill="[0-9A-F]{6}"`,
          's',
        ),
      );
    }
  });

  it('has the quote in the page’s own script below a converted one', async () => {
    const conversion = {
      script: 'zh-Hant',
      tag: 'zh-Hant-TW',
      convert: (text: string) => text.replaceAll('亿', '億'),
    } as const;
    const paragraphs = await paragraphsOf(await documentOf(sampleLibrary(), { conversion }));
    expect(paragraphs.slice(8, 10)).toEqual(['三億元', 'Original: 三亿元']);
  });

  it('gives every text back, with U+FFFD for what XML cannot hold', async () => {
    const inXml = (text: string) =>
      utf8(text)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them.
        .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (quote, title) => {
        const bytes = await documentOf(libraryOf({ quote, title, source: quote, author: '' }));
        const paragraphs = await paragraphsOf(bytes);
        expect(paragraphs[1]).toBe(inXml(title.trim() === '' ? 'Untitled' : title));
        expect(paragraphs[3]).toBe(inXml(quote));
      }),
      { numRuns: NAUGHTY.length + 40, examples: NAUGHTY.map((text) => [text, text]) },
    );
  });

  it('is whole: each part well formed and of a known type, each relation leads somewhere', async () => {
    const bytes = await documentOf(libraryOf({ title: '<&">', tag: '"]]>' }));
    const parts = unzipSync(bytes);
    const documents = Object.entries(parts).map(([name, part]) => {
      const { document } = new JSDOM(strFromU8(part), { contentType: 'text/xml' }).window;
      return [name, document] as const;
    });
    const types = new Map(documents).get('[Content_Types].xml');
    const typed = [...(types?.querySelectorAll('Override') ?? [])].map((row) => row.getAttribute('PartName'));
    expect(typed.sort()).toEqual(
      Object.keys(parts)
        .filter((name) => !/\.rels$|^\[/.test(name))
        .map((name) => `/${name}`)
        .sort(),
    );
    for (const [name, document] of documents.filter(([name]) => name.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/.*/, '');
      const inner = document.querySelectorAll('Relationship:not([TargetMode=External])');
      expect(inner.length).toBeGreaterThan(0);
      for (const relation of inner)
        expect(parts).toHaveProperty([`${folder}${relation.getAttribute('Target')}`]);
    }
    const ids = [...partOf(bytes, 'word/document.xml').matchAll(/r:id="(.*?)"/g)].map(([, id]) => id);
    const relations = partOf(bytes, 'word/_rels/document.xml.rels');
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(relations).toContain(`Id="${id}"`);
  });

  it('is the same for the same library', async () => {
    expect(await documentOf(sampleLibrary())).toEqual(await documentOf(sampleLibrary()));
  });

  it('comes as several documents where one would be too long for Word', async () => {
    const device = createDevice('a');
    const library = {
      articles: [device.article(1), device.article(2, { url: 'https://b.example/' })],
      highlights: Array.from({ length: 2100 }, (_, at) =>
        device.mark(1 + (at % 2), { id: idOf(0x1000 + at), at }),
      ),
    };
    const [zip] = await exported('docx', library);
    expect(zip?.name).toBe('zhupi-2024-05-06.zip');
    const files = unzipSync(await bytesOf(zip as never));
    expect(Object.keys(files)).toEqual(['zhupi-2024-05-06-1.docx', 'zhupi-2024-05-06-2.docx']);
    const quotes = await Promise.all(
      Object.values(files).map(
        async (bytes) => (await paragraphsOf(bytes)).filter((text) => text === '三亿元').length,
      ),
    );
    expect(quotes.reduce((sum, count) => sum + count, 0)).toBe(2100);
  });

  it('divides even one article with more marks than a document takes, each mark once', async () => {
    const device = createDevice('a');
    const notes = Array.from({ length: 4100 }, (_, at) => `注${at}。`);
    const highlights = notes.map((note, at) => device.mark(1, { id: idOf(0x1000 + at), at, note }));
    const [zip] = await exported('docx', { articles: [device.article(1)], highlights });
    const files = unzipSync(await bytesOf(zip as never));
    const documents = Object.values(files).map((bytes) => partOf(bytes, 'word/document.xml'));
    expect(documents).toHaveLength(3);
    for (const document of documents) expect(document).toContain('蓝田市治理清水河');
    const written = documents.map((document) => document.match(/注\d+。/g) ?? []);
    expect(written.map(({ length }) => length)).toEqual([2000, 2000, 100]);
    expect(written.flat()).toEqual(notes);
  });

  it('comes as one an article where that is asked for, named and dated by it', async () => {
    const [zip] = await exported('docx', sampleLibrary(), { split: true });
    expect(zip?.name).toBe('zhupi-2024-05-06.zip');
    const files = unzipSync(await bytesOf(zip as never));
    expect(Object.keys(files)).toEqual(['蓝田新建学校 ＜b＞.docx', '蓝田市治理清水河.docx']);
    const [school = [], river = []] = await Promise.all(Object.values(files).map(paragraphsOf));
    expect(school.slice(0, 2)).toEqual(['蓝田新建学校 <b>', '蓝政发〔2024〕3号 · Captured: 2024-05-06']);
    expect(river.slice(0, 1)).toEqual(['蓝田市治理清水河']);
    expect([school.includes('新建三所学校'), river.includes('三亿元')]).toEqual([true, true]);
  });
});
