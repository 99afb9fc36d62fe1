import { describe as about, expect, it } from 'vitest';
import { describe } from '../../highlights';
import { likelyStarts } from '../../highlights/anchoring/likely-starts';
import { indexPage } from '../../highlights/anchoring/page-index';
import { seek } from '../../highlights/anchoring/sought';
import { ARTICLE, pageOf, rangeOf } from './pages';

const QUOTE = '对尚未排除隐患的路段一律封闭管理';
const FIRST = pageOf(...ARTICLE);
const SELECTORS = describe(FIRST, rangeOf(FIRST, QUOTE));

/** Where the mark is thought to start on a page, beside where its quote does, in offsets of the page's key. */
const starts = (blocks: readonly string[], most = 3) => {
  const page = indexPage(pageOf(...blocks));
  const sought = seek(page, SELECTORS);
  return { found: likelyStarts(page, sought, most), at: page.key.indexOf(sought.quote), page, sought };
};

about('where a quote most likely starts', () => {
  it('is found to a bucket, wherever the passage was moved', () => {
    for (const before of [0, 1, 7, 40, 300]) {
      const filler = Array.from({ length: before }, (_, at) => `第${at}行另有他文。`);
      const { found, at } = starts([...filler, ...ARTICLE]);
      expect(found[0]?.votes).toBeGreaterThan(QUOTE.length);
      expect(Math.abs((found[0]?.start ?? -100) - at)).toBeLessThanOrEqual(16);
    }
  });

  it('is the same where some characters of the passage are others', () => {
    const changed = ARTICLE.map((line) => line.replace('隐患', '险情').replace('一律', '全部'));
    const { found } = starts(changed);
    const { at } = starts(ARTICLE);
    expect(Math.abs((found[0]?.start ?? -100) - at)).toBeLessThanOrEqual(16);
  });

  it('names each of two copies once, the one with more of the context first', () => {
    const { found, page, sought } = starts([...ARTICLE, '另附：', QUOTE], 5);
    const first = page.key.indexOf(sought.quote);
    const second = page.key.indexOf(sought.quote, first + 1);
    expect(Math.abs((found[0]?.start ?? -100) - first)).toBeLessThanOrEqual(16);
    expect(found.some(({ start }) => Math.abs(start - second) <= 16)).toBe(true);
    for (const [at, each] of found.entries())
      for (const other of found.slice(at + 1))
        expect(Math.abs(each.start - other.start)).toBeGreaterThanOrEqual(32);
    const votes = found.map((each) => each.votes);
    expect(votes).toEqual([...votes].sort((a, b) => b - a));
  });

  it('names no more than are asked for, and none on a text of other characters', () => {
    expect(starts([...ARTICLE, ...ARTICLE], 1).found).toHaveLength(1);
    expect(starts(['天地玄黄宇宙洪荒。'], 3).found).toEqual([]);
  });
});
