import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textOf } from '../../article/text-of';
import {
  type ArticleRecord,
  checksumOfText,
  exportBundle,
  type HighlightRecord,
  type Library,
  purgeArticle,
  type RevisionRecord,
} from '../../exchange';
import { checksum } from '../../exchange/checksum';
import { checkBundle } from '../../scripts/check-library/faults';
import { createDevice, draft, idOf, NOW, snapshot } from '../exchange/samples';

const LATER = NOW + 60_000;
const HEADER = { device: 'a', now: LATER, version: '0.1.0' };
const BLOCKS = snapshot().blocks;
const HASH = checksumOfText(textOf(BLOCKS));
const OTHER_TEXT = [{ kind: 'paragraph' as const, text: '蓝田市今年投入五亿元治理清水河。' }];
const OTHER_HASH = checksumOfText(textOf(OTHER_TEXT));

/** Two articles, one of them with another text, and marks in both blocks; one is on the other text. */
function sound(): Required<Library> {
  const device = createDevice('a');
  const on = (exact: string, at: number, block: { index: number; offset: number }, textHash = HASH) => ({
    ...draft({ exact, at }).selectors,
    block,
    textHash,
  });
  return {
    articles: [
      device.article(1, { textHash: HASH }),
      device.article(2, { textHash: HASH, url: 'https://news.lantian.example/2' }),
    ],
    highlights: [
      device.mark(1, { id: idOf(0x101), selectors: on('三亿元', 7, { index: 0, offset: 7 }), tags: ['水'] }),
      device.mark(1, {
        id: idOf(0x102),
        selectors: on('五十二家', 19, { index: 1, offset: 2 }),
        note: '核对',
      }),
      device.mark(2, { id: idOf(0x103), selectors: on('五亿元', 7, { index: 0, offset: 7 }, OTHER_HASH) }),
    ],
    revisions: [
      {
        id: `${idOf(2)}/${OTHER_HASH}`,
        articleId: idOf(2),
        capturedAt: NOW,
        title: '蓝田市治理清水河',
        textHash: OTHER_HASH,
        blocks: OTHER_TEXT,
      },
    ],
  };
}

type Lists = { articles: ArticleRecord[]; highlights: HighlightRecord[]; revisions: RevisionRecord[] };

/** The sound bundle with something broken, counted and signed as if nothing were. */
function broken(edit: (lists: Lists) => void): string {
  const { sha256: _, ...content } = JSON.parse(exportBundle(sound(), HEADER)) as Lists & { sha256: string };
  edit(content);
  const { articles, highlights, revisions } = content;
  const counted = {
    ...content,
    counts: { articles: articles.length, highlights: highlights.length, revisions: revisions.length },
  };
  return JSON.stringify({ ...counted, sha256: checksum(counted) });
}

const first = <T>(list: T[]): T => list[0] as T;
const FAR = '9zzzzzzzzzz-0000-a';

const FAULTS: readonly [fault: string, edit: (lists: Lists) => void, expected: RegExp][] = [
  ['a mark without its article', ({ highlights }) => (first(highlights).articleId = idOf(9)), /no-article/],
  [
    'a text that was changed',
    ({ articles }) => (first(first(articles).blocks).text += '。'),
    /article .* hash/,
  ],
  [
    'another text that was changed',
    ({ revisions }) => (first(first(revisions).blocks).text += '。'),
    /revision .* hash/,
  ],
  [
    'a revision of a text that it does not hold',
    ({ revisions }) => (first(revisions).id = `${idOf(2)}/x`),
    /the same as another/,
  ],
  [
    'a place beyond the text',
    ({ highlights }) =>
      (first(highlights).selectors.position = { type: 'TextPositionSelector', start: 7, end: 4000 }),
    /beyond the end/,
  ],
  [
    'a place that ends before it begins',
    ({ highlights }) => (first(highlights).selectors.position.end = 2),
    /ends before/,
  ],
  [
    'a quote of other words',
    ({ highlights }) => (first(highlights).selectors.quote.exact = '四亿元'),
    /not at its place/,
  ],
  [
    'a quote of other words on the other text',
    ({ highlights }) => ((highlights[2] as HighlightRecord).selectors.quote.exact = '四亿元'),
    /not at its place/,
  ],
  [
    'a block that is not there',
    ({ highlights }) => (first(highlights).selectors.block.index = 7),
    /no block 7/,
  ],
  [
    'a block that is another one',
    ({ highlights }) => (first(highlights).selectors.block.offset = 3),
    /two places/,
  ],
  [
    'a confirmed place on other words',
    ({ highlights }) => {
      const mark = first(highlights);
      mark.places = [{ ...mark.selectors, quote: { ...mark.selectors.quote, exact: '水' } }];
    },
    /not at its place/,
  ],
  [
    'a tag that is no name',
    ({ highlights }) =>
      (first(highlights).tags[' 水 '] = { value: true, stamp: first(highlights).colour.stamp }),
    /name of a tag/,
  ],
  [
    'a collection that is no name',
    ({ articles }) => (first(articles).collections = { constructor: first(articles).deleted } as never),
    /normal form/,
  ],
  ['a stamp from a far future', ({ highlights }) => (first(highlights).colour.stamp = FAR), /stamp ahead/],
  [
    'an article made in the future',
    ({ articles }) => (first(articles).createdAt = LATER + 1e10),
    /made in the future/,
  ],
  [
    'a text captured in the future',
    ({ revisions }) => (first(revisions).capturedAt = LATER + 1e10),
    /captured in the future/,
  ],
  [
    'a note that its clock has not seen',
    ({ highlights }) => ((highlights[1] as HighlightRecord).note.seen = {}),
    /not seen/,
  ],
  ['purged, and not deleted', ({ articles }) => (first(articles).purged = true), /not deleted/],
  [
    'purged, and its text still there',
    ({ articles, highlights }) => {
      const article = first(articles);
      article.purged = true;
      article.deleted.value = true;
      highlights.splice(0, 2);
    },
    /text still there/,
  ],
  [
    'purged, and its note still there',
    ({ highlights }) => {
      const mark = highlights[1] as HighlightRecord;
      mark.purged = true;
      mark.deleted.value = true;
    },
    /quote or note still there/,
  ],
  [
    'a mark that outlived its article',
    ({ articles, revisions }) => {
      const article = articles[1] as ArticleRecord;
      articles[1] = { ...purgeArticle({ ...article, deleted: { ...article.deleted, value: true } }) };
      revisions.length = 0;
    },
    /its article purged/,
  ],
  [
    'a revision of a purged article',
    ({ articles, highlights }) => {
      const article = articles[1] as ArticleRecord;
      articles[1] = { ...purgeArticle({ ...article, deleted: { ...article.deleted, value: true } }) };
      highlights.pop();
    },
    /its article is purged/,
  ],
  ['a record that is there twice', ({ articles }) => articles.push(first(articles)), /there twice/],
  [
    'two articles of one address',
    ({ articles }) => {
      const [one, two] = articles as [ArticleRecord, ArticleRecord];
      two.url = one.url;
      two.urlKey = one.urlKey;
    },
    /the same as another|normal form/,
  ],
  [
    'an address under a wrong key',
    ({ articles }) => (first(articles).urlKey = 'lantian.example/x'),
    /normal form/,
  ],
  ['a record that is none', ({ highlights }) => (first(highlights).id = 'x'), /malformed/],
];

describe('the check of a library', () => {
  it('finds nothing in a sound one', () => {
    expect(checkBundle(exportBundle(sound(), HEADER), LATER)).toEqual({
      counts: { articles: 2, highlights: 3, revisions: 1 },
      faults: [],
    });
  });

  it.each(FAULTS)('finds %s', (_fault, edit, expected) => {
    expect(checkBundle(broken(edit), LATER).faults.join('\n')).toMatch(expected);
  });

  it('says of a file that is no whole bundle what it is', () => {
    const json = exportBundle(sound(), HEADER);
    expect(checkBundle('{}', LATER).faults).toEqual(['the file: not-a-bundle']);
    expect(checkBundle(json.slice(0, -40), LATER).faults).toEqual(['the file: truncated']);
    expect(checkBundle(json.replace('核对', '核銷'), LATER).faults).toEqual(['the file: damaged']);
  });
});

describe('npm run check:library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhupi-check-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (json: string) => {
    const file = join(folder, 'library.json');
    writeFileSync(file, json);
    const { status, stdout } = spawnSync('node_modules/.bin/tsx', ['scripts/check-library.ts', file], {
      encoding: 'utf8',
    });
    return { status, lines: stdout.trim().split('\n') };
  };

  it('ends well for a sound library, and lists the faults of another', () => {
    expect(run(exportBundle(sound(), HEADER))).toEqual({
      status: 0,
      lines: ['2 articles, 3 marks, 1 other texts: 0 faults'],
    });
    const { status, lines } = run(broken(({ highlights }) => (first(highlights).selectors.position.end = 2)));
    expect(status).toBe(1);
    expect(lines.at(-1)).toBe('2 articles, 3 marks, 1 other texts: 1 faults');
    expect(lines[0]).toBe(`mark ${idOf(0x101)}: a place that ends before it begins`);
  });
});
