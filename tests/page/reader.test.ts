import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderStart } from '../../messaging';
import { DEFAULT_SETTINGS } from '../../messaging/default-settings';
import { fail, type Result, succeed } from '../../messaging/result';
import { openFixture } from './open-page';

const browser = vi.hoisted(() => ({ runtime: { id: 'zhupi', sendMessage: vi.fn() } }));
vi.mock('../../platform/browser', () => ({ browser }));

import { readParticulars } from '../../article';
import { createCleanView } from '../../page/clean-view';
import { createCommands } from '../../page/commands';
import { offerPart } from '../../page/on-demand';
import { startReader } from '../../page/reader';
import { correct } from '../../page/rules/correct';
import { showStripped } from '../../page/rules/stripped';

type Answer = (payload: never) => Result<unknown> | Promise<Result<unknown>>;

/** What the background answers, by call; nobody answers the others. */
let answers: Record<string, Answer>;
/** The names of the calls that were made. */
let called: string[];

const started = (more: Partial<ReaderStart> = {}): Result<ReaderStart> =>
  succeed({
    settings: DEFAULT_SETTINGS,
    language: 'en',
    messages: {},
    version: '1',
    saved: null,
    sharedLines: [],
    libraryError: null,
    ...more,
  });

const saved = (id: string) => ({
  article: { id, blocks: [], textHash: '', capturedAt: 1 } as never,
  highlights: [],
});

beforeEach(() => {
  called = [];
  answers = { 'reader.start': () => started(), 'page.saved': () => succeed(null) };
  browser.runtime.sendMessage.mockImplementation(async ({ name, payload }) => {
    called.push(name);
    return answers[name]?.(payload as never) ?? fail('no-receiver');
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A reader on an article; `views` is what was done with the views of its controls. */
const open = (options: { address?: () => string; selected?: boolean } = {}) => {
  const opened = openFixture('gov-article');
  const { document, window } = opened;
  const heard = vi.spyOn(window, 'addEventListener');
  const views = { state: null as { bubble: { kind: string } | null } | null, ended: [] as string[] };
  offerPart('particulars', readParticulars);
  offerPart('controls', {
    createCommands,
    createCleanView,
    createView: () => ({
      show: (state: never) => {
        views.state = state;
      },
      hide: () => undefined,
      endNote: (how: string) => views.ended.push(how),
      giveFocusBack: () => undefined,
      ticks: () => [],
      current: () => null,
      hasFocus: () => false,
      focusToolbar: () => true,
      includes: () => false,
    }),
  });
  const life = new AbortController();
  const select = () => document.getSelection()?.selectAllChildren(document.querySelectorAll('p')[3] as Node);
  if (options.selected) select();
  const { address } = options;
  const reader = startReader({ document, window, life, ...(address && { address }) });
  return {
    ...opened,
    life,
    reader,
    views,
    select,
    /** Has the browser say that the page is shown again, out of the back/forward cache. */
    comeBack(event: { isTrusted: boolean; persisted: boolean }) {
      for (const [type, listener] of heard.mock.calls)
        if (type === 'pageshow') (listener as unknown as (event: object) => void)(event);
    },
    go(address: string) {
      window.history.pushState(null, '', address);
      opened.fire('popstate');
    },
    async articleId() {
      const state = await reader['reader.state']({});
      return state.ok ? state.value.articleId : 'no answer';
    },
  };
};

describe('the reader on a page that goes on to another address', () => {
  it('does not take what is kept of the first for what is kept of the second', async () => {
    let answer: (start: Result<ReaderStart>) => void = () => undefined;
    answers['reader.start'] = () => new Promise((resolve) => (answer = resolve));
    answers['page.saved'] = () => succeed(saved('second'));
    const { go, articleId } = open();
    go('/second.html');
    await vi.waitFor(() => expect(called).toContain('page.saved'));
    answer(started({ saved: saved('first') }));
    expect(await articleId()).toBe('second');
  });

  it('takes over what is kept there though a fragment was added meanwhile', async () => {
    let answer: (page: Result<unknown>) => void = () => undefined;
    answers['page.saved'] = () => new Promise((resolve) => (answer = resolve));
    const { go, articleId } = open();
    await vi.waitFor(() => expect(called).toContain('page.changed'));
    go('/second.html');
    await vi.waitFor(() => expect(called).toContain('page.saved'));
    go('/second.html#top');
    answer(succeed(saved('second')));
    expect(await articleId()).toBe('second');
  });
});

describe('the reader on a page out of the back/forward cache', () => {
  it('asks what is kept and set by now, when the browser says so and not the page', async () => {
    const { comeBack, articleId, life } = open();
    await articleId();
    answers['reader.start'] = () => started({ saved: saved('later') });
    comeBack({ isTrusted: false, persisted: true });
    expect(await articleId()).toBeNull();
    comeBack({ isTrusted: true, persisted: true });
    expect(await articleId()).toBe('later');
    answers['reader.start'] = () => started({ settings: { ...DEFAULT_SETTINGS, neverSites: ['a'] } });
    comeBack({ isTrusted: true, persisted: true });
    await vi.waitFor(() => expect(life.signal.aborted).toBe(true));
  });
});

describe('the note that is being written', () => {
  it('is kept when the reader marks by a key, or opens the toolbar by one', async () => {
    answers['highlight.save'] = ({ article, highlight }: Record<'article' | 'highlight', object>) =>
      succeed({ article, highlight: { ...highlight, note: { versions: [], seen: {} } } });
    const { reader, document, views } = open();
    const select = () =>
      document.getSelection()?.selectAllChildren(document.querySelectorAll('p')[3] as Node);
    select();
    expect(await reader['reader.markSelection']({ note: true })).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(views.state?.bubble?.kind).toBe('note'));
    select();
    await reader['reader.markSelection']({});
    expect(views.ended).toEqual(['leave']);
    select();
    await reader['reader.openToolbar']({});
    expect(views.ended).toEqual(['leave', 'leave']);
  });
});

describe('the reader on a page of ours that stands for one of the web', () => {
  const address = () => 'https://a.example/1.html';

  it('offers no toolbar where that site has none', async () => {
    const quiet = (site: string) => started({ settings: { ...DEFAULT_SETTINGS, quietSites: [site] } });
    answers['reader.start'] = () => quiet('b.example');
    const offered = open({ address, selected: true });
    await vi.waitFor(() => expect(offered.views.state?.bubble?.kind).toBe('toolbar'));
    answers['reader.start'] = () => quiet('a.example');
    const { views, articleId } = open({ address, selected: true });
    await articleId();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(views.state).toBeNull();
  });

  it('keeps the reader’s rules for that site', async () => {
    offerPart('rules', { correct, showStripped });
    const rules: unknown[] = [];
    Object.assign(answers, {
      'article.save': ({ article }: { article: unknown }) => succeed(article),
      'article.correct': () => succeed(null),
      'site.rule': ({ rule }: { rule: unknown }) => {
        rules.push(rule);
        return succeed(null);
      },
    });
    const { reader, document } = open({ address });
    const title = document.querySelector('h1')?.textContent?.trim() ?? '';
    const corrected = await reader['reader.correct']({ correction: { title } });
    expect(corrected.ok).toBe(true);
    expect(rules).toMatchObject([{ host: 'a.example' }]);
  });
});
