import { createHash } from 'node:crypto';
import {
  type ArticleRecord,
  createArticleRecord,
  createClock,
  createHighlightRecord,
  exportBundle,
  type HighlightRecord,
  type Library,
  type RevisionRecord,
} from '../../exchange';
import { describe } from '../../highlights';
import { COLOURS } from '../../highlights/colours';
import { PIECES, type Piece, TITLES } from './pieces';

const DAY = 24 * 60 * 60 * 1000;

const idOf = (at: number, number: number): string => {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`;
};

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** An article made up around a title: so many of them that the list is full. */
const madeUp = (number: number, now: number): Piece => {
  const [title, source, host, script] = TITLES[number % TITLES.length] ?? ['', '', '', 'zh-Hans'];
  const day = new Date(now - (number * 3 + 2) * DAY).toISOString().slice(0, 10);
  const simplified = [
    `${title.split(' ')[0]}。记者从有关部门获悉，相关工作自去年九月启动，目前已完成计划的${40 + ((number * 7) % 55)}%。`,
    `据介绍，今年安排资金${(number % 9) + 1}.${number % 10}亿元，比上年增加${(number % 6) + 2}%，惠及居民${3 + (number % 17)}万人。`,
    '下一步，将建立按月调度机制，进展情况每季度向社会公布。',
  ];
  const traditional = [
    `${title.split(' ')[0]}。主管機關表示，相關工作自去年九月展開，目前已完成計畫的百分之${40 + ((number * 7) % 55)}。`,
    `今年編列經費${(number % 9) + 1}億${number % 10}千萬元，較去年增加百分之${(number % 6) + 2}，受益民眾${3 + (number % 17)}萬人。`,
    '後續將按月檢討進度，每季對外公布。',
  ];
  const blocks = script === 'zh-Hans' ? simplified : traditional;
  const quote = blocks[1]?.slice(0, -1) ?? '';
  const colour = COLOURS[number % COLOURS.length] ?? 'vermilion';
  const tags = [['预算'], ['现状', '民生'], ['目标'], []][number % 4] ?? [];
  const marks =
    number % 5 === 4 ? [] : [{ quote, colour, tags, ...(number % 3 === 0 && { note: '待核对原始文件。' }) }];
  return { title, source, siteName: source, host, script, publishedAt: day, blocks, marks };
};

/** Articles and marks as a library; the same on every run for the same time (milliseconds since the epoch). */
const libraryOf = (pieces: readonly Piece[], now: number): Library => {
  const articles: ArticleRecord[] = [];
  const highlights: HighlightRecord[] = [];
  const revisions: RevisionRecord[] = [];
  for (const [number, piece] of pieces.entries()) {
    // The marks come a minute later, and none in the future.
    const at = now - 600_000 - number * 2.7 * DAY - (number % 11) * 3_700_000;
    const clock = createClock({ now: () => at, device: 'screens' });
    const blocks = piece.blocks.map((block) =>
      typeof block === 'string' ? { kind: 'paragraph' as const, text: block } : block,
    );
    const text = blocks.map((block) => block.text).join('\n');
    const record = createArticleRecord(
      {
        url: `https://${piece.host}/${piece.publishedAt.slice(0, 10).replaceAll('-', '/')}/${1000 + number}.html`,
        canonicalUrl: null,
        originUrl: number % 7 === 3 ? 'https://www.yunling.example/yuanwen/204.html' : null,
        title: piece.title,
        siteName: piece.siteName,
        source: piece.source,
        author: piece.author ?? null,
        editor: null,
        publishedAt: piece.publishedAt,
        ...(piece.kicker && { kicker: piece.kicker }),
        ...(piece.documentNumber && { documentNumber: piece.documentNumber }),
        ...(piece.issuer && { issuer: piece.issuer }),
        script: piece.script,
        blocks,
        textHash: hashOf(text),
        capturedAt: at,
        capturedBy: '0.2.0',
      },
      { id: idOf(Math.round(at), number), stamp: clock.nextStamp(), now: Math.round(at) },
    );
    const collections = piece.collections?.map((name) => [name, { value: true, stamp: clock.nextStamp() }]);
    articles.push({ ...record, ...(collections && { collections: Object.fromEntries(collections) }) });
    let end = -1;
    const ranges = blocks.map(({ kind, text: own }) => {
      const start = end + 1;
      end = start + own.length;
      return { kind, start, end };
    });
    const page = { text, hash: record.textHash, blocks: ranges };
    for (const [index, { quote, ...mark }] of piece.marks.entries()) {
      const start = text.indexOf(quote);
      if (start < 0) throw new Error(`Not in its article: ${quote}`);
      highlights.push(
        createHighlightRecord(
          {
            id: idOf(Math.round(at), 1000 + number * 20 + index),
            selectors: describe(page, { start, end: start + quote.length }),
            madeBy: 'reader',
            ...mark,
            tags: [...(mark.tags ?? [])],
          },
          { articleId: record.id, stamp: clock.nextStamp(), now: Math.round(at) + 60_000 },
        ),
      );
    }
    if (number === 0) revisions.push(revisionOf(record, at + 2 * DAY));
  }
  return { articles, highlights, revisions };
};

/** The first article as its page had it two days later: a figure corrected, a sentence taken out. */
const revisionOf = (record: ArticleRecord, at: number): RevisionRecord => {
  const blocks = record.blocks.map(({ kind, text }) => ({
    kind,
    text: text
      .replace('96.5%', '96%')
      .replace('主要集中在北麓、青禾、石桥湾三个县的高海拔地区', '主要集中在北麓、石桥湾两县')
      .replace('方案要求，每处工程开工前必须公示水源、造价和受益户数，完工后由村民代表参加验收。', ''),
  }));
  const textHash = hashOf(blocks.map(({ text }) => text).join('\n'));
  return {
    id: `${record.id}/${textHash}`,
    articleId: record.id,
    capturedAt: Math.round(at),
    title: record.title,
    textHash,
    blocks,
  };
};

/** Articles and marks as the file that the library takes in. */
export const bundleOf = (pieces: readonly Piece[], now: number): string =>
  exportBundle(libraryOf(pieces, now), { device: 'screens', now, version: '0.2.0' });

/** A library of invented articles, as full as a reader's after a year, as a file. */
export const sampleBundle = (now: number): string =>
  bundleOf([...PIECES, ...Array.from({ length: 96 }, (_, number) => madeUp(number, now))], now);
