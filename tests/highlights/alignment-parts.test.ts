import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../highlights/anchoring/alignment/align';
import { alignGap } from '../../highlights/anchoring/alignment/align-gap';
import { commonRuns } from '../../highlights/anchoring/alignment/common-grams';
import { longestChain } from '../../highlights/anchoring/alignment/longest-chain';
import { foreignShare, project, sureShare } from '../../highlights/anchoring/alignment/place';
import type { Run } from '../../highlights/anchoring/alignment/types';
import { GramIndex } from '../../highlights/anchoring/gram-index';

/** What a generator gives in the end. */
function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
}

const few = fc.string({ unit: fc.constantFrom('水', '路', '桥'), maxLength: 14 });
const whole = (old: string, now: string) => ({
  oldFrom: 0,
  oldTo: old.length,
  nowFrom: 0,
  nowTo: now.length,
});

describe('the heaviest chain of runs', () => {
  const runs = fc
    .array(fc.record({ now: fc.nat(12), length: fc.integer({ min: 1, max: 9 }) }), { maxLength: 9 })
    .map((list): Run[] => list.map((run, at) => ({ old: at * 10, ...run })));

  it('is in order in both texts, and none is heavier', () => {
    const weight = (chain: readonly Run[]) => chain.reduce((sum, { length }) => sum + length, 0);
    const heaviest = (list: readonly Run[], above = -1): number =>
      Math.max(
        0,
        ...list.flatMap((run, at) =>
          run.now > above ? run.length + heaviest(list.slice(at + 1), run.now) : [],
        ),
      );
    fc.assert(
      fc.property(runs, (list) => {
        const chain = longestChain(list);
        for (const [at, run] of chain.entries()) {
          expect(list).toContain(run);
          const before = chain[at - 1];
          if (before) expect(run.old > before.old && run.now > before.now).toBe(true);
        }
        expect(weight(chain)).toBe(heaviest(list));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the sequences that two texts have once each', () => {
  const places = (text: string, sequence: string) =>
    Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(sequence, at));

  it('are all found, and nothing else, joined where they overlap', () => {
    fc.assert(
      fc.property(few, few, fc.integer({ min: 2, max: 4 }), (old, now, length) => {
        const expected: string[] = [];
        for (let at = 0; at + length <= old.length; at++) {
          const sequence = old.slice(at, at + length);
          const there = places(now, sequence);
          if (places(old, sequence).length === 1 && there.length === 1) expected.push(`${at}>${there[0]}`);
        }
        const runs = finished(commonRuns(old, now, whole(old, now), length));
        const found = runs.flatMap((run) =>
          Array.from({ length: run.length - length + 1 }, (_, by) => `${run.old + by}>${run.now + by}`),
        );
        for (const run of runs) {
          expect(old.slice(run.old, run.old + run.length)).toBe(now.slice(run.now, run.now + run.length));
        }
        // A run that is joined may reach over a sequence that is there more than once.
        expect(expected.filter((pair) => !found.includes(pair))).toEqual([]);
        expect(runs.map(({ old: from }) => from)).toEqual(
          runs.map(({ old: from }) => from).sort((a, b) => a - b),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('are looked for between the bounds of a gap alone', () => {
    const [old, now] = ['甲乙丙丁戊己', '戊己甲乙丙丁'];
    const gap = { oldFrom: 1, oldTo: 5, nowFrom: 2, nowTo: 6 };
    expect(finished(commonRuns(old, now, gap, 2))).toEqual([{ old: 1, now: 3, length: 3 }]);
    expect(finished(commonRuns(old, now, { ...gap, oldTo: 2 }, 2))).toEqual([]);
  });
});

describe('an alignment', () => {
  const checked = (old: string, now: string, map: Int32Array) => {
    const pairs = [...map.entries()].filter(([, there]) => there >= 0);
    for (const [at, [from, there]] of pairs.entries()) {
      expect(old[from]).toBe(now[there]);
      if (at > 0) expect(there).toBeGreaterThan(pairs[at - 1]?.[1] ?? -1);
    }
    return pairs.length;
  };
  /** Three for each code unit of a run, but for its first: the best over all ways, by trying them. */
  const bestScore = (old: string, now: string): number => {
    const known = new Map<string, number>();
    const from = (i: number, j: number, isInRun: boolean): number => {
      if (i === old.length || j === now.length) return 0;
      const key = `${i} ${j} ${isInRun}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      let best = Math.max(from(i + 1, j, false), from(i, j + 1, false));
      if (old[i] === now[j]) best = Math.max(best, (isInRun ? 3 : 0) + from(i + 1, j + 1, true));
      known.set(key, best);
      return best;
    };
    return from(0, 0, false);
  };
  const scoreOf = (map: Int32Array) => {
    let score = 0;
    for (let at = 1; at < map.length; at++) {
      if ((map[at - 1] ?? -1) >= 0 && map[at] === (map[at - 1] ?? -1) + 1) score += 3;
    }
    return score;
  };

  it('of a small gap keeps what makes up the longest runs, in order', () => {
    fc.assert(
      fc.property(few, few, (old, now) => {
        const map = new Int32Array(old.length).fill(-1);
        alignGap(old, now, whole(old, now), map);
        checked(old, now, map);
        expect(scoreOf(map)).toBe(bestScore(old, now));
      }),
      { numRuns: 1000 },
    );
  });

  it('writes nothing outside its gap', () => {
    const map = new Int32Array(5).fill(-1);
    alignGap('水甲乙丙水', '甲乙丙', { oldFrom: 1, oldTo: 3, nowFrom: 0, nowTo: 2 }, map);
    expect([...map]).toEqual([-1, 0, 1, -1, -1]);
  });

  it('of whole texts says the same in both directions', () => {
    fc.assert(
      fc.property(few, few, (old, now) => {
        const { toNow, toOld } = finished(align(old, now));
        checked(old, now, toNow);
        for (const [at, there] of toNow.entries()) if (there >= 0) expect(toOld[there]).toBe(at);
        expect([...toOld].filter((at) => at >= 0)).toHaveLength([...toNow].filter((at) => at >= 0).length);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a gap open that is larger than it may be', () => {
    const aligned = (largest: number) => [...finished(align('甲乙水丙', '丁乙水戊', largest)).toNow];
    expect(aligned(16)).toEqual([-1, 1, 2, -1]);
    expect(aligned(15)).toEqual([-1, -1, -1, -1]);
  });
});

describe('what is left of a passage', () => {
  it.each<[number[], number]>([
    [[0, 1, 2, 3], 1],
    [[0, 1, 2, -1], 0],
    [[0, 1, 2, 3, -1, -1, -1, -1], 0.5],
    [[0, 1, 3, 4], 0],
    [[-1, 0, 1, 2, 3], 0.8],
    [[0, 1, 2, 3, 9, 10, 11, 12], 1],
    [[], 0],
  ])('%j is sure in %d', (toNow, share) => {
    expect(sureShare(Int32Array.from(toNow), 0, toNow.length)).toBe(share);
  });

  it('is placed with what stands for its lost edges, and is whole where nothing changed', () => {
    const placed = (old: string, now: string, quote: string) => {
      const start = old.indexOf(quote);
      const {
        range,
        left,
        whole: isWhole,
      } = project(finished(align(old, now)), { start, end: start + quote.length });
      return [range && now.slice(range.start, range.end), left, isWhole];
    };
    const around = ['蓝田市今年共投入资金', '治理清水河及其支流'];
    const text = (quote: string) => around.join(quote);
    expect(placed(text('三亿元整'), `新闻。${text('三亿元整')}`, '三亿元整')).toEqual(['三亿元整', 4, true]);
    expect(placed(text('三亿元整'), text('五亿元整'), '三亿元整')).toEqual(['五亿元整', 3, false]);
    expect(placed(text('三亿元整'), text('三亿元多'), '三亿元整')).toEqual(['三亿元多', 3, false]);
    expect(placed(text('三亿元整'), text('三亿多元整'), '三亿元整')).toEqual(['三亿多元整', 4, false]);
    expect(placed(text('三亿元整'), text(''), '三亿元整')).toEqual([null, 0, false]);
  });

  it('is foreign as far as a place is that of other text', () => {
    const alignment = { old: '', now: '', toNow: new Int32Array(), toOld: Int32Array.from([0, 1, 5, -1]) };
    const share = (start: number, end: number) =>
      foreignShare(alignment, { start, end }, { start: 1, end: 5 });
    expect([share(0, 4), share(0, 1), share(1, 2), share(2, 3), share(3, 4), share(2, 2)]).toEqual([
      0.5, 1, 0, 1, 0, 0,
    ]);
  });
});

describe('the pairs of a text', () => {
  it('are found at all their places, and at no other', () => {
    fc.assert(
      fc.property(few, (text) => {
        const index = new GramIndex(text);
        for (const pair of ['水路', '路路', '桥水', '山水']) {
          const places: number[] = [];
          index.visit(pair, 0, (position) => places.push(position));
          const expected = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
            text.startsWith(pair, at),
          );
          expect(places).toEqual(expected);
          expect(index.most(pair, 0)).toBeGreaterThanOrEqual(expected.length);
        }
      }),
    );
  });

  it('are counted, of a text that has them once or several times', () => {
    const index = new GramIndex('水路水路桥水路桥桥');
    const counts = ['水路', '路水', '路桥', '桥水', '桥桥', '山谷'].map((pair) => index.most(pair, 0));
    expect(counts).toEqual([3, 1, 2, 1, 1, 0]);
  });

  it('that are too common say nothing', () => {
    const visits = (count: number) => {
      let visited = 0;
      new GramIndex('水路'.repeat(count)).visit('桥水路', 1, () => visited++);
      return visited;
    };
    expect([visits(256), visits(257)]).toEqual([256, 0]);
  });
});
