import { describe, expect, it, vi } from 'vitest';
import { marksToMarkdown } from '../../entrypoints/sidepanel/marks-to-markdown';
import { createPanel, type PanelPorts } from '../../entrypoints/sidepanel/state';
import { escapeLine } from '../../exchange/formats/markdown/escape';
import type { PanelState, Result } from '../../messaging';
import { fail, succeed } from '../../messaging/result';
import { createTranslate } from '../../platform/i18n';

const t = createTranslate('en', {
  mark_deleted: 'Mark deleted',
  panel_copied: 'Copied',
  suggestions_none: 'Nothing stands out',
});

const stateOf = (title: string) => ({
  facts: { title, url: 'https://a.example/' },
  marks: [],
  suggestions: [],
});

const panelWith = (more: Partial<PanelPorts>) => {
  const ports: PanelPorts = {
    activeTab: async () => ({ id: 1, url: '' }),
    callReader: (async () => succeed(stateOf('甲'))) as never,
    callBackground: (async () => fail('not-found')) as never,
    ensureReader: async () => succeed(null),
    asMarkdown: () => '# 甲\n',
    copy: async () => undefined,
    openReading: async () => undefined,
    openArticle: async () => undefined,
    ...more,
  };
  return createPanel(t, ports);
};

describe('the panel follows the active tab', () => {
  it('shows its page, and tells a page without a reader from one that fails', async () => {
    let answer: Result<unknown> = succeed(stateOf('甲'));
    const { model, follow } = panelWith({ callReader: (async () => answer) as never });
    await follow();
    expect(model.value.page).toEqual({ kind: 'page', state: answer.ok && answer.value });
    answer = fail('no-receiver');
    await follow();
    expect(model.value.page).toEqual({ kind: 'asleep' });
    answer = fail('timeout');
    await follow();
    expect(model.value.page).toEqual({ kind: 'unreachable', why: 'timeout' });
  });

  it('shows the last tab although an earlier one answers later', async () => {
    let tab = 1;
    const answers = new Map<number, (title: string) => void>();
    const { model, follow } = panelWith({
      activeTab: async () => ({ id: tab, url: '' }),
      callReader: ((id: number) =>
        new Promise((resolve) => answers.set(id, (title) => resolve(succeed(stateOf(title)))))) as never,
    });
    const first = follow();
    await vi.waitFor(() => expect(answers.has(1)).toBe(true));
    tab = 2;
    const second = follow();
    await vi.waitFor(() => expect(answers.has(2)).toBe(true));
    answers.get(2)?.('乙');
    answers.get(1)?.('甲');
    await Promise.all([first, second]);
    expect(model.value.page).toMatchObject({ kind: 'page', state: { facts: { title: '乙' } } });
  });

  it('reads again only what changed in the tab it shows', async () => {
    const callReader = vi.fn(async () => succeed(stateOf('甲')));
    const { follow, refresh } = panelWith({ callReader: callReader as never });
    await follow();
    await refresh(2);
    expect(callReader).toHaveBeenCalledTimes(1);
    await refresh(1);
    expect(callReader).toHaveBeenCalledTimes(2);
  });

  it('changes a mark in the tab that showed it, though another is followed by now', async () => {
    let tab = 1;
    const callReader = vi.fn(async (id: number) =>
      succeed({ ...stateOf(`${id}`), marks: id === 1 ? [{ id: 'm1' }] : [] }),
    );
    const { model, follow, callbacks } = panelWith({
      activeTab: async () => ({ id: tab, url: '' }),
      callReader: callReader as never,
    });
    await follow();
    tab = 2;
    await follow();
    callbacks.change('m1', { note: '比去年少' });
    expect(callReader).toHaveBeenLastCalledWith(1, 'reader.updateMark', {
      id: 'm1',
      patch: { note: '比去年少' },
    });
    await vi.waitFor(() =>
      expect(model.value.page).toMatchObject({ kind: 'page', state: { facts: { title: '2' } } }),
    );
  });

  it('has the library keep a note whose page is gone, and nothing else of what cannot be done', async () => {
    let isThere = true;
    const callReader = async () => (isThere ? succeed(stateOf('甲')) : fail('no-receiver'));
    const callBackground = vi.fn(async (name: string) =>
      name === 'highlight.note' ? succeed({}) : fail('not-found'),
    );
    const { model, follow, callbacks } = panelWith({
      callReader: callReader as never,
      callBackground: callBackground as never,
    });
    const kept = () => callBackground.mock.calls.filter(([name]) => name === 'highlight.note');
    await follow();
    callbacks.change('m1', { note: '比去年少' });
    await vi.waitFor(() => expect(model.value.failure).toBeNull());
    expect(kept()).toEqual([]);
    isThere = false;
    callbacks.change('m1', { colour: 'green' });
    await vi.waitFor(() => expect(model.value.failure).toBe('no-receiver'));
    expect(kept()).toEqual([]);
    callbacks.change('m1', { note: '比去年少' });
    await vi.waitFor(() => expect(kept()).toEqual([['highlight.note', { id: 'm1', note: '比去年少' }]]));
    await vi.waitFor(() => expect(model.value.failure).toBeNull());
  });

  it('knows where else the article is kept, and forgets it on a page that is none', async () => {
    let status = 'article';
    const repost = { articleId: 'y', title: '治水', url: 'https://www.heping.example/1.html', marks: 2 };
    const { model, follow, refresh } = panelWith({
      callReader: (async (_: number, name: string) => {
        if (name === 'reader.reposts') return succeed([repost]);
        if (name === 'reader.fit') return succeed([]);
        return succeed({ ...stateOf('甲'), facts: { title: '甲', url: 'https://a.example/', status } });
      }) as never,
    });
    await follow();
    expect(model.value.reposts).toEqual([
      { articleId: 'y', title: '治水', host: 'www.heping.example', marks: 2 },
    ]);
    status = 'no-article';
    await refresh(1);
    expect(model.value.reposts).toEqual([]);
  });

  it('asks for the other texts of an article once, and again when its page turns out to be another', async () => {
    let summary: object | null = null;
    const seen = { total: 1, latest: [] };
    const callBackground = vi.fn(async (name: string) =>
      name === 'article.seen' ? succeed(seen) : fail('not-found'),
    );
    const { model, follow, refresh } = panelWith({
      callReader: (async () =>
        succeed({ ...stateOf('甲'), articleId: 'x', change: summary && { summary } })) as never,
      callBackground: callBackground as never,
    });
    const asked = () => callBackground.mock.calls.filter(([name]) => name === 'article.seen').length;
    await follow();
    await refresh(1);
    expect(model.value.seen).toEqual(seen);
    expect(asked()).toBe(1);
    summary = { changed: 1 };
    await refresh(1);
    expect(asked()).toBe(2);
  });

  it('shows a mark in the saved text that it was made on, not in whatever has its words', async () => {
    const openArticle = vi.fn(async () => undefined);
    const { follow, callbacks } = panelWith({
      callReader: (async () => succeed({ ...stateOf('甲'), articleId: 'x' })) as never,
      openArticle,
    });
    await follow();
    callbacks.showSaved('m1');
    expect(openArticle).toHaveBeenCalledWith('x', 'text', 'm1');
  });

  it('starts the reader, or says why it cannot', async () => {
    const { model, follow, callbacks } = panelWith({
      callReader: (async () => fail('no-receiver')) as never,
      ensureReader: async () => fail('restricted-page'),
    });
    await follow();
    callbacks.wake();
    await vi.waitFor(() => expect(model.value.page).toEqual({ kind: 'unreachable', why: 'restricted-page' }));
  });
});

describe('what the panel does', () => {
  it('deletes with a way back', async () => {
    const callReader = vi.fn(async () => succeed(stateOf('甲')));
    const { model, follow, callbacks } = panelWith({ callReader: callReader as never });
    await follow();
    callbacks.remove('m1');
    await vi.waitFor(() => expect(model.value.snackbar?.text).toBe('Mark deleted'));
    model.value.snackbar?.undo?.();
    expect(callReader).toHaveBeenLastCalledWith(1, 'reader.restoreMark', { id: 'm1' });
  });

  it('offers no way back in another tab than the one where the mark was', async () => {
    let active = 1;
    let answer: (result: Result<unknown>) => void = () => undefined;
    const { model, follow, callbacks } = panelWith({
      activeTab: async () => ({ id: active, url: '' }),
      callReader: (async (_: number, name: string) =>
        name === 'reader.deleteMark'
          ? new Promise((resolve) => (answer = resolve))
          : succeed(stateOf('甲'))) as never,
    });
    await follow();
    callbacks.remove('m1');
    active = 2;
    await follow();
    answer(succeed(stateOf('甲')));
    await new Promise((resolve) => setTimeout(resolve));
    expect(model.value.snackbar).toBeNull();
  });

  it('saves an article before it opens it in the reader view, and opens none that could not be saved', async () => {
    let saving: Result<unknown> = fail('storage-full');
    const openReading = vi.fn(async () => undefined);
    const facts = { title: '甲', url: 'https://a.example/', status: 'article', saved: false };
    const { model, follow, callbacks } = panelWith({
      callReader: (async (_: number, name: string) => {
        if (name === 'reader.save') return saving;
        return name === 'reader.state' ? succeed({ ...stateOf('甲'), facts }) : fail('not-found');
      }) as never,
      openReading,
    });
    await follow();
    callbacks.read(facts.url);
    await vi.waitFor(() => expect(model.value.failure).toBe('storage-full'));
    expect(openReading).not.toHaveBeenCalled();
    saving = succeed(facts);
    callbacks.read(facts.url);
    await vi.waitFor(() => expect(openReading).toHaveBeenCalledWith(facts.url));
  });

  it('offers no way back from what did not happen', async () => {
    const { model, follow, callbacks } = panelWith({
      callReader: (async () => fail('storage-full')) as never,
    });
    await follow();
    callbacks.remove('m1');
    await vi.waitFor(() => expect(model.value.failure).toBe('storage-full'));
    expect(model.value.snackbar).toBeNull();
  });

  it('says so when nothing is worth marking', async () => {
    const { model, follow, callbacks } = panelWith({});
    await follow();
    callbacks.suggest();
    await vi.waitFor(() => expect(model.value.snackbar?.text).toBe('Nothing stands out'));
  });

  it('copies the marks as Markdown and says so', async () => {
    const copy = vi.fn(async () => undefined);
    const { model, follow, callbacks } = panelWith({ copy });
    await follow();
    callbacks.copyMarkdown();
    await vi.waitFor(() => expect(model.value.snackbar?.text).toBe('Copied'));
    expect(copy).toHaveBeenCalledWith('# 甲\n');
  });
});

describe('the marks of a page as Markdown', () => {
  it('is a heading, the source, and each quote with note and tags, all as plain text', () => {
    const mark = { id: 'm', colour: 'amber', place: 'anchored', rung: 'position', createdAt: 1 } as const;
    const facts = {
      title: '*蓝田*',
      source: '蓝田日报',
      publishedAt: '2024-05-06',
      url: 'https://a.example/x',
    };
    const state = {
      facts,
      suggestions: [],
      marks: [
        { ...mark, quote: '第一行\n# 第二行', note: '<b>少</b>', tags: ['预算'] },
        { ...mark, quote: '三亿元', note: '', tags: [] },
      ],
    } as unknown as PanelState;
    expect(marksToMarkdown(state)).toBe(
      [
        '# \\*蓝田\\*',
        `蓝田日报 · 2024-05-06 · ${escapeLine(facts.url)}`,
        '> 第一行\\\n> \\# 第二行',
        '\\<b\\>少\\</b\\>',
        '\\#预算',
        '> 三亿元',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });
});
