import fc from 'fast-check';
import { describe as about, expect, it } from 'vitest';
import { finish } from '../../article/steps';
import { anchor, describe } from '../../highlights';
import { type Alignment, align } from '../../highlights/anchoring/alignment/align';
import { commonRuns } from '../../highlights/anchoring/alignment/common-grams';
import { project } from '../../highlights/anchoring/alignment/place';
import { pageOf } from './pages';

const aligned = (old: string, now: string): Alignment => finish(align(old, now));

/** What is left of the old text, in the new text's order of offsets. */
const kept = (old: string, now: string): string =>
  [...aligned(old, now).toNow].map((there, at) => (there < 0 ? '·' : old.charAt(at))).join('');

const LETTERS = '水田林路桥村镇河';
const text = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 300 });
const longText = fc
  .tuple(text, fc.integer({ min: 1, max: 40 }))
  .map(([some, times]) => Array.from({ length: times }, (_, at) => `${at}${some}`).join(''));

about('the runs that two texts are tied together by', () => {
  /** Every sequence that is in each text once, as `place of old → place of new`, by looking for each of them. */
  const tiesOf = (old: string, now: string, length: number): string[] => {
    const ties: string[] = [];
    for (let at = 0; at + length <= old.length; at++) {
      const sequence = old.slice(at, at + length);
      const there = now.indexOf(sequence);
      const isOnce = (within: string) => within.indexOf(sequence) === within.lastIndexOf(sequence);
      if (there >= 0 && isOnce(old) && isOnce(now)) ties.push(`${at} → ${there}`);
    }
    return ties;
  };

  it('hold each sequence that is in both once, and no other as their first', () => {
    /** A text, and another with pieces of it in other places. */
    const two = fc
      .tuple(fc.oneof(text, longText), text, fc.array(fc.nat(2000), { maxLength: 6 }))
      .map(([old, put, cuts]): [string, string] => [
        old,
        cuts.reduce((now, cut) => now.slice(cut) + put.slice(0, cut % 5) + now.slice(0, cut), old),
      ]);
    fc.assert(
      fc.property(two, fc.constantFrom(4, 5, 8), fc.nat(20), ([old, now], length, from) => {
        const gap = {
          oldFrom: Math.min(from, old.length),
          oldTo: old.length,
          nowFrom: 0,
          nowTo: Math.max(0, now.length - from),
        };
        const [inOld, inNow] = [old.slice(gap.oldFrom), now.slice(0, gap.nowTo)];
        const runs = finish(commonRuns(old, now, gap, length));
        const wanted = tiesOf(inOld, inNow, length);
        const held = new Set(
          runs.flatMap((run) =>
            Array.from(
              { length: run.length - length + 1 },
              (_, by) => `${run.old + by - gap.oldFrom} → ${run.now + by}`,
            ),
          ),
        );
        for (const tie of wanted) expect(held).toContain(tie);
        for (const run of runs) {
          expect(wanted).toContain(`${run.old - gap.oldFrom} → ${run.now}`);
          expect(old.slice(run.old, run.old + run.length)).toBe(now.slice(run.now, run.now + run.length));
        }
      }),
    );
  });
});

about('an alignment', () => {
  it('maps equal characters only, in order, and both ways alike', () => {
    fc.assert(
      fc.property(fc.oneof(text, longText), fc.oneof(text, longText), (old, now) => {
        const { toNow, toOld } = aligned(old, now);
        let last = -1;
        for (const [at, there] of toNow.entries()) {
          if (there < 0) continue;
          expect(there).toBeGreaterThan(last);
          expect(now.charAt(there)).toBe(old.charAt(at));
          expect(toOld[there]).toBe(at);
          last = there;
        }
        expect(toOld.filter((at) => at >= 0).length).toBe(toNow.filter((at) => at >= 0).length);
      }),
    );
  });

  it('keeps all of a text that something was put into or before or after', () => {
    fc.assert(
      fc.property(text, text, fc.nat(300), (old, added, at) => {
        const cut = Math.min(at, old.length);
        for (const now of [old.slice(0, cut) + added + old.slice(cut), added + old, old + added]) {
          if (added === '' || !old.includes(added.charAt(0))) expect(kept(old, now)).toBe(old);
        }
        expect(kept(old, old)).toBe(old);
      }),
    );
  });

  it('takes runs for kept, and what agrees alone by chance for changed', () => {
    expect(kept('甲乙丙丁戊己庚辛', '甲乙春夏丁秋己庚辛')).toBe('甲乙···己庚辛');
  });

  it('finds its way through a long text of which a tenth is changed', () => {
    let state = 1;
    const old = Array.from({ length: 9000 }, () => {
      state = (state * 48271) % 2147483647;
      return String.fromCharCode(0x4e00 + (state % 900));
    }).join('');
    const now = [...old].map((sign, at) => (at % 10 === 7 ? '改' : sign)).join('');
    const { toNow } = aligned(old, now);
    expect(toNow.filter((there) => there >= 0).length).toBe(8100);
  });
});

about('a projection', () => {
  it('leaves out a few characters that stand before a long insertion', () => {
    const old = '前文在此甲乙丙丁戊己庚辛后文在此';
    const now = `前文在此甲乙${'新'.repeat(60)}丙丁戊己庚辛后文在此`;
    const { range } = project(aligned(old, now), { start: 4, end: 12 });
    expect(range && now.slice(range.start, range.end)).toBe('丙丁戊己庚辛');
  });

  it('covers what replaces its first and last characters', () => {
    const old = '前文在此甲乙丙丁戊己庚辛后文在此';
    const now = '前文在此春夏丙丁戊己庚秋后文在此';
    const { range, whole } = project(aligned(old, now), { start: 4, end: 12 });
    expect(range && now.slice(range.start, range.end)).toBe('春夏丙丁戊己庚秋');
    expect(whole).toBe(false);
  });
});

const TEASER = '市水务局表示，全年供水目标已经完成';
const OLD = pageOf(
  TEASER,
  '本报讯 记者昨日从云岭市水务局获悉，今年以来全市新建水库三座，改造管网二百一十公里。',
  `在昨日的通气会上，${TEASER}，下一步将抓好山区供水。`,
  '会议还通报了水质监测的结果，并要求各区县每季度公布一次进展。',
);

const markOf = (quote: string, from = 0) => {
  const start = OLD.text.indexOf(quote, from);
  return describe(OLD, { start, end: start + quote.length });
};

about('anchoring with the saved text', () => {
  const second = markOf(TEASER, OLD.text.indexOf('通气会'));

  it('refuses the twin of a passage that is gone, which stood in the saved text too', () => {
    const now = pageOf(...OLD.text.split('\n').filter((line) => !line.includes('通气会')));
    expect(anchor(now, second, OLD)).toMatchObject({ status: 'orphan' });
    expect(anchor(now, markOf(TEASER), OLD)).toMatchObject({ status: 'anchored', start: 0 });
  });

  it('finds a passage that moved, in text that is new at its place', () => {
    const [teaser = '', lead = '', marked = '', last = ''] = OLD.text.split('\n');
    const now = pageOf(teaser, lead, last, '市长随后讲话，对全年工作提出要求。', marked);
    const start = now.text.lastIndexOf(TEASER);
    expect(anchor(now, second, OLD)).toMatchObject({ status: 'anchored', start, end: start + TEASER.length });
  });

  it('places a phrase of which most is rewritten between neighbours that are left, and calls it uncertain', () => {
    const mark = markOf('抓好山区供水');
    const now = pageOf(...OLD.text.replace('抓好山区供水', '切实抓紧抓实山区的供水').split('\n'));
    const found = anchor(now, mark, OLD);
    expect(found).toMatchObject({ status: 'anchored', rung: 'aligned', uncertain: true });
    expect(found.status === 'anchored' && now.text.slice(found.start, found.end)).toContain('山区的供水');
  });

  it('finds nothing in another article', () => {
    const other = pageOf(
      '云岭市图书馆周末延长开放时间，读者凭证可借阅二十册图书，期限为一个月。',
      '馆方还将举办讲座。',
    );
    for (const quote of [TEASER, '山区供水', '各区县每季度公布一次进展']) {
      expect(anchor(other, markOf(quote), OLD)).toMatchObject({ status: 'orphan' });
    }
  });
});
