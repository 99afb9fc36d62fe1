// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { PanelCallbacks, PanelModel } from '../../components/sidepanel/model';
import { SidePanel } from '../../components/sidepanel/SidePanel';
import type { PanelMark, PanelState } from '../../messaging';
import { button, click, english, factsOf, show, text } from './support';

const markOf = (fields: Partial<PanelMark>): PanelMark => ({
  id: 'm1',
  quote: '投入三亿元',
  colour: 'vermilion',
  note: '',
  tags: [],
  place: 'anchored',
  rung: 'position',
  context: null,
  createdAt: 1,
  ...fields,
});

const modelOf = (fields: Partial<PanelModel>): PanelModel => ({
  page: { kind: 'looking' },
  offers: [],
  reposts: [],
  seen: null,
  lost: null,
  failure: null,
  snackbar: null,
  ...fields,
});

const stateOf = (fields: Partial<PanelState> = {}): PanelModel =>
  modelOf({
    page: {
      kind: 'page',
      state: {
        facts: factsOf(),
        marks: [],
        suggestions: [],
        change: null,
        current: null,
        articleId: null,
        undoable: null,
        redoable: null,
        ...fields,
      },
    },
  });

const mounted = async (model: PanelModel) => {
  const callbacks: PanelCallbacks = {
    wake: vi.fn(),
    show: vi.fn(),
    change: vi.fn(),
    remove: vi.fn(),
    confirm: vi.fn(),
    tryAgain: vi.fn(),
    showSaved: vi.fn(),
    read: vi.fn(),
    openArticle: vi.fn(),
    showMarks: vi.fn(),
    jump: vi.fn(),
    undo: vi.fn(),
    redo: vi.fn(),
    adopt: vi.fn(),
    decline: vi.fn(),
    suggest: vi.fn(),
    decide: vi.fn(),
    copyMarkdown: vi.fn(),
    closeSnackbar: vi.fn(),
  };
  const view = await show(<SidePanel model={model} callbacks={callbacks} />);
  const turnTo = (other: PanelModel) => show(<SidePanel model={other} callbacks={callbacks} />, view);
  return { view, callbacks, turnTo };
};

describe('the side panel', () => {
  it('lists the marks in the order given, those without a place apart', async () => {
    const marks = [
      markOf({ id: 'a', quote: '甲' }),
      markOf({ id: 'b', quote: '乙', place: 'uncertain', rung: 'fuzzy' }),
      markOf({ id: 'c', quote: '丙', place: 'orphan', rung: null }),
    ];
    const { view, callbacks } = await mounted(stateOf({ marks }));
    const sections = [...view.querySelectorAll('section')];
    expect(sections.map((section) => [...section.querySelectorAll('.quote')].map(text))).toEqual([
      ['甲', '乙'],
      ['丙'],
    ]);
    expect([...view.querySelectorAll('.mark-place')].map(text)).toEqual([
      english('mark_place_uncertain'),
      english('mark_place_orphan'),
    ]);
    await click(button(view, '乙'));
    expect(callbacks.show).toHaveBeenCalledWith('b');
  });

  it('offers each suggestion with its reasons, and all at once', async () => {
    const suggestions = [
      { id: 's1', text: '投入三亿元', why: ['figure' as const, 'date' as const] },
      { id: 's2', text: '会议决定', why: [] },
    ];
    const { view, callbacks } = await mounted(stateOf({ suggestions }));
    const [first] = view.querySelectorAll('.suggestion');
    if (!first) throw new Error('No suggestion');
    expect(text(first.querySelector('p'))).toBe(`${english('why_figure')} · ${english('why_date')}`);
    await click(button(first, 'Accept'));
    expect(callbacks.decide).toHaveBeenLastCalledWith(['s1'], true);
    await click(button(first, 'Dismiss'));
    expect(callbacks.decide).toHaveBeenLastCalledWith(['s1'], false);
    await click(button(view, 'Accept all'));
    expect(callbacks.decide).toHaveBeenLastCalledWith('all', true);
  });

  it('starts the reader where there is none', async () => {
    const { view, callbacks } = await mounted(modelOf({ page: { kind: 'asleep' } }));
    await click(button(view, english('panel_wake')));
    expect(callbacks.wake).toHaveBeenCalled();
  });

  it('teaches on a page without marks', async () => {
    const { view } = await mounted(stateOf());
    expect(view.textContent).toContain(english('panel_no_marks'));
    expect(button(view, english('panel_copy')).disabled).toBe(true);
  });

  it('says what is the case elsewhere', async () => {
    const page = { kind: 'unreachable', why: 'restricted-page' } as const;
    const restricted = await mounted(modelOf({ page }));
    expect(text(restricted.view.querySelector('.notice'))).toBe(english('error_restricted_page'));
    const none = await mounted(stateOf({ facts: factsOf({ status: 'no-article' }) }));
    expect(text(none.view.querySelector('.notice'))).toBe(english('status_no_article'));
  });
});

describe('a long list of marks', () => {
  it('is shown in parts, and as far as the mark that the window shows', async () => {
    const marks = Array.from({ length: 2000 }, (_, at) => markOf({ id: `m${at}`, quote: `第${at}句` }));
    const { view } = await mounted(stateOf({ marks }));
    expect(view.querySelectorAll('.mark').length).toBe(60);
    const { view: further } = await mounted(stateOf({ marks, current: 'm100' }));
    expect(text(further.querySelector('[aria-current="location"] .quote'))).toBe('第100句');
    expect(further.querySelectorAll('.mark').length).toBeLessThan(200);
  });

  it('can be narrowed to an ink and a tag, and widened again', async () => {
    const marks = [
      markOf({ id: 'a', quote: '甲', colour: 'green', tags: ['水'] }),
      markOf({ id: 'b', quote: '乙', colour: 'green' }),
      markOf({ id: 'c', quote: '丙', colour: 'blue', tags: ['水'] }),
    ];
    const { view } = await mounted(stateOf({ marks }));
    const listed = () => [...view.querySelectorAll('.mark .quote')].map(text).join('');
    await click(button(view, '#水'));
    expect(listed()).toBe('甲丙');
    await click(button(view, english('colour_green')));
    expect(listed()).toBe('甲');
    await click(button(view, '#水'));
    await click(button(view, english('colour_green')));
    expect(listed()).toBe('甲乙丙');
  });

  it('is narrowed with the marks that found no place, and not on the next page', async () => {
    const marks = [
      markOf({ id: 'a', quote: '甲', tags: ['水'] }),
      markOf({ id: 'b', quote: '乙', place: 'orphan', rung: null, tags: ['水', '路'] }),
      markOf({ id: 'c', quote: '丙', place: 'orphan', rung: null }),
    ];
    const { view, turnTo } = await mounted(stateOf({ marks }));
    const listed = () => [...view.querySelectorAll('.mark .quote')].map(text).join('');
    await click(button(view, '#水'));
    expect(listed()).toBe('甲乙');
    await click(button(view, '#水'));
    await click(button(view, '#路'));
    expect(listed()).toBe('乙');
    const next = [markOf({ id: 'd', quote: '丁' }), markOf({ id: 'e', quote: '戊' })];
    await turnTo(stateOf({ marks: next, facts: factsOf({ url: 'https://www.lantian.example/next.html' }) }));
    await vi.waitFor(() => expect(listed()).toBe('丁戊'));
  });

  it('asks about marks that were placed by likeness, and helps with those without a place', async () => {
    const context = { before: '此前的文字', after: '此后的文字' };
    const marks = [
      markOf({ id: 'a', quote: '甲', place: 'uncertain', rung: 'fuzzy', context }),
      markOf({ id: 'b', quote: '乙', place: 'orphan', rung: null, context }),
    ];
    const { view, callbacks } = await mounted(stateOf({ marks }));
    await click(button(view, english('mark_right')));
    expect(callbacks.confirm).toHaveBeenLastCalledWith('a', true);
    await click(button(view, english('mark_wrong')));
    expect(callbacks.confirm).toHaveBeenLastCalledWith('a', false);
    await click(button(view, english('mark_try_again')));
    expect(callbacks.tryAgain).toHaveBeenCalledWith('b');
    await click(button(view, english('mark_show_saved')));
    expect(callbacks.showSaved).toHaveBeenCalledWith('b');
    expect(view.textContent).toContain('…此前的文字');
  });
});

it('offers the marks of a repost, and makes none unasked', async () => {
  const offers = [{ articleId: 'x', title: '治水', host: 'www.lantian.example', count: 3 }];
  const { view, callbacks } = await mounted({ ...stateOf(), offers });
  expect(view.textContent).toContain('3 marks fit here');
  expect(callbacks.adopt).not.toHaveBeenCalled();
  await click(button(view, english('panel_adopt')));
  expect(callbacks.adopt).toHaveBeenCalledWith('x');
  await click(button(view, english('panel_decline')));
  expect(callbacks.decline).toHaveBeenCalledWith('x');
});

describe('what is kept of the article', () => {
  const facts = factsOf({ savedAt: new Date(2024, 4, 6, 12).getTime() });
  const summary = { added: 0, removed: 0, changed: 1, moved: 0, figures: 1 };

  it('is the day it was saved, the other texts seen there, and where else it is', async () => {
    const { view, callbacks } = await mounted({
      ...stateOf({ facts, articleId: 'x' }),
      seen: {
        total: 7,
        latest: [{ capturedAt: new Date(2024, 4, 8, 12).getTime(), title: '治水', summary }],
      },
      reposts: [{ articleId: 'y', title: '治理清水河', host: 'www.heping.example', marks: 2 }],
    });
    const kept = view.querySelector('.kept');
    if (!kept) throw new Error('Nothing is kept');
    expect(text(kept)).toContain('7 other texts');
    expect(text(kept)).toContain('1 sentence changed, 1 figure changed');
    expect(text(kept)).toContain('www.heping.example · 2 marks');
    const [seen, repost] = kept.querySelectorAll('button');
    await click(seen as HTMLElement);
    expect(callbacks.openArticle).toHaveBeenLastCalledWith('x', 'changes');
    await click(repost as HTMLElement);
    expect(callbacks.openArticle).toHaveBeenLastCalledWith('y', 'text');
  });

  it('is nothing for a page that was never saved', async () => {
    const { view } = await mounted(stateOf());
    expect(view.querySelector('.kept')).toBeNull();
  });
});

describe('a page that is not what was saved', () => {
  const change = {
    articleId: 'x',
    title: '治水',
    savedAt: new Date(2024, 4, 6, 12).getTime(),
    state: 'changed' as const,
    summary: { added: 0, removed: 2, changed: 1, moved: 0, figures: 1 },
    touched: 1,
  };

  it('is said to be so in numbers, with the way to the changes', async () => {
    const { view, callbacks } = await mounted(stateOf({ change }));
    expect(text(view.querySelector('.notice p'))).toBe(
      'The text has changed since you saved it on May 6, 2024: 2 sentences removed, 1 sentence changed, 1 figure changed. This affects 1 mark.',
    );
    await click(button(view, english('panel_show_changes')));
    expect(callbacks.openArticle).toHaveBeenCalledWith('x', 'changes');
  });

  it('is said to be gone, with the saved text at hand', async () => {
    const { view, callbacks } = await mounted(
      stateOf({ change: { ...change, state: 'gone', summary: null, touched: 0 } }),
    );
    await click(button(view, english('panel_saved_text')));
    expect(callbacks.read).toHaveBeenCalledWith(factsOf().url);
  });

  it('is said to have led home, also where no reader is', async () => {
    const page = { kind: 'asleep' } as const;
    const lost = { articleId: 'x', title: '治水', url: 'https://www.lantian.example/gone.html' };
    const { view, callbacks } = await mounted(modelOf({ page, lost }));
    expect(text(view)).toContain('治水');
    await click(button(view, english('panel_saved_text')));
    expect(callbacks.read).toHaveBeenCalledWith(lost.url);
  });
});
