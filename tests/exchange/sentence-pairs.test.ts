import { describe, expect, it } from 'vitest';
import { fold } from '../../chinese';
import { pairSentences } from '../../exchange/diff/pair-sentences';
import { runsOf } from '../../exchange/diff/runs';
import type { Sentence } from '../../exchange/diff/sentences';

const pairs = (removed: string[], added: string[]) => {
  const [gone, come] = [removed, added].map((texts) =>
    texts.map((text) => ({ key: fold(text) }) as Sentence),
  );
  return pairSentences(gone ?? [], come ?? []);
};

describe('sentences that changed', () => {
  const RIVER = '蓝田市今年投入三亿元治理清水河';
  const RIVER_NOW = '蓝田市今年投入五亿元治理清水河';
  const FACTORY = '沿河五十二家工厂已经全部搬迁';
  const FACTORY_NOW = '沿河五十三家工厂已经全部搬迁';

  it.each<[string, string[], string[], [number, number][]]>([
    [
      'each beside its like',
      [RIVER, FACTORY],
      [RIVER_NOW, FACTORY_NOW],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ['past one that came', [RIVER], [FACTORY, RIVER_NOW], [[0, 1]]],
    ['past one that went', [FACTORY, RIVER], [RIVER_NOW], [[1, 0]]],
    ['not where nothing is alike', [RIVER], ['校长表扬了获奖学生'], []],
    ['the one that is most alike', [RIVER], [`${RIVER_NOW}等项目并举行仪式`, RIVER_NOW], [[0, 1]]],
    ['nothing with nothing', [''], [''], []],
  ])('are paired %s', (_, removed, added, expected) => {
    expect(pairs(removed, added)).toEqual(expected);
  });

  it('are never paired across each other', () => {
    expect(pairs([RIVER, FACTORY], [FACTORY_NOW, RIVER_NOW])).toHaveLength(1);
  });

  it('are not paired in runs too large to be compared', () => {
    const many = (count: number) => Array.from({ length: count }, () => RIVER);
    expect(pairs(many(200), many(200))).toHaveLength(200);
    expect(pairs(many(200), many(201))).toEqual([]);
  });
});

describe('two lists as runs', () => {
  it('have what went and what came at one place in one run', () => {
    expect(runsOf(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual([
      { isSame: true, before: [0, 1], after: [0, 1] },
      { isSame: false, before: [1, 2], after: [1, 3] },
      { isSame: true, before: [2, 3], after: [3, 4] },
    ]);
    expect(runsOf([], ['a'])).toEqual([{ isSame: false, before: [0, 0], after: [0, 1] }]);
    expect(runsOf([], [])).toEqual([]);
  });

  it('that share too little are one run that differs', () => {
    const list = (name: string) => Array.from({ length: 2600 }, (_, at) => `${name}${at}`);
    expect(runsOf(list('a'), list('b'))).toEqual([{ isSame: false, before: [0, 2600], after: [0, 2600] }]);
  });
});
