import fc from 'fast-check';
import { describe as about, expect, it } from 'vitest';
import { anchor, describe } from '../../highlights';
import { type Candidate, weigh } from '../../highlights/anchoring/candidate';
import { choose, isDoubtful } from '../../highlights/anchoring/choose';
import { chooseExcerpt } from '../../highlights/anchoring/choose-excerpt';
import { foldExact, repairExact } from '../../highlights/anchoring/exact';
import type { ExcerptPlace } from '../../highlights/anchoring/excerpt';
import { neighboursOf } from '../../highlights/anchoring/neighbours';
import { occurrences } from '../../highlights/anchoring/occurrences';
import { indexPage } from '../../highlights/anchoring/page-index';
import { overRubbish } from '../../highlights/anchoring/rubbish';
import { scarOf } from '../../highlights/anchoring/scar';
import { seek } from '../../highlights/anchoring/sought';
import {
  BLOCK_EDGE,
  ENOUGH,
  MARGIN,
  SENTENCE_EDGE_EVIDENCE as SENTENCE,
} from '../../highlights/anchoring/weights';
import { pageOf, placed, rangeOf } from './pages';

const QUOTE = '治理清水河';
const FIRST = '清水河';
const BLOCK = '蓝田市今年投入三亿元。治理清水河及其支流。';
const LAST = '沿河工厂已经搬迁。';
const PAGE = pageOf(FIRST, BLOCK, LAST);
/** Thirteen characters stand before the quote, ten of them in its block; twelve after it, four of them in its sentence. */
const SOUGHT = seek(indexPage(PAGE), describe(PAGE, rangeOf(PAGE, QUOTE)));

about('what speaks for a place', () => {
  const weighed = (...blocks: string[]) => {
    const page = indexPage(pageOf(...blocks));
    const start = page.key.indexOf(QUOTE);
    const key = { start, end: start + QUOTE.length };
    const { evidence, wholeBlock, whole, allContext } = weigh(page, SOUGHT, {
      rung: 'fold',
      range: page.toText(key),
      key,
    });
    return [evidence, { wholeBlock, whole, allContext }];
  };
  const [BEFORE, AFTER] = [13, 12];

  it('is all that was stored where nothing has changed, and the edges of sentence, block and text', () => {
    expect(weighed(FIRST, BLOCK, LAST)).toEqual([
      { quote: 5, before: BEFORE + SENTENCE + 2 * BLOCK_EDGE, after: AFTER + SENTENCE + 2 * BLOCK_EDGE },
      { wholeBlock: true, whole: true, allContext: true },
    ]);
  });

  it('is its block where the blocks beside it are others', () => {
    expect(weighed('别的题目', BLOCK, '此外没有变化。')).toEqual([
      { quote: 5, before: 10 + SENTENCE + BLOCK_EDGE, after: 4 + SENTENCE + BLOCK_EDGE },
      { wholeBlock: true, whole: true, allContext: false },
    ]);
  });

  it('is not nearly all that was stored where one side has lost its block’s neighbour', () => {
    expect(weighed(FIRST, BLOCK, '此外没有变化。')).toEqual([
      { quote: 5, before: BEFORE + SENTENCE + 2 * BLOCK_EDGE, after: 4 + SENTENCE + BLOCK_EDGE },
      { wholeBlock: true, whole: true, allContext: false },
    ]);
    expect(weighed('别的题目', BLOCK, LAST)).toEqual([
      { quote: 5, before: 10 + SENTENCE + BLOCK_EDGE, after: AFTER + SENTENCE + 2 * BLOCK_EDGE },
      { wholeBlock: true, whole: true, allContext: false },
    ]);
  });

  it('is no edge of the text where more stands before or after it', () => {
    expect(weighed('新闻', FIRST, BLOCK, LAST, '编辑')).toEqual([
      { quote: 5, before: BEFORE + SENTENCE + BLOCK_EDGE, after: AFTER + SENTENCE + BLOCK_EDGE },
      { wholeBlock: true, whole: true, allContext: true },
    ]);
  });

  it('is an edge of the block that went with the line end, where all that was stored is there', () => {
    expect(weighed(`${FIRST}${BLOCK}${LAST}`)).toEqual([
      { quote: 5, before: BEFORE + SENTENCE + BLOCK_EDGE, after: AFTER + SENTENCE + BLOCK_EDGE },
      { wholeBlock: false, whole: true, allContext: true },
    ]);
  });

  it('is the sentence where the block is another', () => {
    expect(weighed(`村民自筹五亿元。${QUOTE}及其支流。另外植树。`)).toEqual([
      { quote: 5, before: 2 + SENTENCE, after: 4 + SENTENCE },
      { wholeBlock: false, whole: false, allContext: false },
    ]);
  });

  it('is on one side alone where the other is another text', () => {
    expect(weighed(FIRST, `蓝田市今年投入三亿元。${QUOTE}两岸环境。`)).toEqual([
      { quote: 5, before: BEFORE + SENTENCE + 2 * BLOCK_EDGE, after: 0 },
      { wholeBlock: false, whole: false, allContext: false },
    ]);
    expect(weighed(`投资${QUOTE}及其支流。`, LAST)).toEqual([
      { quote: 5, before: 0, after: AFTER + SENTENCE + 2 * BLOCK_EDGE },
      { wholeBlock: false, whole: false, allContext: false },
    ]);
  });
});

about('the scar of a passage that was cut out', () => {
  const LONG = [
    '云岭县公布农村道路修复进度情况',
    '截至本月底全县已经抢通二十九条乡村道路。对尚未排除隐患的路段一律封闭管理。镇里组织群众轮班清理沿线塌方。',
    '下一步将对全部旧桥涵进行安全检测',
  ];
  const page = pageOf(...LONG);
  const scar = (quote: string, ...blocks: string[]) =>
    scarOf(indexPage(pageOf(...blocks)), seek(indexPage(page), describe(page, rangeOf(page, quote))));
  const [first = '', middle = '', last = ''] = LONG;

  it('of a block too long for its neighbours to be stored beside the quote is told by what is beyond it', () => {
    const long = Array.from({ length: 40 }, (_, at) => `第${at}段道路已经修复通车。`).join('');
    const scarOfLong = (...blocks: string[]) => {
      const whole = pageOf(...blocks);
      const sought = seek(indexPage(whole), describe(whole, rangeOf(whole, '第20段道路')));
      expect([sought.inBlock, sought.beyond !== null]).toEqual([{ before: null, after: null }, true]);
      return scarOf(indexPage(pageOf(...blocks.filter((block) => block !== long))), sought);
    };
    expect(scarOfLong(first, long, last)).toBe('block');
    expect(scarOfLong(long, last)).toBe('block');
    expect(scarOfLong(first, long)).toBe('block');
  });

  it('is seen at the very beginning of a text', () => {
    const begun = '截至本月底全县已经抢通二';
    const whole = pageOf(`${begun}对尚未排除隐患的路段一律封闭管理镇里组织群众轮班清理沿线塌方。`);
    const sought = seek(indexPage(whole), describe(whole, rangeOf(whole, '尚未排除隐患的路段')));
    const cut = pageOf(`${begun}封闭管理镇里组织群众轮班清理沿线塌方。`);
    expect(scarOf(indexPage(cut), sought)).toBe('inside');
  });

  it.each<[string, string, string[], 'inside' | 'block' | null]>([
    ['the words alone', '尚未排除隐患的', [first, middle.replace('尚未排除隐患的', ''), last], 'inside'],
    [
      'their sentence',
      '尚未排除隐患的',
      [first, middle.replace('对尚未排除隐患的路段一律封闭管理。', ''), last],
      'inside',
    ],
    [
      'more than their sentence',
      '尚未排除隐患的',
      [first, middle.replace('对尚未排除隐患的路段一律封闭管理。镇里组织', ''), last],
      'inside',
    ],
    ['their block', '尚未排除隐患的', [first, last], 'block'],
    ['the block that is the quote', middle, [first, last], 'block'],
    ['the first block', first, [middle, last], 'block'],
    ['the last block', last, [first, middle], 'block'],
    ['nothing', '尚未排除隐患的', LONG, null],
    ['nothing, and a block was moved between', first, [middle, first, last], 'block'],
    ['everything', '尚未排除隐患的', ['天地玄黄宇宙洪荒日月盈昃辰宿列张'], null],
    ['the block and its neighbours', '尚未排除隐患的', ['别的文章从这里开始', '也在这里结束'], null],
  ])('of %s', (_, quote, blocks, expected) => {
    expect(scar(quote, ...blocks)).toBe(expected);
  });
});

about('the choice between places', () => {
  const place = (start: number, before: number, after: number, more: Partial<Candidate> = {}): Candidate => ({
    rung: 'fold',
    range: { start, end: start + QUOTE.length },
    key: { start, end: start + QUOTE.length },
    evidence: { quote: 5, before, after },
    wholeBlock: false,
    whole: false,
    allContext: false,
    ...more,
  });
  const page = indexPage(PAGE);
  const at = SOUGHT.start;
  const chosen = (places: Candidate[], scar: Parameters<typeof choose>[3] = null) => {
    const choice = choose(places, page, SOUGHT, scar);
    return choice.place ? [places.indexOf(choice.place), choice.byNearness] : choice.reason;
  };

  it('wants enough evidence, some of it in the sentence behind the quote', () => {
    expect(chosen([])).toBe('not-found');
    expect(chosen([place(at, ENOUGH - 5 - 3, 3)])).toEqual([0, false]);
    expect(chosen([place(at, ENOUGH - 5 - 4, 3)])).toBe('not-found');
    expect(chosen([place(at, ENOUGH - 5 - 2, 2)])).toBe('not-found');
  });

  it('is the place of most evidence where no other comes near it', () => {
    expect(chosen([place(at, 10, 10), place(at + 50, 10 + MARGIN, 10)])).toEqual([1, false]);
  });

  it('is by nearness where one does, and the farther one is five times as far', () => {
    const more = 10 + MARGIN - 1;
    expect(chosen([place(at + 1, 10, 10), place(at + 6, more, 10)])).toEqual([0, true]);
    expect(chosen([place(at + 1, 10, 10), place(at + 5, more, 10)])).toEqual([1, false]);
    expect(chosen([place(at + 2, 10, 10), place(at + 10, more, 10)])).toBe('ambiguous');
    expect(chosen([place(at - 2, 10, 10), place(at + 11, more, 10)])).toEqual([0, true]);
  });

  it('knows no rival in what overlaps', () => {
    expect(chosen([place(at, 10, 10), place(at + 4, 11, 10)])).toEqual([1, false]);
    expect(chosen([place(at + 3, 10, 10), place(at + 1, 10, 10)])).toEqual([1, false]);
    expect(chosen([place(at + 10, 10, 10), place(at + 15, 11, 10)])).toBe('ambiguous');
  });

  it('is only what has all its surroundings where the page shows that the passage was cut', () => {
    const [plain, whole, all] = [
      place(at, 13, 12),
      place(at + 40, 12, 12, { whole: true }),
      place(at + 80, 11, 12, { allContext: true }),
    ];
    expect(chosen([plain, whole, all], 'block')).toEqual([1, false]);
    expect(chosen([plain, whole, all], 'inside')).toEqual([2, false]);
    expect(chosen([plain], 'block')).toBe('not-found');
    expect(chosen([plain, whole], 'inside')).toBe('not-found');
  });

  it('is in doubt with less than four fifths of what was stored on either side', () => {
    const doubtful = (before: number, after: number) => isDoubtful(place(at, before, after), SOUGHT);
    expect([doubtful(11, 10), doubtful(10, 10), doubtful(11, 9)]).toEqual([false, true, true]);
  });
});

about('the place that is most like quote and context', () => {
  // With 85 code units: 18 must be left at least, 29.75 between neighbours on both sides, 46.75 with one alone.
  const sought = { ...SOUGHT, before: '前'.repeat(40), after: '后'.repeat(40) };
  const page = indexPage(PAGE);
  const own = page.toKey(rangeOf(PAGE, QUOTE));
  const place = (weight: number, more: Partial<ExcerptPlace> = {}): ExcerptPlace => ({
    range: own,
    whole: true,
    weight,
    sure: 1,
    sentence: 0,
    isBracketed: true,
    isSeam: false,
    ...more,
  });
  const chosen = (...places: ExcerptPlace[]) => chooseExcerpt(places, page, sought);

  it.each<[string, ExcerptPlace, boolean]>([
    ['enough between both neighbours', place(30), true],
    ['less, but most of its sentence', place(29, { sentence: 0.75 }), true],
    ['less, and less of its sentence', place(29, { sentence: 0.74 }), false],
    ['most of its sentence, of a text that is nearly gone', place(17, { sentence: 1 }), false],
    ['the least there may be', place(18, { sentence: 0.75 }), true],
    ['enough on one side, and some of its sentence', place(47, { isBracketed: false, sentence: 0.3 }), true],
    ['enough on one side, and less', place(47, { isBracketed: false, sentence: 0.29 }), false],
    ['less on one side', place(46, { isBracketed: false, sentence: 1 }), false],
    ['no quote at all', place(85, { range: null }), false],
  ])('has %s', (_, candidate, isTaken) => {
    expect(chosen(candidate)?.status).toBe(isTaken ? 'anchored' : undefined);
  });

  it('is as sure as it is like, and uncertain where anything is missing', () => {
    const { start, end } = rangeOf(PAGE, QUOTE);
    expect(chosen(place(68))).toEqual({
      status: 'anchored',
      rung: 'fuzzy-context',
      confidence: 0.8,
      uncertain: false,
      start,
      end,
    });
    expect(chosen(place(68, { isBracketed: false, sentence: 1 }))).toMatchObject({ rung: 'fuzzy' });
    expect(chosen(place(68, { whole: false }))).toMatchObject({ uncertain: true });
    expect(chosen(place(68, { sure: 0.79 }))).toMatchObject({ uncertain: true });
    expect(chosen(place(68, { sure: 0.8 }))).toMatchObject({ uncertain: false });
  });

  it('is told from another by nearness alone, and from what is much lighter at once', () => {
    const at = (start: number) => ({ range: { start, end: start + QUOTE.length } });
    const far = at(own.start + 9);
    expect(chosen(place(60), place(51, far))).toMatchObject({ uncertain: false, start: SOUGHT.start });
    expect(chosen(place(60), place(52, far))).toMatchObject({ uncertain: true, start: SOUGHT.start });
    expect(chosen(place(60, far), place(52))).toMatchObject({ uncertain: true, start: SOUGHT.start });
    expect(chosen(place(60, at(own.start - 6)), place(52, far))).toEqual({
      status: 'orphan',
      reason: 'ambiguous',
    });
    expect(chosen(place(60), place(60, at(own.start + 2)))).toMatchObject({ uncertain: false });
    expect(chosen()).toBeNull();
  });
});

it('a passage is told from more copies than can be compared in full', () => {
  const line = (at: number) =>
    `${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'子丑寅卯辰巳午未申酉'[Math.floor(at / 10)]}镇负责人：按期完成整改任务。${'山水田林路'[at % 5]}${'东西南北'[at % 4]}片区。`;
  const lines = Array.from({ length: 80 }, (_, at) => line(at));
  const marked = pageOf(...lines);
  for (const at of [3, 41, 77]) {
    const start = marked.text.indexOf(line(at)) + line(at).indexOf('按期');
    const selectors = describe(marked, { start, end: start + 8 });
    const moved = pageOf('新闻', ...lines.slice(30), ...lines.slice(0, 30));
    const found = anchor(moved, selectors);
    const page = indexPage(moved);
    for (const exact of [foldExact, repairExact]) {
      const compared = exact(page, seek(page, selectors)).map(({ range }) => range.start);
      expect(compared).toHaveLength(24);
      expect(found.status === 'anchored' && compared.includes(found.start)).toBe(true);
    }
    expect(placed(moved, found)).toBe('按期完成整改任务');
    expect(
      found.status === 'anchored' && moved.text.slice(0, found.start).endsWith(line(at).slice(0, 7)),
    ).toBe(true);
  }
});

about('the neighbours of a block', () => {
  const neighbours = (...blocks: string[]) => {
    const page = indexPage(pageOf(...blocks));
    const start = page.key.indexOf(QUOTE);
    return neighboursOf(page, SOUGHT, { start, end: start + QUOTE.length });
  };

  it('count where three quarters of them are the same', () => {
    expect(neighbours(FIRST, BLOCK, LAST)).toBe(2);
    expect(neighbours('别的题目', BLOCK, LAST)).toBe(1);
    expect(neighbours(FIRST, BLOCK, '此外没有变化。')).toBe(1);
    expect(neighbours('别的题目', BLOCK, '此外没有变化。')).toBe(0);
    expect(neighbours(FIRST, BLOCK, '沿河工厂已经停产。')).toBe(2);
    expect(neighbours(FIRST, BLOCK, '沿河工厂已都停产。')).toBe(1);
  });

  it('are none where there are none now', () => {
    expect(neighbours(BLOCK)).toBe(0);
    expect(neighboursOf(indexPage(PAGE), SOUGHT, { start: 3, end: 3 })).toBe(0);
  });

  it('are none on either side of the only block, then and now', () => {
    const alone = pageOf(BLOCK);
    const sought = seek(indexPage(alone), describe(alone, rangeOf(alone, QUOTE)));
    const key = indexPage(alone).toKey(rangeOf(alone, QUOTE));
    expect(neighboursOf(indexPage(alone), sought, key)).toBe(2);
    expect(neighboursOf(indexPage(pageOf(BLOCK, LAST)), sought, key)).toBe(1);
  });
});

it('the places of a text are all of them, the nearest first', () => {
  const text = fc.string({ unit: fc.constantFrom('水', '路', '𠮷', '\ud842', '\udfb7'), maxLength: 12 });
  const splits = (whole: string, at: number) =>
    /^[\ud800-\udbff][\udc00-\udfff]/.test(whole.slice(at - 1, at + 1));
  fc.assert(
    fc.property(text, text, fc.integer({ min: -2, max: 14 }), fc.nat(5), (whole, needle, around, limit) => {
      const places = Array.from({ length: whole.length }, (_, at) => at)
        .filter((at) => needle !== '' && whole.startsWith(needle, at))
        .filter((at) => ![at, at + needle.length].some((edge) => edge > 0 && splits(whole, edge)))
        .sort((a, b) => Math.abs(a - around) - Math.abs(b - around) || a - b);
      expect(occurrences(whole, needle, around, limit)).toEqual(places.slice(0, limit));
    }),
    { numRuns: 1000 },
  );
});

about('what stands for a lost character', () => {
  const widened = (text: string, kept: string, quote: string) => {
    const page = indexPage(pageOf(text));
    const marked = pageOf(quote);
    const sought = seek(page, describe(marked, { start: 0, end: quote.length }));
    const start = page.key.indexOf(kept);
    const key = { start, end: start + kept.length };
    const { start: from, end } = overRubbish(page, sought, key, page.toText(key));
    return text.slice(from, end);
  };

  it.each([
    ['the first', '他们?jiān)督促落实了', '督促', '監督促', '?jiān)督促'],
    ['the last', '他们監督?cù)落实了', '监督', '監督促', '監督?cù)'],
    ['another than the first', '他们?jiān)督促落实了', '督促', '督促', '督促'],
    ['another than the last', '他们監督?cù)落实了', '监督', '監督', '監督'],
    ['both', '?jiān)督?cù)', '督', '監督促', '?jiān)督?cù)'],
    ['none: it is too far away', '?jiān) 督促', '督促', '監督促', '督促'],
  ])('belongs to the mark: %s', (_, text, kept, quote, expected) => {
    expect(widened(text, kept, quote)).toBe(expected);
  });
});
