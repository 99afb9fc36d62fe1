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

const stateOf = (fields: Partial<PanelState> = {}): PanelModel => ({
  page: {
    kind: 'page',
    state: { facts: factsOf(), marks: [], suggestions: [], undoable: null, redoable: null, ...fields },
  },
  offers: [],
  failure: null,
  snackbar: null,
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
  return { view: await show(<SidePanel model={model} callbacks={callbacks} />), callbacks };
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
    const { view, callbacks } = await mounted({
      page: { kind: 'asleep' },
      offers: [],
      failure: null,
      snackbar: null,
    });
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
    const restricted = await mounted({ page, offers: [], failure: null, snackbar: null });
    expect(text(restricted.view.querySelector('.notice'))).toBe(english('error_restricted_page'));
    const none = await mounted(stateOf({ facts: factsOf({ status: 'no-article' }) }));
    expect(text(none.view.querySelector('.notice'))).toBe(english('status_no_article'));
  });
});
