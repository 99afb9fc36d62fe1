import { createHash } from 'node:crypto';
import { describe as about, afterEach, expect, it, vi } from 'vitest';
import { describe } from '../../highlights';
import { findMarks } from '../../highlights/anchoring/find-marks';
import type { AnchorText } from '../../highlights/types';
import { fail, type Result, succeed } from '../../messaging/result';
import { type Mark, SOUGHT } from '../../page/marks';
import { settled } from './open-page';

const part = vi.hoisted(() => ({ obtain: vi.fn<() => Promise<Result<unknown>>>() }));
vi.mock('../../page/obtain-part', () => ({ obtainPart: part.obtain }));

import { createPlacing } from '../../page/placing';

const textOf = (text: string): AnchorText => ({
  text,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  hash: createHash('sha256').update(text).digest('hex'),
});

const BEFORE =
  '云岭市水务局昨日公布，今年以来全市新建小型水库三座，改造老旧管网二百一十公里，惠及沿线村镇居民四万余人。';
const QUOTED = '工程款项须经审计后拨付，任何单位不得截留挪用。';
const AFTER = '水务局负责人表示，下一阶段将把重点放在山区供水和水质监测上，并每季度向社会通报一次进展。';
const FIRST = textOf(`${BEFORE}${QUOTED}${AFTER}`);
const ELSEWHERE = textOf(`通知。${FIRST.text}此页由云岭市水务局维护。`);
const CHANGED = textOf(`${BEFORE}${QUOTED.replace('须经', '必须先经')}${AFTER}`);
const OTHER = textOf('这是另一篇文章，说的是云岭市图书馆周末延长开放时间，读者可以凭证借阅二十册图书。');

const markAt = (quote: string, id = 'm'): Mark => {
  const start = FIRST.text.indexOf(quote);
  return {
    id,
    selectors: describe(FIRST, { start, end: start + quote.length }),
    colour: 'blue',
    note: '',
    tags: [],
    madeBy: 'reader',
    createdAt: 1,
    anchoring: SOUGHT,
  };
};

const begin = (...some: Mark[]) => {
  const life = new AbortController();
  const marks = new Map(some.map((mark) => [mark.id, mark]));
  const onPlaced = vi.fn();
  const onProgress = vi.fn<(share: number | null) => void>();
  const placing = createPlacing({ marks, onPlaced, onProgress, signal: life.signal });
  const statuses = () => [...marks.values()].map(({ anchoring }) => anchoring.status);
  const quotes = (page: AnchorText) =>
    [...marks.values()].map(({ anchoring }) =>
      anchoring.status === 'anchored' ? page.text.slice(anchoring.start, anchoring.end) : null,
    );
  return { life, marks, onPlaced, onProgress, placing, statuses, quotes };
};

afterEach(() => {
  part.obtain.mockReset();
  vi.restoreAllMocks();
});

about('placing marks', () => {
  it('tells how many of those that are looked for have been, and when that is over', async () => {
    part.obtain.mockResolvedValue(succeed(findMarks));
    // Each slice is of one step: the clock runs ahead.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    const { placing, onProgress } = begin(markAt(QUOTED), markAt('水质监测', 'n'), markAt('四万余人', 'o'));
    placing.remember(FIRST);
    placing.read(CHANGED);
    expect(onProgress).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onProgress).toHaveBeenLastCalledWith(null));
    const shares = onProgress.mock.calls.map(([share]) => share);
    const told = shares.filter((share) => share !== null);
    expect(told[0]).toBeCloseTo(1 / 3);
    expect([...told].sort()).toEqual(told);
    expect(told.at(-1)).toBe(1);
  });

  it('stops when asked: what is still looked for has no place until the page is read otherwise', async () => {
    let answer: (found: Result<unknown>) => void = () => undefined;
    part.obtain.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const { placing, statuses, onPlaced, onProgress } = begin(markAt(QUOTED), markAt('水质监测', 'n'));
    placing.remember(FIRST);
    placing.read(CHANGED);
    expect(statuses()).toEqual(['sought', 'anchored']);
    await vi.waitFor(() => expect(part.obtain).toHaveBeenCalled());
    placing.stop();
    expect([statuses(), onProgress.mock.lastCall]).toEqual([['orphan', 'anchored'], [null]]);
    expect(onPlaced).toHaveBeenCalledTimes(1);
    const find = vi.fn(findMarks);
    answer(succeed(find));
    await settled(100);
    expect(find).not.toHaveBeenCalled();
    expect(statuses()).toEqual(['orphan', 'anchored']);
    placing.read(FIRST);
    expect(statuses()).toEqual(['anchored', 'anchored']);
  });

  it('places at once, without the part, what stands among its old neighbours', () => {
    const { placing, quotes, onPlaced } = begin(markAt(QUOTED));
    for (const page of [FIRST, ELSEWHERE]) {
      placing.read(page);
      expect(quotes(page)).toEqual([QUOTED]);
    }
    expect(part.obtain).not.toHaveBeenCalled();
    expect(onPlaced).not.toHaveBeenCalled();
  });

  it('loads the part for a changed quote, which is looked for until then and no orphan', async () => {
    part.obtain.mockResolvedValue(succeed(findMarks));
    const { placing, statuses, quotes, onPlaced } = begin(markAt(QUOTED), markAt('水质监测', 'n'));
    placing.remember(FIRST);
    placing.read(CHANGED);
    expect(statuses()).toEqual(['sought', 'anchored']);
    await vi.waitFor(() => expect(onPlaced).toHaveBeenCalled());
    expect(quotes(CHANGED)).toEqual(['工程款项必须先经审计后拨付，任何单位不得截留挪用。', '水质监测']);
    expect(part.obtain).toHaveBeenCalledExactlyOnceWith('anchoring');
  });

  it('tells twins apart by the saved text, which shows what each of them was', async () => {
    part.obtain.mockResolvedValue(succeed(findMarks));
    // The same passage twice, with the same neighbours for longer than any stored context.
    const passage = `${BEFORE}${QUOTED}${AFTER}`.repeat(2);
    const twice = textOf(`导语。${passage}\n以下为全文。\n${passage}完。`);
    const start = twice.text.indexOf(QUOTED, twice.text.indexOf('以下为全文'));
    const mark = { ...markAt(QUOTED), selectors: describe(twice, { start, end: start + QUOTED.length }) };
    const onlyFirst = textOf(`导语。${passage}\n以下为全文。\n完。`);
    const { placing, statuses, marks } = begin(mark);
    placing.remember(twice);
    placing.read(onlyFirst);
    await vi.waitFor(() => expect(statuses()).toEqual(['orphan']));
    const before = textOf(`新的一段。\n${twice.text}`);
    placing.read(before);
    await vi.waitFor(() => expect(statuses()).toEqual(['anchored']));
    expect(marks.get('m')?.anchoring).toMatchObject({ rung: 'aligned', start: start + 6, uncertain: false });
  });

  it('makes orphans where there is no text, or the part cannot be had', async () => {
    part.obtain.mockResolvedValue(fail('no-receiver'));
    const { placing, statuses } = begin(markAt(QUOTED));
    placing.read(null);
    expect(statuses()).toEqual(['orphan']);
    placing.read(CHANGED);
    expect(statuses()).toEqual(['sought']);
    await vi.waitFor(() => expect(statuses()).toEqual(['orphan']));
  });

  it('forgets a search when the page changed meanwhile', async () => {
    let arrive: (value: Result<unknown>) => void = () => undefined;
    part.obtain.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    const { placing, quotes } = begin(markAt(QUOTED));
    placing.read(OTHER);
    placing.read(ELSEWHERE);
    arrive(succeed(findMarks));
    await settled(20);
    expect(quotes(ELSEWHERE)).toEqual([QUOTED]);
  });

  it('stops between two slices when the page changed, and when its life ends', async () => {
    let steps = 0;
    part.obtain.mockResolvedValue(
      succeed(function* endless() {
        for (;;) {
          steps++;
          vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5);
          yield null;
        }
      }),
    );
    const { placing, life } = begin(markAt(QUOTED));
    placing.read(OTHER);
    await vi.waitFor(() => expect(steps).toBeGreaterThan(0));
    placing.read(null);
    const read = steps;
    await settled(30);
    expect(steps).toBe(read);
    placing.read(OTHER);
    await vi.waitFor(() => expect(steps).toBeGreaterThan(read));
    life.abort();
    const aborted = steps;
    await settled(30);
    expect(steps).toBe(aborted);
  });

  it('keeps places over a reading of the same text, and leaves marks alone that were removed meanwhile', async () => {
    part.obtain.mockResolvedValue(succeed(findMarks));
    const { placing, marks, quotes, statuses } = begin(markAt(QUOTED));
    placing.read(CHANGED);
    await vi.waitFor(() => expect(statuses()).toEqual(['anchored']));
    const places = quotes(CHANGED);
    placing.read(textOf(CHANGED.text));
    expect(quotes(CHANGED)).toEqual(places);
    expect(part.obtain).toHaveBeenCalledTimes(1);
    placing.read(OTHER);
    marks.clear();
    await settled(20);
    expect(marks.size).toBe(0);
  });
});

about('what the reader has said of a place', () => {
  const uncertainOn = async (mark: Mark) => {
    part.obtain.mockResolvedValue(succeed(findMarks));
    const run = begin(mark);
    run.placing.read(CHANGED);
    await vi.waitFor(() => expect(run.statuses()).not.toContain('sought'));
    return run;
  };

  it('asks by being uncertain about what is only like the mark', async () => {
    const { marks } = await uncertainOn(markAt(QUOTED));
    expect([...marks.values()][0]?.anchoring).toMatchObject({ status: 'anchored' });
  });

  it('is where it was confirmed, at once and for sure', () => {
    const start = CHANGED.text.indexOf('工程');
    const place = describe(CHANGED, { start, end: start + 23 });
    const { placing, marks } = begin({ ...markAt(QUOTED), places: [place] });
    placing.read(CHANGED);
    expect([...marks.values()][0]?.anchoring).toMatchObject({ status: 'anchored', uncertain: false, start });
    expect(part.obtain).not.toHaveBeenCalled();
  });

  it('is nowhere on a text that it was said not to be on, and asked again on another', async () => {
    part.obtain.mockResolvedValue(
      succeed(function* () {
        yield {
          at: 0,
          anchoring: {
            status: 'anchored',
            rung: 'fuzzy',
            confidence: 0.7,
            uncertain: true,
            start: 1,
            end: 9,
          },
        };
      }),
    );
    const { placing, statuses } = begin({ ...markAt(QUOTED), notOn: [CHANGED.hash] });
    placing.read(CHANGED);
    await vi.waitFor(() => expect(statuses()).toEqual(['orphan']));
    placing.read(OTHER);
    await vi.waitFor(() => expect(statuses()).toEqual(['anchored']));
  });
});
