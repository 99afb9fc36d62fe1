import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HighlightRecord } from '../../exchange/records';
import { fail, type Result, succeed } from '../../messaging/result';
import { pageAddress } from '../fixtures/pages';
import { openFixture, openPage } from './open-page';

vi.mock('../../platform/browser', () => ({ browser: {} }));

import { readParticulars } from '../../article';
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

type Answer = (payload: Record<string, unknown>) => Promise<Result<unknown>>;

/** A page with its library played by `answers`. */
const open = (answers: Record<string, Answer>, fixture = 'gov-article') => {
  const { signal } = new AbortController();
  const opened = fixture ? openFixture(fixture) : openPage('<p>无</p>');
  const page = createLivePage({ ...opened, observer: observePage(opened.document, signal), signal });
  page.refresh();
  offerPart('particulars', readParticulars);
  const calls: [string, Record<string, unknown>][] = [];
  const call = (name: string, payload: Record<string, unknown>) => {
    calls.push([name, payload]);
    return answers[name]?.(payload) ?? Promise.resolve(fail('no-receiver'));
  };
  const changed = vi.fn();
  const keeping = createKeeping({ page, version: () => '1.2.3' });
  const saving = createSaving({ page, keeping, call: call as never, changed });
  const history = createHistory(() => undefined);
  const acts = createActs({
    page,
    saving,
    history,
    describe: describeRange,
    indexPage,
    reopened: () => undefined,
  });
  const quote = (text: string) => {
    const start = page.reading?.pageText.text.indexOf(text) ?? -1;
    if (start < 0) throw new Error(`not in the article: ${text}`);
    return { start, end: start + text.length };
  };
  return { ...opened, page, keeping, saving, acts, calls, changed, quote };
};

const QUOTE = '任何单位不得截留挪用';
const saves: Answer = async ({ article, highlight }) => succeed({ article, highlight });

const record = (id: string, exact: string, deleted = false): HighlightRecord => ({
  id,
  aliases: [],
  articleId: 'a',
  selectors: {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: exact.length },
    block: { index: 0, offset: 0 },
    foldKey: exact,
    repairKey: exact,
    textHash: '',
  },
  madeBy: 'reader',
  createdAt: 1,
  colour: { value: 'blue', stamp: 's' },
  note: { versions: [], seen: {} },
  tags: {},
  deleted: { value: deleted, stamp: 's' },
});

describe('keeping marks', () => {
  it('is on the page before the library answers, and saved with its article', async () => {
    let answer: (result: Result<unknown>) => void = () => undefined;
    const { keeping, acts, page, quote, calls } = open({
      'highlight.save': () => new Promise((resolve) => (answer = resolve)),
    });
    const marking = acts.mark(quote(QUOTE), 'amber');
    expect([...page.marks.values()].map(({ selectors }) => selectors.quote.exact)).toEqual([QUOTE]);
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    const [, payload] = calls[0] ?? [];
    expect(payload).toMatchObject({
      article: { url: pageAddress('gov-article'), capturedBy: '1.2.3' },
      highlight: { colour: 'amber', madeBy: 'reader', selectors: { quote: { exact: QUOTE } } },
    });
    answer(succeed({ article: payload?.article, highlight: payload?.highlight }));
    expect((await marking).ok).toBe(true);
    expect(keeping.saved).toBe(true);
  });

  it('takes a mark back that the library refuses, and knows why', async () => {
    const { keeping, acts, page, quote } = open({ 'highlight.save': async () => fail('storage-full') });
    expect(await acts.mark(quote(QUOTE), 'amber')).toEqual(fail('storage-full'));
    expect(page.marks.size).toBe(0);
    expect([keeping.saved, keeping.libraryError]).toEqual([false, 'storage-full']);
  });

  it('keeps a mark that the library has, though the answer was lost with the worker that gave it', async () => {
    const kept: HighlightRecord[] = [];
    const { keeping, acts, page, quote } = open({
      'highlight.save': async ({ highlight }) => {
        const { id } = highlight as { id: string };
        kept.push(record(id, QUOTE));
        return fail('unknown');
      },
      'page.saved': async () => succeed({ article: { blocks: [], textHash: '' }, highlights: kept }),
    });
    expect((await acts.mark(quote(QUOTE), 'blue')).ok).toBe(true);
    expect([page.marks.size, keeping.saved]).toEqual([1, true]);
  });

  it.each(['unknown', 'timeout', 'no-receiver'] as const)(
    'takes a mark back that the library does not have after %s',
    async (code) => {
      const { acts, page, quote } = open({
        'highlight.save': async () => fail(code),
        'page.saved': async () => succeed(null),
      });
      expect(await acts.mark(quote(QUOTE), 'blue')).toEqual(fail(code));
      expect(page.marks.size).toBe(0);
    },
  );

  it('changes nothing on the article that a single-page site shows next', async () => {
    let answer: (result: Result<unknown>) => void = () => undefined;
    const { keeping, acts, page, quote, calls } = open({
      'highlight.save': () => new Promise((resolve) => (answer = resolve)),
    });
    const marking = acts.mark(quote(QUOTE), 'amber');
    await vi.waitFor(() => expect([page.marks.size, calls.length]).toEqual([1, 1]));
    page.setMarks([]);
    keeping.forget();
    answer(fail('storage-full'));
    expect((await marking).ok).toBe(false);
    expect([page.marks.size, keeping.saved]).toEqual([0, false]);
  });

  it('changes the colour of a mark that is made again, instead of making another', async () => {
    const { acts, page, quote, calls } = open({
      'highlight.save': saves,
      'highlight.update': async () => succeed({}),
    });
    await acts.mark(quote(QUOTE), 'amber');
    await acts.mark(quote(QUOTE), 'green');
    expect(calls.map(([name]) => name)).toEqual(['highlight.save', 'highlight.update']);
    expect([...page.marks.values()].map(({ colour }) => colour)).toEqual(['green']);
  });

  it('brings a changed or deleted mark back as it was when the library refuses', async () => {
    const { saving, acts, page, quote } = open({
      'highlight.save': saves,
      'highlight.update': async () => fail('storage-full'),
      'highlight.delete': async () => fail('storage-full'),
    });
    const made = await acts.mark(quote(QUOTE), 'amber');
    const id = made.ok ? made.value.id : '';
    await saving.update(id, { note: '查' });
    await saving.remove(id);
    expect([...page.marks.values()].map(({ colour, note }) => [colour, note])).toEqual([['amber', '']]);
  });

  it('takes over what is kept, leaves out what was deleted, and lists what it cannot place', async () => {
    offerPart('anchoring', findMarks);
    const { keeping, page } = open({});
    const kept = [
      record('1', QUOTE),
      record('2', QUOTE, true),
      record('3', '这一句不在本页上，也不像任何一句'),
    ];
    keeping.takeOver(succeed({ article: { blocks: [], textHash: '' } as never, highlights: kept }));
    await vi.waitFor(() =>
      expect([...page.marks.values()].map(({ id, anchoring }) => [id, anchoring.status])).toEqual([
        ['1', 'anchored'],
        ['3', 'orphan'],
      ]),
    );
  });

  it('shows a change and a removal that are under way, though the library was asked before them', async () => {
    const later: (() => void)[] = [];
    const slowly: Answer = () => new Promise((resolve) => later.push(() => resolve(succeed({}))));
    const { keeping, saving, page } = open({ 'highlight.update': slowly, 'highlight.delete': slowly });
    const kept = succeed({
      article: { blocks: [], textHash: '' } as never,
      highlights: [record('1', QUOTE), record('2', '县')],
    });
    keeping.takeOver(kept);
    const done = [saving.update('1', { note: '查' }), saving.remove('2')];
    keeping.takeOver(kept);
    for (const answer of later) answer();
    await Promise.all(done);
    expect([...page.marks.values()].map(({ id, note }) => [id, note])).toEqual([['1', '查']]);
  });

  it('has nothing to keep on a page without an article', async () => {
    const { saving, calls } = open({}, '');
    expect(await saving.saveArticle()).toEqual(fail('no-article'));
    expect(calls).toEqual([]);
  });
});
