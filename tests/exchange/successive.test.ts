import { describe, expect, it } from 'vitest';
import { seenTexts } from '../../entrypoints/background/seen-texts';
import type { ArticleRecord, RevisionRecord } from '../../exchange';
import { successive } from '../../exchange/successive';

const textOf = (at: number) => ({
  blocks: [{ kind: 'paragraph' as const, text: `清水河第${at}次治理投入${at}亿元。` }],
  textHash: `${at}`,
  title: `治水${at}`,
  capturedAt: at,
});

const article = textOf(0) as unknown as ArticleRecord;
const revisions = [1, 2, 3, 4, 5, 6, 7].map(textOf) as unknown as RevisionRecord[];

describe('the texts seen at an address', () => {
  it('stand beside the one that was seen before, the latest first', () => {
    const all = successive(article, revisions);
    expect(all.map(({ revision }) => revision.capturedAt)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(all.map(({ before }) => before.textHash)).toEqual(['6', '5', '4', '3', '2', '1', '0']);
    expect(all.at(-1)?.texts).toEqual({
      before: '清水河第0次治理投入0亿元。',
      after: '清水河第1次治理投入1亿元。',
    });
  });

  it('are named to the last five for the side panel, and all counted', () => {
    const { total, latest } = seenTexts(article, revisions);
    expect(total).toBe(7);
    expect(latest.map(({ title }) => title)).toEqual(['治水7', '治水6', '治水5', '治水4', '治水3']);
    expect(latest.every(({ summary }) => summary.changed === 1)).toBe(true);
    expect(seenTexts(article, [])).toEqual({ total: 0, latest: [] });
  });
});
