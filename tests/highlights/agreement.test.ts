import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, readAfter, readBefore } from '../../highlights/anchoring/agreement';
import { CONTEXT_EDIT_COST } from '../../highlights/anchoring/weights';

/** Edit distances of every beginning of `a` to the nearest beginning of `b`, by the whole table. */
const leastEdits = (a: string, b: string): number[] => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  const least = [0];
  for (let at = 1; at <= a.length; at++) {
    const next = [at];
    for (let to = 1; to <= b.length; to++) {
      const across = (row[to - 1] ?? 0) + Number(a[at - 1] !== b[to - 1]);
      next.push(Math.min(across, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
    least.push(Math.min(...row));
  }
  return least;
};

/** What `agreement` promises, computed without its short cuts. */
const wholly = (stored: string, page: string): number =>
  Math.max(...leastEdits(stored, page).map((edits, length) => length - CONTEXT_EDIT_COST * edits));

const reversed = (text: string) => [...text].reverse().join('');
const forwards = (stored: string, page: string) =>
  agreement(readAfter(stored, 0, stored.length), readAfter(page, 0, page.length));
const backwards = (stored: string, page: string) =>
  agreement(readBefore(stored, stored.length, stored.length), readBefore(page, page.length, page.length));

const few = fc.string({ unit: fc.constantFrom('水', '路', '桥'), maxLength: 8 });

describe('agreement of a context', () => {
  it('is the best of length less the cost of its edits, over all lengths', () => {
    fc.assert(
      fc.property(few, few, (stored, page) => {
        expect(forwards(stored, page)).toBe(wholly(stored, page));
        expect(backwards(reversed(stored), reversed(page))).toBe(wholly(stored, page));
      }),
      { numRuns: 2000 },
    );
  });

  it('is found through edits in a long text', () => {
    const long = fc.string({
      unit: fc.constantFrom(...'山水田林路桥村镇河湖'),
      minLength: 40,
      maxLength: 120,
    });
    const edit = fc.record({
      at: fc.nat(119),
      remove: fc.integer({ min: 0, max: 2 }),
      put: fc.constantFrom('', '税', '税收'),
    });
    fc.assert(
      fc.property(long, fc.array(edit, { maxLength: 3 }), (stored, edits) => {
        let page = stored;
        for (const { at, remove, put } of edits) page = page.slice(0, at) + put + page.slice(at + remove);
        expect(forwards(stored, page)).toBe(wholly(stored, page));
      }),
      { numRuns: 300 },
    );
  });

  it('is what agrees near the edge, however different the rest is', () => {
    const same = '县委常委会会议强调要把群众安全';
    expect(forwards(`${same}${'水'.repeat(60)}`, `${same}${'路'.repeat(60)}`)).toBe(same.length);
    expect(forwards('水'.repeat(60), '路'.repeat(60))).toBe(0);
    expect(forwards('', '路')).toBe(0);
    expect(forwards('路', '')).toBe(0);
  });

  it('is not looked for further away than the band is wide', () => {
    const same = '县委常委会会议强调要把群众安全放在第一位对尚未排除隐患的路段一律封闭管理';
    const behind = (count: number) => forwards(same, `${'水'.repeat(count)}${same}`);
    expect(behind(8)).toBe(same.length - 8 * CONTEXT_EDIT_COST);
    expect(behind(9)).toBe(0);
  });

  it('reads no more than is asked for, nor beyond the text', () => {
    expect(readBefore('水路桥', 2, 9)).toEqual({ text: '水路桥', from: 1, step: -1, length: 2 });
    expect(readBefore('水路桥', 3, 2).length).toBe(2);
    expect(readAfter('水路桥', 1, 9)).toEqual({ text: '水路桥', from: 1, step: 1, length: 2 });
    expect(readAfter('水路桥', 4, 9).length).toBe(0);
    expect(agreement(readAfter('水路桥', 1, 1), readAfter('路桥', 0, 2))).toBe(1);
  });
});
