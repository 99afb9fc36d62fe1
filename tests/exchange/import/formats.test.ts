import { describe, expect, it } from 'vitest';
import { exportBundle, noteText, tagsOf } from '../../../exchange';
import { pack } from '../../../exchange/packing';
import { createDevice, NOW } from '../samples';
import {
  bytesOf,
  CLIPPED,
  HYPOTHESIS_ROW,
  READWISE,
  read,
  taken,
  URL_ONE,
  URL_TWO,
  WEB_ANNOTATION,
} from './samples';

const BUNDLE = (() => {
  const device = createDevice('a');
  const library = { articles: [device.article(1)], highlights: [device.mark(1)], revisions: [] };
  return exportBundle(library, { device: 'a', now: NOW, version: '0.1.0' });
})();

/** The same object with its keys in another order, as other programs may write it. */
const reversed = (value: object) => Object.fromEntries(Object.entries(value).reverse());

const marks = async (content: unknown) => {
  const { library } = await taken(content);
  const urls = new Map(library.articles.map(({ id, url }) => [id, url]));
  return library.highlights
    .map((mark) => ({
      url: urls.get(mark.articleId),
      quote: mark.selectors.quote.exact,
      colour: mark.colour.value,
      note: noteText(mark.note),
      tags: tagsOf(mark),
      at: new Date(mark.createdAt).toISOString().slice(0, 16),
    }))
    .sort((a, b) => (a.at + a.quote < b.at + b.quote ? -1 : 1));
};

describe('a file is known by its content', () => {
  it.each<[string, unknown]>([
    ['bundle', BUNDLE],
    ['bundle', `\ufeff${BUNDLE}`],
    ['bundle', JSON.stringify(reversed(JSON.parse(BUNDLE)))],
    ['web-annotation', WEB_ANNOTATION],
    ['web-annotation', [WEB_ANNOTATION]],
    [
      'web-annotation',
      { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [WEB_ANNOTATION] },
    ],
    [
      'web-annotation',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [WEB_ANNOTATION] } },
    ],
    ['web-annotation', { type: ['AnnotationCollection'], first: { items: WEB_ANNOTATION } }],
    ['web-annotation', { '@graph': [WEB_ANNOTATION] }],
    ['hypothesis', { total: 1, rows: [HYPOTHESIS_ROW] }],
    ['hypothesis', { export_date: '2024-05-06', export_userid: 'x', annotations: [HYPOTHESIS_ROW] }],
    ['hypothesis', [HYPOTHESIS_ROW]],
    ['obsidian-clipper', CLIPPED],
    ['readwise', READWISE],
    ['readwise', `\ufeff${READWISE.replaceAll(',', ';')}`],
  ])('as %s', async (format, content) => {
    const result = await read(content);
    expect(result.ok ? result.format : result.error.code).toBe(format);
  });

  it('in UTF-16 and, for tables, in GB 18030', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(READWISE, 'utf16le')]);
    expect(await marks(new Uint8Array(utf16))).toEqual(await marks(READWISE));
    // 三亿元 in GB 18030.
    const gb = Buffer.concat([
      Buffer.from('Highlight,Title,URL\r\n'),
      Buffer.from([0xc8, 0xfd, 0xd2, 0xda, 0xd4, 0xaa]),
      Buffer.from(`,x,${URL_ONE}`),
    ]);
    expect((await marks(new Uint8Array(gb)))[0]?.quote).toBe('三亿元');
  });

  it('packed and locked ones too', async () => {
    for (const content of [BUNDLE, READWISE]) {
      const packed = await pack(new Blob([content]), { gzip: true, passphrase: null }, crypto);
      const file = new Uint8Array(await packed.arrayBuffer());
      expect((await taken(file)).library).toEqual((await taken(content)).library);
    }
  });

  it.each([
    ['从前有座山', 'not-json'],
    ['a,b,c\r\n1,2,3', 'not-json'],
    ['Highlight\r\n三亿元', 'not-json'],
    [{ songs: [] }, 'not-a-bundle'],
    [[], 'not-a-bundle'],
    ['null', 'not-a-bundle'],
    [{ rows: [{ a: 1 }] }, 'not-a-bundle'],
    ['['.repeat(100), 'too-deep'],
    [BUNDLE.slice(0, BUNDLE.length / 2), 'truncated'],
    ['', 'not-json'],
  ])('and refused where it is nothing of the kind: %.20s', async (content, code) => {
    const result = await read(content);
    expect(result.ok ? result.format : result.error.code).toBe(code);
  });
});

describe('what comes of a row', () => {
  it('Hypothesis: quote with its neighbours, note, tags, title, moments', async () => {
    const { library } = await taken({ total: 1, rows: [HYPOTHESIS_ROW] });
    expect(library.articles).toMatchObject([
      { url: URL_ONE, title: '蓝田市治理清水河', blocks: [], script: 'zh-Hans', capturedBy: 'hypothesis' },
    ]);
    expect(library.highlights[0]?.selectors.quote).toEqual({
      type: 'TextQuoteSelector',
      exact: '三亿元',
      prefix: '蓝田市今年投入',
      suffix: '治理清水河。',
    });
    expect(await marks([HYPOTHESIS_ROW])).toEqual([
      {
        url: URL_ONE,
        quote: '三亿元',
        colour: 'vermilion',
        note: '与去年的三亿五千万元比',
        tags: ['水利', '财政'],
        at: '2024-05-06T08:30',
      },
    ]);
  });

  it('Web Annotation: bodies become note and tags, nested selectors are looked into', async () => {
    const nested = {
      ...WEB_ANNOTATION,
      bodyValue: '另一句',
      body: undefined,
      target: {
        source: { id: URL_TWO, type: 'Text' },
        selector: { type: 'FragmentSelector', value: 'x', refinedBy: WEB_ANNOTATION.target.selector[0] },
      },
    };
    expect(await marks([WEB_ANNOTATION, nested])).toMatchObject([
      { url: URL_ONE, quote: '三亿元', note: '与去年比', tags: ['水利'] },
      { url: URL_TWO, quote: '三亿元', note: '另一句', tags: [] },
    ]);
  });

  it('Web Clipper: marks that were joined come apart, markup becomes text', async () => {
    expect(await marks(CLIPPED)).toMatchObject([
      { quote: '三亿元', note: '与去年比\n\n核对', at: '2024-05-06T08:30' },
      { quote: '已经搬迁', note: '', at: '2024-05-06T08:31' },
      { quote: '沿河五十二家工厂', at: '2024-05-06T08:31' },
      { url: URL_TWO, quote: '新桥今日通车 & 限重' },
    ]);
    const raw = [
      {
        url: URL_ONE,
        highlights: [{ text: '三亿元' }],
        data: [
          {
            id: '1714984200000',
            type: 'text',
            content: '三亿元',
            textQuote: { prefix: '投入', suffix: '治理' },
          },
        ],
      },
    ];
    expect(await marks(raw)).toMatchObject([{ quote: '三亿元', at: '2024-05-06T08:30' }]);
    expect((await taken(raw)).library.highlights[0]?.selectors.quote.prefix).toBe('投入');
  });

  it('Readwise: lines, quotes and dates of tables; its own export has colours and tags', async () => {
    expect(await marks(READWISE)).toMatchObject([
      { url: URL_ONE, quote: '三亿元', note: '与去年比，\n见附表', at: '2024-05-06T08:30' },
      { url: URL_ONE, quote: '已经搬迁 "五十二家"', note: '', at: '2024-05-06T08:31' },
    ]);
    const exported = [
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags,URL',
      `'=三亿元,书,人,,'+1,yellow,"水利, 财\\,政",,,2024-05-06,,${URL_ONE}`,
    ].join('\n');
    expect(await marks(exported)).toMatchObject([
      { quote: '=三亿元', note: '+1', colour: 'amber', tags: ['水利', '财,政'], at: '2024-05-06T00:00' },
    ]);
  });

  it('two rows of one quote on one page are one mark with both notes', async () => {
    const again = {
      ...HYPOTHESIS_ROW,
      id: 'b',
      text: '另一句',
      tags: ['甲'],
      updated: '2024-05-06T10:00:00Z',
    };
    const [mark, ...others] = await marks([HYPOTHESIS_ROW, again]);
    expect(others).toEqual([]);
    expect(mark?.tags).toEqual(['水利', '甲', '财政'].sort());
    expect(mark?.note).toBe('与去年的三亿五千万元比\n\n另一句');
  });
});

describe('rows that cannot be taken', () => {
  it('are listed by number and reason, and the rest goes on', async () => {
    const table = await taken(READWISE);
    expect(table.library.highlights).toHaveLength(2);
    expect(table.refused).toEqual([
      { row: 4, kind: 'row', reason: 'no-quote', excerpt: '没有引文' },
      { row: 5, kind: 'row', reason: 'no-address', excerpt: '没有地址' },
      { row: 6, kind: 'row', reason: 'no-address', excerpt: '地址不对' },
    ]);
    const reasons = async (content: unknown) =>
      (await taken(content)).refused.map(({ row, reason }) => `${row} ${reason}`);
    const note = { ...HYPOTHESIS_ROW, target: [{ source: URL_ONE }] };
    expect(await reasons([note, { ...HYPOTHESIS_ROW, references: ['x'] }, 7, HYPOTHESIS_ROW])).toEqual([
      '1 no-quote',
      '2 reply',
      '3 malformed',
    ]);
    const bookmark = { ...WEB_ANNOTATION, motivation: 'bookmarking', target: URL_ONE };
    const nowhere = { ...WEB_ANNOTATION, target: { ...WEB_ANNOTATION.target, source: 'urn:isbn:1' } };
    expect(await reasons([bookmark, WEB_ANNOTATION, nowhere, null])).toEqual([
      '1 no-quote',
      '3 no-address',
      '4 malformed',
    ]);
    expect(await reasons([...CLIPPED, 'x', { url: URL_ONE, highlights: [{}] }])).toEqual([
      '4 malformed',
      '5 no-quote',
    ]);
    const longTag = { ...HYPOTHESIS_ROW, tags: ['长'.repeat(201)] };
    expect(await reasons([HYPOTHESIS_ROW, { ...longTag, uri: URL_TWO }])).toEqual(['2 malformed']);
  });

  it('take no keys that mean something on every object', async () => {
    const poisoned = JSON.stringify([HYPOTHESIS_ROW]).replace('{', '{"__proto__":{"isAdmin":true},');
    expect(JSON.stringify(await taken(poisoned))).not.toContain('isAdmin');
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    const { library } = await taken([{ ...HYPOTHESIS_ROW, tags: ['__proto__', 'constructor', '水'] }]);
    expect(library.highlights.map(tagsOf)).toEqual([['水']]);
  });

  it('never throw, whatever the rows are', async () => {
    for (const junk of [null, 7, 'x', [], {}, { selector: 7 }, [[[]]]]) {
      for (const field of Object.keys(HYPOTHESIS_ROW)) {
        expect(
          (await read({ total: 1, rows: [HYPOTHESIS_ROW, { ...HYPOTHESIS_ROW, [field]: junk }] })).ok,
        ).toBe(true);
      }
      for (const field of Object.keys(WEB_ANNOTATION)) {
        expect((await read([WEB_ANNOTATION, { ...WEB_ANNOTATION, [field]: junk }])).ok).toBe(true);
      }
      for (const field of ['text', 'timestamp', 'notes']) {
        const highlight = { ...CLIPPED[0]?.highlights[0], [field]: junk };
        expect((await read([...CLIPPED, { url: URL_ONE, highlights: [highlight, junk] }])).ok).toBe(true);
      }
    }
    expect((await read(bytesOf(`Highlight,Title,URL\n"open quote,x\n1,2,3,4,5,6`))).ok).toBe(true);
  });
});
