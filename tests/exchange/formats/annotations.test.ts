import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Library, setColour, setNote, setTag } from '../../../exchange';
import { parseStamp } from '../../../exchange/stamp';
import { createDevice, hashOf, idOf, snapshot } from '../samples';
import { brokenRules } from './annotation-rules';
import { expand } from './expanded';
import { anyText, libraryOf, NAUGHTY, sampleLibrary, textOf } from './sample';

vi.setConfig({ testTimeout: 60_000 });

// biome-ignore lint/suspicious/noExplicitAny: JSON of a shape that the test is about.
type Json = any;

const collectionOf = async (library: Library): Promise<Json> => JSON.parse(await textOf('json-ld', library));

describe('Web Annotations', () => {
  it('keep every MUST of the model', async () => {
    expect(brokenRules(await collectionOf(sampleLibrary()))).toEqual([]);
    expect(brokenRules(await collectionOf({ articles: [], highlights: [] }))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (quote, note, tag) => {
        expect(brokenRules(await collectionOf(libraryOf({ quote, note, tag })))).toEqual([]);
      }),
      { numRuns: 300, examples: NAUGHTY.map((text) => [text, text, text]) },
    );
  });

  it('are a validator’s business: it sees what is broken', async () => {
    const good = await collectionOf(sampleLibrary());
    const [mark] = good.first.items;
    const spoilt: [string, Json][] = [
      ['5.1 @context', { ...good, '@context': {} }],
      ['5.1 a collection has one IRI', { ...good, id: 'no iri' }],
      ['5.2 a page has items', { ...good, first: { ...good.first, items: undefined } }],
      ...(
        [
          ['3.1 an annotation has one IRI', { id: undefined }],
          ['3.3.1 created', { created: '2024-05-06T08:00:00+08:00' }],
          ['3.3.5 a motivation', { motivation: 'underlining' }],
          ['3.2.4 a textual body has one value', { body: [{ type: 'TextualBody' }] }],
          ['4.1 a specific resource', { target: { ...mark.target, source: '' } }],
          ['4.2.4 a quote', { target: { ...mark.target, selector: [{ type: 'TextQuoteSelector' }] } }],
          [
            '4.2.5',
            { target: { ...mark.target, selector: [{ type: 'TextPositionSelector', start: -1, end: 0 }] } },
          ],
        ] as const
      ).map(([rule, fields]): [string, Json] => [
        rule,
        { ...good, first: { ...good.first, items: [{ ...mark, ...fields }] } },
      ]),
    ];
    for (const [rule, document] of spoilt) {
      expect(brokenRules(document).filter((broken) => broken.startsWith(rule))).not.toEqual([]);
    }
  });

  it('say when a mark was last changed: its ink, its note or a tag', async () => {
    const device = createDevice('a');
    const mark = device.mark(1);
    const modified = async (highlight: typeof mark) =>
      (await collectionOf({ articles: [device.article(1)], highlights: [highlight] })).first.items[0]
        .modified;
    const timeOf = (stamp: string) => new Date(parseStamp(stamp).time).toISOString();
    const changes = [
      (stamp: string) => setColour(mark, 'grey', stamp),
      (stamp: string) => setNote(mark, '核对', stamp),
      (stamp: string) => setTag(mark, '水', true, stamp),
    ];
    for (const change of changes) {
      const stamp = device.stamp();
      expect(await modified(change(stamp))).toBe(timeOf(stamp));
    }
  });

  it('hold a mark with its quote, place, note, tags and times', async () => {
    const { first, total } = await collectionOf(sampleLibrary());
    expect(total).toBe(3);
    expect(first.items[2]).toMatchObject({
      id: `urn:uuid:${idOf(0x101)}`,
      type: 'Annotation',
      motivation: ['highlighting', 'commenting', 'tagging'],
      created: '2024-05-06T08:00:03.000Z',
      body: [
        { type: 'TextualBody', value: '待核\n第二行', format: 'text/plain', purpose: 'commenting' },
        { type: 'TextualBody', value: 'a b', purpose: 'tagging' },
        { type: 'TextualBody', value: '水', purpose: 'tagging' },
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://news.lantian.example/2024/05/06/river.html',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: '五十二家工厂\n已经搬迁',
            prefix: '蓝田市今年投入',
            suffix: '治理清水河。',
          },
          { type: 'TextPositionSelector', start: 20, end: 30 },
        ],
      },
      'zhupi:colour': 'green',
    });
    expect(first.items[1].motivation).toBe('highlighting');
    expect(first.items[1]).not.toHaveProperty('body');
  });

  it('count code points, as the model asks; a mark on another text than the kept one has its quote alone', async () => {
    const device = createDevice('a');
    const library = {
      articles: [device.article(1, { blocks: [{ kind: 'paragraph', text: '𠮷𠮷田三亿元' }] })],
      highlights: [
        device.mark(1, { id: idOf(0x101), exact: '三亿元', at: 5 }),
        device.mark(1, {
          id: idOf(0x102),
          selectors: { ...device.mark(1, {}).selectors, textHash: hashOf(9), block: { index: 3, offset: 0 } },
        }),
      ],
    };
    const { items } = (await collectionOf(library)).first;
    expect(items[0].target.selector[1]).toEqual({ type: 'TextPositionSelector', start: 3, end: 6 });
    expect(items[0]['zhupi:selectors'].position).toEqual({ type: 'TextPositionSelector', start: 5, end: 8 });
    expect(items[1].target.selector.map(({ type }: Json) => type)).toEqual(['TextQuoteSelector']);
  });

  it('expand without a network, own terms and all', async () => {
    const [expanded] = await expand(await collectionOf(sampleLibrary()));
    const oa = 'http://www.w3.org/ns/oa#';
    const page =
      expanded['https://www.w3.org/ns/activitystreams#first'] ??
      expanded['http://www.w3.org/ns/activitystreams#first'];
    const items = page[0]['http://www.w3.org/ns/activitystreams#items'][0]['@list'];
    expect(expanded['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection']);
    expect(items).toHaveLength(3);
    expect(items[1]['@type']).toEqual([`${oa}Annotation`]);
    expect(items[1][`${oa}motivatedBy`]).toEqual([{ '@id': `${oa}highlighting` }]);
    const [target] = items[1][`${oa}hasTarget`];
    expect(target[`${oa}hasSource`]).toEqual([
      { '@id': 'https://news.lantian.example/2024/05/06/river.html' },
    ]);
    expect(target[`${oa}hasSelector`][0][`${oa}exact`]).toEqual([{ '@value': '三亿元' }]);
    expect(items[1]['urn:zhupi:terms#colour']).toEqual([{ '@value': 'vermilion' }]);
    expect(items[1]['urn:zhupi:terms#selectors'][0]['@value'].quote.exact).toBe('三亿元');
    const [articles] = expanded['urn:zhupi:terms#articles'];
    expect(articles['@list'][1]['urn:zhupi:terms#article'][0]['@value']).toEqual({
      id: idOf(1),
      ...snapshot(),
    });
    expect(articles['@list'][1]['http://purl.org/dc/terms/title']).toEqual([
      { '@value': '蓝田市治理清水河', '@language': 'zh-hans' },
    ]);
  });

  it('give every text back exactly, lone surrogates too', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (quote, note, title) => {
        const document = await collectionOf(libraryOf({ quote, note, title }));
        const [{ target, body }] = document.first.items;
        expect(target.selector[0].exact).toBe(quote);
        expect(body?.[0].value ?? '').toBe(note.trim() === '' ? '' : note);
        expect(document['zhupi:articles'][0]['zhupi:article'].title).toBe(title);
        expect(await expand(document)).toHaveLength(1);
      }),
      { numRuns: 200, examples: NAUGHTY.map((text) => [text, text, text]) },
    );
  });
});
