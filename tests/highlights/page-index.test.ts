import { describe as about, expect, it } from 'vitest';
import { describe } from '../../highlights';
import { anchorAtOnce } from '../../highlights/anchoring/at-once';
import { ceilToCodePoint, floorToCodePoint, splitsPair } from '../../highlights/anchoring/code-points';
import { keyWithOffsets } from '../../highlights/anchoring/keys';
import { indexPage, PageIndex } from '../../highlights/anchoring/page-index';
import { withPunctuation } from '../../highlights/anchoring/punctuation';
import { seek } from '../../highlights/anchoring/sought';
import { pageOf, placed, rangeOf } from './pages';

about('an offset between the halves of a letter', () => {
  it('goes to its beginning or its end, and any other stays', () => {
    const text = 'a\u{20bb7}b\ud842';
    expect([0, 1, 2, 3, 4, 5].map((at) => splitsPair(text, at))).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect([floorToCodePoint(text, 2), ceilToCodePoint(text, 2)]).toEqual([1, 3]);
    expect([floorToCodePoint(text, 3), ceilToCodePoint(text, 3)]).toEqual([3, 3]);
    expect(splitsPair('\udfb7\ud842', 1)).toBe(false);
  });
});

about('a key', () => {
  it('leaves out what is left of a reading, wherever it stands', () => {
    const keyOf = (text: string) => {
      const { key, offsets } = keyWithOffsets(text);
      return [key, Array.from(offsets)];
    };
    expect(keyOf('企?yè)改')).toEqual(['企改', [0, 5]]);
    expect(keyOf('?yè)改?yè)革?yè)')).toEqual(['改革', [4, 9]]);
    expect(keyOf('企，改')).toEqual(['企改', [0, 2]]);
    expect(keyOf('')).toEqual(['', []]);
  });
});

about('the index of a page', () => {
  const text = '水清。鱼来\n“路”通';
  const page = new PageIndex(text);

  it('tells the edges of blocks and sentences', () => {
    expect(page.key).toBe('水清鱼来路通');
    const offsets = [-1, 0, 1, 2, 3, 4, 5, 6, 7];
    expect(offsets.filter((at) => page.isBlockEdge(at))).toEqual([-1, 0, 4, 6, 7]);
    expect(offsets.filter((at) => page.isSentenceEdge(at))).toEqual([-1, 0, 2, 4, 6, 7]);
  });

  it('gives the block around a range, and ranges of text and key for each other', () => {
    expect(page.blockAround({ start: 0, end: 1 })).toEqual({ start: 0, end: 4 });
    expect(page.blockAround({ start: 2, end: 4 })).toEqual({ start: 0, end: 4 });
    expect(page.blockAround({ start: 4, end: 5 })).toEqual({ start: 4, end: 6 });
    expect(page.toText({ start: 1, end: 3 })).toEqual({ start: 1, end: 4 });
    expect(page.toText({ start: 2, end: 2 })).toEqual({ start: 3, end: 3 });
    expect(page.toText({ start: 6, end: 6 })).toEqual({ start: text.length, end: text.length });
    expect(page.toKey({ start: 2, end: 8 })).toEqual({ start: 2, end: 5 });
    expect(page.keyOffset(99)).toBe(6);
    const pair = new PageIndex('甲\u{20bb7}乙');
    expect(pair.toText({ start: 2, end: 3 })).toEqual({ start: 1, end: 3 });
  });

  it('is made once for the same text', () => {
    const one = pageOf('水清。');
    expect(indexPage(one)).toBe(indexPage(one));
    const [first, other] = [indexPage(one), indexPage({ ...one })];
    expect(first).not.toBe(other);
  });
});

about('the punctuation of a quote', () => {
  /** What a range of letters becomes with the marks that the quote began and ended with. */
  const widened = (text: string, letters: string, lead: string, trail: string) => {
    const page = new PageIndex(text);
    const start = page.key.indexOf(letters);
    const range = withPunctuation(page, { lead, trail }, { start, end: start + letters.length });
    return text.slice(range.start, range.end);
  };

  it.each([
    ['他说：“水清了。”完', '“', '。”', '“水清了。”'],
    ['他说：“水清了。”完', '', '', '水清了'],
    ['他说：“水清了。”完', '', '。', '水清了。'],
    ['他说：水清了，。完', '“', '。', '水清了，。'],
    ['他说水清了完。', '“', '。', '水清了'],
    ['“\n水清了\n。', '“', '。', '水清了'],
    ['“水清了。', '“', '。', '“水清了。'],
    [
      `“${'，'.repeat(11)}水清了${'，'.repeat(11)}。`,
      '“',
      '。',
      `“${'，'.repeat(11)}水清了${'，'.repeat(11)}。`,
    ],
    [`“${'，'.repeat(12)}水清了${'，'.repeat(12)}。`, '“', '。', '水清了'],
  ])('on %s', (text, lead, trail, expected) => {
    expect(widened(text, '水清了', lead.replace('“', '"'), trail.replace('”', '"'))).toBe(expected);
  });
});

about('what is known of a mark from its surroundings', () => {
  const blocks = ['治水', '水清了。鱼也来了。市长林远今天说，好！大家都说好。', '完'];
  const page = pageOf(...blocks);
  const sought = (quote: string) => seek(indexPage(page), describe(page, rangeOf(page, quote)));

  it('is where its sentence and its block begin and end', () => {
    expect(sought('市长林远')).toMatchObject({
      quote: '市长林远',
      inSentence: { before: 0, after: 4 },
      inBlock: { before: 7, after: 9 },
      sentenceEdge: { before: true, after: true },
      textEdge: { before: true, after: true },
    });
    expect(sought('林远今天')).toMatchObject({ inSentence: { before: 2 } });
    expect(sought('今天说，好！')).toMatchObject({ inSentence: { after: 0 }, trail: '!', lead: '' });
  });

  it('is what stands in the blocks beside its own', () => {
    expect(sought('市长林远').beside).toEqual({ before: '治水', after: '完' });
    expect(sought('治水').beside).toMatchObject({ before: '' });
    expect(sought('完').beside).toMatchObject({ before: blocks[1]?.replace(/[，。！]/g, ''), after: '' });
  });
});

about('a place that is had at once', () => {
  const page = pageOf('治水', '市长林远说，“水清了。”', '林远说水清了。');
  const selectors = describe(page, rangeOf(page, '“水清了。”'));
  const found = (now: ReturnType<typeof pageOf>, saved: ReturnType<typeof pageOf> | null = null) => {
    const anchoring = anchorAtOnce(now, selectors, saved);
    return anchoring && [placed(now, anchoring), anchoring.status === 'anchored' && anchoring.rung];
  };

  it('is that of its offsets on the same text, and that of its letters on another', () => {
    expect(found(page)).toEqual(['“水清了。”', 'position']);
    expect(found(pageOf('新闻', '治水', '市長林遠說，「水清了。」', '林远说水清了。'))).toEqual([
      '「水清了。」',
      'fold',
    ]);
    expect(found(pageOf('治水', '市长林远说，水清了，。', '林远说水清了。'))).toEqual([
      '水清了，。',
      'repair',
    ]);
  });

  it('is none where the passage is there twice, here or in the text as it was saved, or not at all', () => {
    const twice = pageOf(
      '治水',
      '市长林远说，“水清了。”',
      '林远说水清了。',
      '治水',
      '市长林远说，“水清了。”',
      '林远说水清了。',
    );
    expect(found(twice)).toBeNull();
    const moved = pageOf('新闻', '治水', '市长林远说，“水清了。”', '林远说水清了。');
    expect([found(moved, page)?.[0], found(moved, twice)]).toEqual(['“水清了。”', null]);
    expect(found(pageOf('治水', '市长林远说，“水浑了。”'))).toBeNull();
  });

  it('is not that of offsets which no text can have', () => {
    const at = (start: number) =>
      anchorAtOnce(page, { ...selectors, position: { ...selectors.position, start, end: start + 6 } });
    for (const start of [-1, 0, 0.5, Number.NaN, 9999]) expect(at(start)).toMatchObject({ rung: 'fold' });
    const nothing = { ...selectors, quote: { ...selectors.quote, exact: '' } };
    expect(anchorAtOnce(page, nothing)).toEqual({ status: 'orphan', reason: 'empty' });
    expect(anchorAtOnce(pageOf('别的'), { ...nothing, quote: { ...nothing.quote, exact: '。' } })).toBeNull();
  });
});
