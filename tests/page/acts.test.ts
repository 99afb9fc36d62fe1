import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, type Result, succeed } from '../../messaging/result';
import { openFixture } from './open-page';

vi.mock('../../platform/browser', () => ({ browser: {} }));

import { readParticulars } from '../../article';
import {
  addPlace,
  addRefusal,
  createHighlightRecord,
  setColour,
  setDeleted,
  setNote,
  setTags,
  withdrawAnswer,
} from '../../exchange';
import type { ArticleSnapshot, HighlightRecord } from '../../exchange/records';
import type { HighlightDraft, HighlightPatch } from '../../exchange/schema';
import { describe as describeRange } from '../../highlights/anchoring/describe';
import { findMarks } from '../../highlights/anchoring/find-marks';
import { indexPage } from '../../highlights/anchoring/page-index';
import { createActs } from '../../page/acts';
import { createHistory } from '../../page/history';
import { createKeeping } from '../../page/keeping';
import { createLivePage } from '../../page/live-page';
import { observePage } from '../../page/observer';
import { offerPart } from '../../page/on-demand';
import { createSaving } from '../../page/saving';

afterEach(() => vi.unstubAllGlobals());

/** The payloads of all calls that are played here. */
interface Payload {
  article: ArticleSnapshot;
  highlight: HighlightDraft;
  id: string;
  patch: HighlightPatch;
}

/** A library in memory that answers as the background does; `refuse` makes it answer with a failure. */
const libraryOf = () => {
  const records = new Map<string, HighlightRecord>();
  let refusing: Result<never> | null = null;
  let tick = 0;
  const stamp = () => String(++tick).padStart(4, '0');
  const change = (id: string, to: (record: HighlightRecord) => HighlightRecord) => {
    const record = records.get(id);
    if (!record) return fail('not-found');
    records.set(id, to(record));
    return succeed(records.get(id));
  };
  const call = async (name: string, payload: Payload): Promise<Result<unknown>> => {
    if (refusing) return refusing;
    if (name === 'highlight.save') {
      const record = createHighlightRecord(payload.highlight, { articleId: 'a', stamp: stamp(), now: 1 });
      records.set(record.id, record);
      return succeed({ article: payload.article, highlight: record });
    }
    const { id, patch } = payload;
    if (name === 'highlight.delete') return change(id, (record) => setDeleted(record, true, stamp()));
    if (name === 'highlight.restore') return change(id, (record) => setDeleted(record, false, stamp()));
    return change(id, (record) => {
      let next = record;
      if (patch.colour) next = setColour(next, patch.colour, stamp());
      if (patch.note !== undefined) next = setNote(next, patch.note, stamp());
      if (patch.tags) next = setTags(next, patch.tags, stamp());
      if (patch.place) next = addPlace(next, patch.place);
      if (patch.notOn) next = addRefusal(next, patch.notOn);
      if (patch.withdrawn) next = withdrawAnswer(next, patch.withdrawn);
      return next;
    });
  };
  return {
    call,
    refuse: (result: Result<never> | null) => {
      refusing = result;
    },
    live: () => [...records.values()].filter(({ deleted }) => !deleted.value).length,
    /** What is kept of the reader's answers: on how many texts a mark is, and on how many it is not. */
    answers: (id: string) => {
      const { places = [], notOn = [] } = records.get(id) ?? {};
      return [places.length, notOn.length];
    },
    origins: () => [...records.values()].flatMap(({ copiedFrom }) => copiedFrom ?? []),
    lose: (id: string) => records.delete(id),
  };
};

const open = () => {
  const { signal } = new AbortController();
  const opened = openFixture('gov-article');
  const page = createLivePage({ ...opened, observer: observePage(opened.document, signal), signal });
  page.refresh();
  const library = libraryOf();
  const keeping = createKeeping({ page, version: () => '1' });
  const saving = createSaving({ page, keeping, call: library.call as never, changed: vi.fn() });
  const history = createHistory(vi.fn());
  offerPart('particulars', readParticulars);
  const acts = createActs({
    page,
    saving,
    history,
    describe: describeRange,
    indexPage,
    reopened: vi.fn(),
  });
  const text = page.reading?.pageText.text ?? '';
  /** The n-th stretch of ten characters. */
  const range = (at: number) => ({ start: at * 10, end: at * 10 + 10 });
  /** What is seen on the page. */
  const seen = () =>
    [...page.marks.values()]
      .map(({ colour, note, tags, selectors }) => [selectors.position.start, colour, note, ...tags].join(' '))
      .sort();
  const propose = (count: number) => {
    const { pageText } = page.reading ?? {};
    if (!pageText) throw new Error('no article');
    const suggested = Array.from({ length: count }, (_, at) => {
      const { start, end } = range(20 + at);
      return { start, end, text: text.slice(start, end), why: [], score: 1 };
    });
    page.proposals.propose(suggested, (range) => describeRange(pageText, range), []);
  };
  return { page, library, saving, history, acts, range, seen, propose };
};

const made = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};

describe('undo and redo', () => {
  it('goes back through everything that was done, and forward again', async () => {
    const { acts, history, range, seen, propose, page, library } = open();
    const states: unknown[] = [];
    const state = () => [seen(), page.proposals.open.map(({ start }) => start)];
    const step = async (run: () => unknown) => {
      states.push(state());
      await run();
    };
    propose(3);
    const [first] = page.proposals.open;
    let id = '';
    await step(async () => {
      id = (await made(acts.mark(range(1), 'amber'))).id;
    });
    await step(() => acts.change(id, { colour: 'blue' }));
    await step(() => acts.change(id, { note: '查' }));
    await step(() => acts.change(id, { tags: ['水', '财'] }));
    await step(() => acts.change(id, { note: '再查', tags: [] }));
    await step(() => acts.dismiss([first?.id ?? '']));
    await step(() => acts.accept('all', 'green'));
    await step(() => acts.remove(id));
    const end = state();

    for (const before of states.toReversed()) {
      expect((await history.undo()).ok).toBe(true);
      expect(state()).toEqual(before);
    }
    expect(library.live()).toBe(0);
    expect(await history.undo()).toEqual(fail('nothing-done'));
    for (const after of [...states.slice(1), end]) {
      expect((await history.redo()).ok).toBe(true);
      expect(state()).toEqual(after);
    }
    expect(await history.redo()).toEqual(fail('nothing-done'));
  });

  it('remembers fifty steps, and none forward once something else is done', async () => {
    const { acts, history, range, page } = open();
    for (let at = 0; at < 55; at++) await acts.mark({ start: at, end: at + 1 }, 'amber');
    for (let at = 0; at < 50; at++) expect((await history.undo()).ok).toBe(true);
    expect(await history.undo()).toEqual(fail('nothing-done'));
    expect(page.marks.size).toBe(5);
    await acts.mark(range(9), 'blue');
    expect(history.redoable).toBeNull();
  });

  it('is no step to mark the same again in the same colour, and one in another', async () => {
    const { acts, history, range, seen } = open();
    await acts.mark(range(1), 'amber');
    await acts.mark(range(1), 'amber');
    await acts.mark(range(1), 'green');
    expect(seen()).toEqual(['10 green ']);
    await history.undo();
    await history.undo();
    expect([seen(), history.undoable]).toEqual([[], null]);
  });

  it('keeps a step that the library refuses to take back, and the page as it is kept', async () => {
    const { acts, history, range, seen, library } = open();
    await acts.mark(range(1), 'amber');
    library.refuse(fail('storage-full'));
    expect(await history.undo()).toEqual(fail('storage-full'));
    expect([seen(), history.undoable, history.redoable]).toEqual([['10 amber '], 'mark', null]);
    library.refuse(null);
    expect(await history.undo()).toEqual(succeed('mark'));
    expect(seen()).toEqual([]);
  });

  it('drops a step whose mark is gone for good, so that the one before is reached', async () => {
    const { acts, history, range, library, page } = open();
    await acts.mark(range(1), 'amber');
    const gone = await made(acts.mark(range(2), 'amber'));
    library.lose(gone.id);
    expect(await history.undo()).toEqual(fail('not-found'));
    page.removeMark(gone.id);
    expect(await history.undo()).toEqual(succeed('mark'));
    expect(page.marks.size).toBe(0);
  });

  it('waits for what is on its way to the library', async () => {
    const { acts, history, range, page } = open();
    const marking = acts.mark(range(1), 'amber');
    const undoing = history.undo();
    await marking;
    expect(await undoing).toEqual(succeed('mark'));
    expect(page.marks.size).toBe(0);
  });

  it('does again at once what is still on its way back', async () => {
    const { acts, history, range, seen } = open();
    await acts.mark(range(1), 'amber');
    const undoing = history.undo();
    expect([history.canUndo, history.canRedo]).toEqual([true, true]);
    expect(await history.redo()).toEqual(succeed('mark'));
    expect(await undoing).toEqual(succeed('mark'));
    expect(seen()).toEqual(['10 amber ']);
    expect(history.canRedo).toBe(false);
  });

  it('takes back two at once one after the other', async () => {
    const { acts, history, range, page } = open();
    await acts.mark(range(1), 'amber');
    await acts.mark(range(2), 'amber');
    await Promise.all([history.undo(), history.undo()]);
    expect([page.marks.size, history.undoable]).toEqual([0, null]);
  });

  it('brings back the mark that the snackbar names, whatever was done since', async () => {
    const { acts, history, range, seen } = open();
    const { id } = await made(acts.mark(range(1), 'amber'));
    await acts.change(id, { note: '查' });
    await acts.remove(id);
    await acts.mark(range(2), 'blue');
    expect((await acts.restore(id)).ok).toBe(true);
    expect(seen()).toEqual(['10 amber 查', '20 blue ']);
    expect(history.undoable).toBe('mark');
  });

  it('leaves no step of a mark that was made for a note and given up with it', async () => {
    const { acts, history, range, library, page } = open();
    const { id } = await made(acts.mark(range(1), 'amber'));
    await acts.takeBack(id);
    expect([page.marks.size, library.live(), history.undoable]).toEqual([0, 0, null]);
  });

  it('brings what was written and given up back with its mark, and gives it up again', async () => {
    const { acts, history, range, seen } = open();
    const { id } = await made(acts.mark(range(1), 'amber'));
    const [reopen, close] = [vi.fn(), vi.fn()];
    await acts.giveUp(id, { isFresh: true, reopen, close });
    expect([seen(), history.undoable]).toEqual([[], 'cancel']);
    await history.undo();
    expect([seen(), reopen.mock.calls.length]).toEqual([['10 amber '], 1]);
    await history.redo();
    expect([seen(), close.mock.calls.length]).toEqual([[], 1]);
    await history.undo();
    await history.undo();
    expect(seen()).toEqual([]);
  });

  it('leaves no step on another article of what was begun on the one before', async () => {
    const { acts, history, range } = open();
    const { id } = await made(acts.mark(range(1), 'amber'));
    const noting = acts.change(id, { note: '未完' });
    history.clear();
    expect((await noting).ok).toBe(true);
    expect(history.undoable).toBe(null);
  });

  it('proposes again what the library refuses to keep, and can take back the rest', async () => {
    const { acts, history, propose, page, library, saving } = open();
    propose(3);
    const add = saving.add.bind(saving);
    let count = 0;
    vi.spyOn(saving, 'add').mockImplementation((draft) => {
      if (++count === 2) library.refuse(fail('storage-full'));
      return add(draft);
    });
    expect(await acts.accept('all', 'green')).toEqual(fail('storage-full'));
    expect([page.marks.size, page.proposals.open.length]).toEqual([1, 2]);
    library.refuse(null);
    await history.undo();
    expect([page.marks.size, page.proposals.open.length]).toEqual([0, 3]);
  });

  it('marks no proposal of an article that a single-page site has left', async () => {
    const { acts, history, propose, page, library } = open();
    propose(3);
    const accepting = acts.accept('all', 'green');
    history.clear();
    page.proposals.clear();
    await accepting;
    expect([library.live(), page.proposals.open]).toEqual([1, []]);
  });

  it('forgets what was done on another article', async () => {
    const { acts, history, range } = open();
    await acts.mark(range(1), 'amber');
    history.clear();
    expect(await history.undo()).toEqual(fail('nothing-done'));
  });
});

describe('marks of a repost', () => {
  it('are made here where they have a place, with a link to where they come from, and taken back as one', async () => {
    offerPart('anchoring', findMarks);
    const { acts, history, range, seen, page, library } = open();
    const pageText = page.reading?.pageText;
    if (!pageText) throw new Error('no article');
    const offer = (id: string, at: number) => ({
      id,
      selectors: { ...describeRange(pageText, range(at)), textHash: 'another' },
      colour: 'blue' as const,
      note: '别处的批注',
      tags: ['水'],
    });
    const gone = offer('gone', 3);
    gone.selectors = {
      ...gone.selectors,
      quote: { ...gone.selectors.quote, exact: '本页没有的一句话甲乙丙丁', prefix: '', suffix: '' },
      foldKey: '本页没有的一句话甲乙丙丁',
      repairKey: '本页没有的一句话甲乙丙丁',
    };
    await made(acts.mark(range(5), 'green'));
    const marks = [offer('first', 2), gone, offer('made', 5)];
    expect(await acts.fit(marks)).toEqual(succeed(['first']));
    expect(page.marks.size).toBe(1);
    expect((await acts.adopt(marks)).ok).toBe(true);
    expect(seen()).toEqual(['20 blue 别处的批注 水', '50 green ']);
    expect(library.origins()).toEqual(['first']);
    await history.undo();
    expect(seen()).toEqual(['50 green ']);
  });
});

describe('answers to where a mark is', () => {
  /** A page with a mark that was put where it is by likeness. */
  const openUncertain = async () => {
    const opened = open();
    const { acts, page, range, history } = opened;
    const mark = await made(acts.mark(range(1), 'amber'));
    if (mark.anchoring.status !== 'anchored') throw new Error('not placed');
    page.settleMark({
      ...mark,
      // Of another text, so that it is looked for here.
      selectors: { ...mark.selectors, textHash: 'another' },
      anchoring: { ...mark.anchoring, rung: 'fuzzy', uncertain: true },
    });
    history.clear();
    const { id } = mark;
    const placed = () => {
      const { anchoring } = page.marks.get(id) ?? {};
      return anchoring?.status === 'anchored' && anchoring.uncertain ? 'uncertain' : anchoring?.status;
    };
    const state = () => [placed(), ...opened.library.answers(id)];
    return { ...opened, id, state };
  };

  it.each([
    [true, ['anchored', 1, 0]],
    [false, ['orphan', 0, 1]],
  ])('are taken back and given again: %s', async (right, answered) => {
    const { acts, history, id, state } = await openUncertain();
    const before = state();
    expect(before).toEqual(['uncertain', 0, 0]);
    await acts.confirm(id, right);
    expect([state(), history.undoable]).toEqual([answered, 'answer']);
    for (let round = 0; round < 2; round++) {
      expect(await history.undo()).toEqual(succeed('answer'));
      expect(state()).toEqual(before);
      expect(await history.redo()).toEqual(succeed('answer'));
      expect(state()).toEqual(answered);
    }
  });

  it('keep what was written of the mark since', async () => {
    const { acts, history, id, page } = await openUncertain();
    await acts.confirm(id, true);
    await acts.change(id, { note: '查' });
    await history.undo(({ kind }) => kind === 'answer');
    expect(page.marks.get(id)?.note).toBe('查');
  });

  it('are not asked of the library again where it refused to keep them', async () => {
    const { acts, history, id, state, library } = await openUncertain();
    library.refuse(fail('storage-full'));
    expect(await acts.confirm(id, false)).toEqual(fail('storage-full'));
    expect([state(), history.undoable]).toEqual([['uncertain', 0, 0], null]);
  });

  it('are taken back by looking again, which can be taken back too', async () => {
    const { acts, history, id, state } = await openUncertain();
    await acts.confirm(id, false);
    await acts.tryAgain(id);
    // The quote stands here word for word, so that it is found.
    expect([state(), history.undoable]).toEqual([['anchored', 0, 0], 'search']);
    await history.undo();
    expect(state()).toEqual(['orphan', 0, 1]);
    await history.redo();
    expect(state()).toEqual(['anchored', 0, 0]);
    await history.undo();
    await history.undo();
    expect(state()).toEqual(['uncertain', 0, 0]);
  });

  it('leave no step of a search where nothing was refused', async () => {
    const { acts, history, id } = await openUncertain();
    expect((await acts.tryAgain(id)).ok).toBe(true);
    expect(history.undoable).toBe(null);
  });
});
