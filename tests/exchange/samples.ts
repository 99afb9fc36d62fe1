import { fold, repairKey } from '../../chinese';
import {
  type ArticleRecord,
  type ArticleSnapshot,
  createArticleRecord,
  createClock,
  createHighlightRecord,
  type HighlightRecord,
} from '../../exchange';
import type { HighlightDraft } from '../../exchange/schema';

export const NOW = Date.UTC(2024, 4, 6, 8);

/** A UUIDv7-shaped id that sorts by its number. */
export function idOf(number: number): string {
  return `018f4c00-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A hash that differs by its number. */
export function hashOf(number: number): string {
  return number.toString(16).padStart(64, '0');
}

export function snapshot(fields: Partial<ArticleSnapshot> = {}): ArticleSnapshot {
  return {
    url: 'https://news.lantian.example/2024/05/06/river.html',
    canonicalUrl: null,
    originUrl: null,
    title: '蓝田市治理清水河',
    siteName: '蓝田新闻',
    source: '蓝田日报',
    author: '林远',
    editor: null,
    publishedAt: '2024-05-06',
    script: 'zh-Hans',
    blocks: [
      { kind: 'paragraph', text: '蓝田市今年投入三亿元治理清水河。' },
      { kind: 'paragraph', text: '沿河五十二家工厂已经搬迁。' },
    ],
    textHash: hashOf(1),
    capturedAt: NOW,
    capturedBy: '0.1.0',
    ...fields,
  };
}

/** Another text of the same article; the number makes it. */
export function rewritten(number: number): Pick<ArticleSnapshot, 'blocks' | 'textHash'> {
  return {
    blocks: [{ kind: 'paragraph', text: `蓝田市第${number}次改写了这一段。` }],
    textHash: hashOf(number),
  };
}

export function draft(
  fields: Partial<HighlightDraft> & { exact?: string; at?: number } = {},
): HighlightDraft {
  const { exact = '三亿元', at = 7, ...rest } = fields;
  return {
    id: idOf(0x100),
    selectors: {
      quote: { type: 'TextQuoteSelector', exact, prefix: '蓝田市今年投入', suffix: '治理清水河。' },
      position: { type: 'TextPositionSelector', start: at, end: at + exact.length },
      block: { index: 0, offset: at },
      beyond: { before: '蓝田市水务局消息', after: '' },
      foldKey: fold(exact),
      repairKey: repairKey(exact),
      textHash: hashOf(1),
    },
    colour: 'vermilion',
    madeBy: 'reader',
    ...rest,
  };
}

/** A device that makes records: each call moves its wall clock on by a second. */
export function createDevice(device: string, start = NOW) {
  let wall = start;
  const clock = createClock({ now: () => wall, device });
  const tick = () => {
    wall += 1000;
    return { stamp: clock.nextStamp(), now: wall };
  };
  return {
    clock,
    stamp: () => tick().stamp,
    article: (id: number, fields?: Partial<ArticleSnapshot>): ArticleRecord =>
      createArticleRecord(snapshot(fields), { id: idOf(id), ...tick() }),
    mark: (articleId: number, fields?: Parameters<typeof draft>[0]): HighlightRecord =>
      createHighlightRecord(draft(fields), { articleId: idOf(articleId), ...tick() }),
  };
}
