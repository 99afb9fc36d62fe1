import { describe, expect, it } from 'vitest';
import { composeSegments, SegmentRecorder } from '../../chinese/conversion/segments';
import type { Segment } from '../../chinese/types';

/** Segments as `source-source>target-target`. */
const brief = (segments: readonly Segment[]) =>
  segments.map((each) => `${each.sourceStart}-${each.sourceEnd}>${each.targetStart}-${each.targetEnd}`);

const recorded = (text: string, ...changes: [start: number, end: number, value: string][]) => {
  const recorder = new SegmentRecorder(text);
  for (const change of changes) recorder.change(...change);
  return brief(recorder.finish());
};

describe('the segments of one pass', () => {
  it.each<[string, string, [number, number, string][], string[]]>([
    ['nothing changed', '甲乙丙', [], ['0-3>0-3']],
    ['no text', '', [], []],
    ['one letter', '甲乙丙', [[1, 2, '己']], ['0-1>0-1', '1-2>1-2', '2-3>2-3']],
    ['a word written as it was', '甲乙丙', [[0, 3, '甲乙丙']], ['0-3>0-3']],
    ['what is shared at the beginning', '甲乙丙', [[0, 3, '甲乙丁']], ['0-2>0-2', '2-3>2-3']],
    ['what is shared at the end', '甲乙丙', [[0, 3, '丁乙丙']], ['0-1>0-1', '1-3>1-3']],
    ['a longer word', '甲乙丙', [[1, 2, '丁戊']], ['0-1>0-1', '1-2>1-3', '2-3>3-4']],
    ['a shorter word', '甲乙丙丁', [[1, 3, '戊']], ['0-1>0-1', '1-3>1-2', '3-4>2-3']],
    ['a longer word that shares all of the shorter', '甲乙', [[0, 2, '甲乙丙']], ['0-1>0-1', '1-2>1-3']],
    ['a longer word that ends like the shorter', '甲乙', [[0, 2, '丙甲乙']], ['0-1>0-2', '1-2>2-3']],
    [
      'a longer word that goes on as the text behind it does',
      '丁甲乙丙',
      [[1, 3, '甲乙丙丙']],
      ['0-2>0-2', '2-3>2-5', '3-4>5-6'],
    ],
    [
      'a shorter word of which nothing is shared, behind others',
      '甲乙丙丁',
      [[1, 4, '戊己']],
      ['0-1>0-1', '1-4>1-3'],
    ],
    [
      'two changes',
      '甲乙丙',
      [
        [0, 1, '一'],
        [2, 3, '三四'],
      ],
      ['0-1>0-1', '1-2>1-2', '2-3>2-4'],
    ],
    [
      'the first letters of plane 1 and their last half',
      '甲\u{10000}',
      [[1, 3, '\u{10001}']],
      ['0-1>0-1', '1-3>1-3'],
    ],
    [
      'the last letters of plane 16 and their first half',
      '甲\u{10fffd}',
      [[1, 3, '\u{10fffe}']],
      ['0-1>0-1', '1-3>1-3'],
    ],
    [
      'letters that share a last half at its lowest and its highest',
      '\u{10000}\u{103ff}',
      [
        [0, 2, '\u{10400}'],
        [2, 4, '\u{107ff}'],
      ],
      ['0-2>0-2', '2-4>2-4'],
    ],
    // 𠮷 and 𠮶 share their first half, 𠮷 and 𤮷 their last: a letter stays whole.
    [
      'letters of two code units that begin alike',
      '甲\u{20bb7}',
      [[1, 3, '\u{20bb6}']],
      ['0-1>0-1', '1-3>1-3'],
    ],
    [
      'letters of two code units that end alike',
      '\u{20bb7}甲',
      [[0, 2, '\u{247b7}']],
      ['0-2>0-2', '2-3>2-3'],
    ],
  ])('%s', (_, text, changes, segments) => {
    expect(recorded(text, ...changes)).toEqual(segments);
  });
});

const segments = (...lengths: [source: number, target: number][]): Segment[] => {
  let [sourceStart, targetStart] = [0, 0];
  return lengths.map(([source, target]) => {
    const segment = {
      sourceStart,
      sourceEnd: sourceStart + source,
      targetStart,
      targetEnd: targetStart + target,
    };
    [sourceStart, targetStart] = [segment.sourceEnd, segment.targetEnd];
    return segment;
  });
};

describe('the segments of two passes, one after the other', () => {
  it.each<[string, Segment[], Segment[], string[]]>([
    ['both whole', segments([3, 3]), segments([3, 3]), ['0-3>0-3']],
    [
      'the first changes nothing',
      segments([4, 4]),
      segments([1, 1], [1, 2], [2, 2]),
      ['0-1>0-1', '1-2>1-3', '2-4>3-5'],
    ],
    [
      'the second changes nothing',
      segments([1, 1], [1, 2], [2, 2]),
      segments([5, 5]),
      ['0-1>0-1', '1-2>1-3', '2-4>3-5'],
    ],
    [
      'both change one place',
      segments([1, 1], [1, 2], [1, 1]),
      segments([1, 1], [2, 3], [1, 1]),
      ['0-1>0-1', '1-2>1-4', '2-3>4-5'],
    ],
    [
      'the second changes across a border of the first',
      segments([1, 2], [2, 2]),
      segments([1, 1], [2, 1], [1, 1]),
      ['0-2>0-2', '2-3>2-3'],
    ],
    [
      'the first changes across a border of the second',
      segments([1, 1], [2, 3], [1, 1]),
      segments([2, 3], [3, 3]),
      ['0-3>0-5', '3-4>5-6'],
    ],
    [
      'each changes somewhere else',
      segments([1, 3], [3, 3]),
      segments([4, 4], [2, 1]),
      ['0-1>0-3', '1-2>3-4', '2-4>4-5'],
    ],
    ['no text', [], [], []],
  ])('%s', (_, first, second, expected) => {
    expect(brief(composeSegments(first, second))).toEqual(expected);
  });
});
