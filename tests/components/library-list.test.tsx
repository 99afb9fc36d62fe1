// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library/Library';
import { moveTo } from '../../components/library/selection';
import { button, click, english, press, show, text } from './support';
import { listing, modelOf, mounted, row } from './support-library';

const rowsIn = (view: ParentNode) => [...view.querySelectorAll<HTMLElement>('.row[data-article]')];
const list = (view: ParentNode) => {
  const found = view.querySelector<HTMLElement>('.rows');
  if (!found) throw new Error('No list');
  return found;
};

describe('the list', () => {
  it('says of each article what it is, where from, and what was marked', async () => {
    const { view } = await mounted(
      modelOf(listing([row('a1', { marks: 3, notes: 1, colours: ['vermilion', 'green'] })])),
    );
    const [first] = rowsIn(view);
    expect(text(first?.querySelector('.row-title'))).toBe('蓝田市治理清水河');
    expect([...(first?.querySelectorAll('.byline > span') ?? [])].map(text)).toEqual([
      '蓝田日报',
      'May 2024',
      '3 marks',
      '1 note',
    ]);
    expect(first?.querySelectorAll('.ink')).toHaveLength(2);
  });

  it('draws a part of ten thousand, and asks for the rows it draws', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => row(`a${index}`));
    const { view, callbacks } = await mounted(modelOf(listing(many)));
    expect(rowsIn(view).length).toBeGreaterThan(5);
    expect(rowsIn(view).length).toBeLessThan(60);
    const [from, to] = vi.mocked(callbacks.showRows).mock.lastCall ?? [];
    expect(from).toBe(0);
    expect(to).toBeGreaterThanOrEqual(rowsIn(view).length);
    expect(to).toBeLessThan(60);
    expect(rowsIn(view)[0]?.getAttribute('aria-setsize')).toBe('10000');
    expect(rowsIn(view)[0]?.getAttribute('aria-posinset')).toBe('1');
  });

  it('names the row under the cursor to screen readers', async () => {
    const { view } = await mounted(modelOf({ ...listing([row('a1'), row('a2')]), selection: moveTo('a2') }));
    const active = list(view).getAttribute('aria-activedescendant');
    expect(view.querySelector(`[id="${active}"]`)?.getAttribute('data-article')).toBe('a2');
  });

  it('marks what the search found, with its context', async () => {
    const found = {
      title: [{ start: 3, end: 5 }],
      passage: { of: 'text', text: '今年治理', ranges: [{ start: 2, end: 4 }] },
    } as const;
    const { view } = await mounted(modelOf({ query: '治理', ...listing([row('a1', { found })]) }));
    expect([...view.querySelectorAll('mark')].map(text)).toEqual(['治理', '治理']);
    expect(text(view.querySelector('.summary'))).toBe('1 article found');
  });

  it('says how many there are while it has the first of them only', async () => {
    const totals = { articles: 8000, highlights: 9, notes: 0, articlesThisWeek: 0, highlightsThisWeek: 0 };
    const { view } = await mounted(modelOf({ totals, ...listing([row('a1'), row('a2')]) }));
    expect(text(view.querySelector('.summary'))).toBe('8,000 articles · 9 marks');
  });

  it('says that it searches, and not that nothing was found before it knows', async () => {
    const { view } = await mounted(modelOf({ query: '火星', isSearching: true, ...listing([]) }));
    expect(text(view.querySelector('.summary'))).toBe(english('library_searching'));
    expect(view.querySelector('.nothing-found')).toBeNull();
  });

  it('is a table with headings where the reader wants one', async () => {
    const { view } = await mounted(modelOf({ layout: 'table', ...listing([row('a1', { marks: 2 })]) }));
    expect(list(view).getAttribute('role')).toBe('grid');
    expect([...view.querySelectorAll('[role=columnheader]')].map(text).at(-2)).toBe('Marks');
    expect([...view.querySelectorAll('[role=gridcell]')].map(text).slice(0, 3)).toEqual([
      '蓝田市治理清水河',
      '蓝田日报',
      'May 2024',
    ]);
  });

  it('leaves the headings of the table the keys that press them', async () => {
    const { view, callbacks } = await mounted(modelOf({ layout: 'table', ...listing([row('a1')]) }));
    for (const key of ['Enter', ' ']) {
      const pressed = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      button(view, 'Title').dispatchEvent(pressed);
      expect(pressed.defaultPrevented).toBe(false);
    }
    expect(callbacks.open).not.toHaveBeenCalled();
    expect(callbacks.select).not.toHaveBeenCalled();
  });

  it('opens an article by a click, and chooses by the box and with Ctrl', async () => {
    const { view, callbacks } = await mounted(modelOf(listing([row('a1'), row('a2')])));
    const [, second] = rowsIn(view);
    if (!second) throw new Error('No second row');
    await click(second);
    expect(callbacks.select).toHaveBeenLastCalledWith(moveTo('a2'));
    expect(callbacks.open).toHaveBeenLastCalledWith('a2');
    await click(second.querySelector('.row-check') as HTMLElement);
    expect(callbacks.select).toHaveBeenLastCalledWith({
      chosen: new Set(['a2']),
      cursor: 'a2',
      anchor: 'a2',
    });
    expect(callbacks.open).toHaveBeenCalledTimes(1);
  });

  it('acts on keys', async () => {
    const { view, callbacks } = await mounted(modelOf(listing([row('a1'), row('a2')])));
    await press(list(view), 'j');
    expect(callbacks.select).toHaveBeenLastCalledWith(moveTo('a2'));
    await press(list(view), 'Enter');
    expect(callbacks.open).toHaveBeenLastCalledWith('a1');
    await press(list(view), 'Delete');
    expect(callbacks.removeArticles).toHaveBeenLastCalledWith(['a1']);
    await press(list(view), '?');
    expect(callbacks.openDialog).toHaveBeenLastCalledWith('help');
    await press(list(view), '/');
    expect(document.activeElement).toBe(view.querySelector('input[type=search]'));
  });
});

describe('several chosen articles', () => {
  const chosen = { chosen: new Set(['a1', 'a3']), cursor: 'a3', anchor: 'a3' };
  const model = () => modelOf({ ...listing(['a1', 'a2', 'a3'].map((id) => row(id))), selection: chosen });

  it('can all be deleted at once', async () => {
    const { view, callbacks } = await mounted(model());
    expect(text(view.querySelector('.bulk [role=status]'))).toBe('2 chosen');
    await click(button(view.querySelector('.bulk') as HTMLElement, 'Delete'));
    expect(callbacks.removeArticles).toHaveBeenLastCalledWith(['a1', 'a3']);
  });

  it('can be exported', async () => {
    const { view, callbacks } = await mounted(model());
    await click(button(view.querySelector('.bulk') as HTMLElement, 'Export'));
    expect(callbacks.openDialog).toHaveBeenLastCalledWith('export');
  });

  it('can be tagged, collected and coloured', async () => {
    const { view, callbacks } = await mounted(model());
    const bar = view.querySelector('.bulk') as HTMLElement;
    await click(button(bar, english('bulk_tag')));
    const field = bar.querySelector<HTMLInputElement>('input');
    if (!field) throw new Error('No field');
    field.value = '预算、水利';
    await press(field, 'Enter');
    expect(callbacks.tagArticles).toHaveBeenLastCalledWith(['a1', 'a3'], ['预算', '水利']);
    await click(button(bar, english('bulk_collect')));
    const name = bar.querySelector<HTMLInputElement>('input');
    if (!name) throw new Error('No field');
    name.value = ' 水利報告 ';
    await press(name, 'Enter');
    expect(callbacks.collect).toHaveBeenLastCalledWith(['a1', 'a3'], { add: ['水利報告'] });
    await click(button(bar, english('bulk_colour')));
    await click(bar.querySelector('button[data-colour=blue]') as HTMLElement);
    expect(callbacks.colourArticles).toHaveBeenLastCalledWith(['a1', 'a3'], 'blue');
  });

  it('give the focus back when their field closes, and to the list when they are let go', async () => {
    const { view, callbacks } = await mounted(model());
    const bar = view.querySelector('.bulk') as HTMLElement;
    await click(button(bar, english('bulk_tag')));
    await press(bar.querySelector('input') as HTMLElement, 'Escape');
    await vi.waitFor(() => expect(document.activeElement).toBe(button(bar, english('bulk_tag'))));
    const none = modelOf({ ...listing(['a1', 'a2', 'a3'].map((id) => row(id))) });
    await show(<Library model={none} callbacks={callbacks} />, view);
    expect(document.activeElement).toBe(list(view));
  });
});

describe('the search', () => {
  it('goes on as the reader types, and Down goes to what it found', async () => {
    const { view, callbacks } = await mounted(modelOf());
    const search = view.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('No search field');
    search.value = '清水';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    expect(callbacks.search).toHaveBeenCalledWith('清水');
    await press(search, 'ArrowDown');
    expect(document.activeElement).toBe(list(view));
  });

  it('waits while an input method composes, and keeps what is composed whatever is drawn meanwhile', async () => {
    const { view, callbacks } = await mounted(modelOf());
    const search = view.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('No search field');
    const compose = (value: string) =>
      act(() => {
        search.value = value;
        search.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      });
    await act(() => void search.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    await compose('qing’shui');
    await show(<Library model={modelOf({ isSearching: true })} callbacks={callbacks} />, view);
    expect(search.value).toBe('qing’shui');
    await press(search, 'Enter', { isComposing: true });
    expect(document.activeElement).not.toBe(list(view));
    await compose('清水');
    expect(callbacks.search).not.toHaveBeenCalled();
    await act(() => void search.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    expect(callbacks.search).toHaveBeenCalledExactlyOnceWith('清水');
    await show(<Library model={modelOf({ query: '清水' })} callbacks={callbacks} />, view);
    expect(search.value).toBe('清水');
  });

  it('explains its language, and adds an example that is pressed', async () => {
    const { view, callbacks } = await mounted(modelOf({ query: '清水' }));
    await click(button(view, english('query_help')));
    const example = [...view.querySelectorAll<HTMLElement>('.query-example')].find(({ textContent }) =>
      textContent?.startsWith('has:note'),
    );
    if (!example) throw new Error('No example');
    await click(example);
    expect(callbacks.search).toHaveBeenLastCalledWith('清水 has:note');
  });
});

describe('the filters', () => {
  const none = { site: [], source: [], tag: [], color: [], script: [], collection: [], month: [] };

  it('put their terms into the search, with counts, and take them out again', async () => {
    const facets = { ...none, site: [{ value: 'gov.example', articles: 12 }] };
    const { view, callbacks } = await mounted(modelOf({ facets, query: '清水' }));
    const filter = () =>
      [...view.querySelectorAll<HTMLElement>('.filter-group .filter')].find((each) =>
        each.textContent?.includes('gov.example'),
      );
    expect(text(filter()?.querySelector('.filter-count'))).toBe('12');
    await click(filter() as HTMLElement);
    const asked = vi.mocked(callbacks.search).mock.lastCall?.[0] ?? '';
    expect(asked).toMatch(/^清水 site:"?gov\.example"?$/);
    await show(<Library model={modelOf({ facets, query: asked })} callbacks={callbacks} />, view);
    expect(filter()?.getAttribute('aria-pressed')).toBe('true');
    await click(filter() as HTMLElement);
    expect(callbacks.search).toHaveBeenLastCalledWith('清水');
  });

  it('lead back to the list where they took its place', async () => {
    const { view, callbacks } = await mounted(modelOf({ pane: 'filters' }));
    await click(button(view.querySelector('.pane-filters') as HTMLElement, english('library_back_to_list')));
    expect(callbacks.showPane).toHaveBeenCalledWith('list');
  });

  it('show the first of many, and all when asked', async () => {
    const tag = Array.from({ length: 9 }, (_, index) => ({ value: `标签${index}`, articles: 9 - index }));
    const { view } = await mounted(modelOf({ facets: { ...none, tag } }));
    expect(view.querySelectorAll('.filter-group .filter')).toHaveLength(6);
    await click(button(view, english('filter_all', 9)));
    expect(view.querySelectorAll('.filter-group .filter')).toHaveLength(9);
  });
});
