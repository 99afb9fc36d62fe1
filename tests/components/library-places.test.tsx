// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library/Library';
import type { LibraryModel } from '../../components/library/model';
import type { FactRow } from '../../components/library/overview/facts-model';
import { factsCsv } from '../../entrypoints/library/facts-csv';
import { button, click, english, press, show, text } from './support';
import { modelOf, mounted } from './support-library';

/** A day of the machine's own zone, as it is shown. */
const NOW = new Date(2024, 4, 6, 12).getTime();

const shown = async (fields: Partial<LibraryModel>) => {
  const page = await mounted(modelOf(fields));
  await vi.waitFor(() => expect(page.view.querySelector('.sheet, dialog[open]')).not.toBeNull());
  return page;
};

const fact = (fields: Partial<FactRow> = {}): FactRow => ({
  id: 'm1/2',
  articleId: 'a1',
  kind: 'figure',
  value: '3.2',
  unit: '亿元',
  about: '投资',
  quote: '投资3.2亿元',
  range: { start: 2, end: 7 },
  title: '清水河',
  lang: 'zh-Hans',
  source: '蓝田日报',
  publishedAt: '2024-05-06',
  url: 'https://news.lantian.example/1',
  ...fields,
});

describe('the trash', () => {
  const item = {
    id: 'm1',
    kind: 'mark',
    title: '清水河',
    lang: 'zh-Hans',
    quote: '三亿元',
    marks: 0,
    deletedAt: NOW,
    goesAt: NOW + 30 * 86_400_000,
  } as const;

  it('gives back, and asks before everything goes for good', async () => {
    const { view, callbacks } = await shown({ place: 'trash', trash: [item] });
    expect(text(view.querySelector('.trashed .song'))).toBe('三亿元');
    expect(view.textContent).toContain('kept until Jun 5, 2024');
    await click(button(view, english('trash_restore')));
    expect(callbacks.restoreTrashed).toHaveBeenCalledWith(item);
    await click(button(view, english('trash_empty_all')));
    expect(callbacks.openDialog).toHaveBeenCalledWith('empty-trash');
    expect(callbacks.emptyTrash).not.toHaveBeenCalled();
  });

  it('takes the focus in a narrow window, which the filters lose', async () => {
    const { view, callbacks } = await shown({ place: 'trash', trash: [], pane: 'filters' });
    const model = modelOf({ place: 'trash', trash: [], pane: 'list' });
    await show(<Library model={model} callbacks={callbacks} />, view);
    expect(view.querySelector('.pane-wide')?.contains(document.activeElement)).toBe(true);
  });

  it('says that it is empty, and what would be here', async () => {
    const { view } = await shown({ place: 'trash', trash: [] });
    expect(view.textContent).toContain(english('trash_none'));
  });
});

describe('facts', () => {
  it('are a table of figures, and of other kinds when asked, that leads to the article', async () => {
    const rows = [fact(), fact({ id: 'm1/9', kind: 'person', value: '韩秋实', unit: '', about: '厅长' })];
    const { view, callbacks } = await shown({ place: 'facts', facts: { rows, done: 3, total: 3 } });
    expect([...view.querySelectorAll('tbody .fact-value')].map(text)).toEqual(['3.2亿元']);
    expect(text(view.querySelector('tbody mark'))).toBe('3.2亿元');
    await click(button(view, '蓝田日报'));
    expect(callbacks.openArticle).toHaveBeenCalledWith('a1');
    await click(button(view, 'Person 1'));
    expect([...view.querySelectorAll('tbody .fact-value')].map(text)).toEqual(['韩秋实']);
    await click(button(view, english('facts_export')));
    expect(callbacks.exportFacts).toHaveBeenCalledWith(['person']);
  });

  it('go out only when all of them are there', async () => {
    const { view } = await shown({ place: 'facts', facts: { rows: [fact()], done: 40, total: 90 } });
    expect(button(view, english('facts_export')).disabled).toBe(true);
  });

  it('go out as CSV that no spreadsheet calculates', () => {
    const csv = factsCsv([fact({ about: '=SUM(A1)', quote: '他说"好"' })], english);
    expect(csv.startsWith('\ufeff"Kind",')).toBe(true);
    expect(csv).toContain(`"'=SUM(A1)","他说""好"""`);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});

it('the overview says its chart in words and numbers, and leads to what a bar stands for', async () => {
  const week = 7 * 86_400_000;
  const weeks = [
    { from: NOW - 2 * week, articles: 1, highlights: 4 },
    { from: NOW - week, articles: 2, highlights: 0 },
  ];
  const overview = { weeks, sources: [{ value: '蓝田日报', articles: 3, marks: 4 }], tags: [] };
  const { view, callbacks } = await shown({ place: 'charts', overview });
  expect(view.querySelector('.weeks svg')?.getAttribute('aria-label')).toContain('4 marks');
  expect([...view.querySelectorAll('.weeks-table tbody td')].map(text)).toEqual(['4', '1', '0', '2']);
  await click(view.querySelector('.bar') as HTMLElement);
  expect(callbacks.search).toHaveBeenCalledWith('source:"蓝田日报"');
});

describe('names', () => {
  const allNames = {
    tag: [
      { value: '水利', articles: 4 },
      { value: '河流', articles: 1 },
    ],
    collection: [],
  };

  it('are changed, told what becomes one, and taken away', async () => {
    const { view, callbacks } = await shown({ dialog: { kind: 'names' }, allNames });
    await click(button(view, english('names_rename', '河流')));
    const field = view.querySelector<HTMLInputElement>('.name-line input');
    if (!field) throw new Error('No field');
    field.value = '水利';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(view.textContent).toContain(english('names_merges', '水利')));
    await press(field, 'Enter');
    expect(callbacks.renameName).toHaveBeenCalledWith('tag', '河流', '水利');
    await click(button(view, english('names_delete', '水利')));
    expect(callbacks.deleteName).toHaveBeenCalledWith('tag', '水利');
    await click(button(view, english('filter_collection')));
    expect(view.textContent).toContain(english('names_no_collections'));
  });

  it('stay as they are by Escape, also where the browser says that a field that goes is left', async () => {
    const { view, callbacks } = await shown({ dialog: { kind: 'names' }, allNames });
    await click(button(view, english('names_rename', '河流')));
    const field = view.querySelector<HTMLInputElement>('.name-line input');
    if (!field) throw new Error('No field');
    field.value = '湖泊';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    await press(field, 'Escape');
    await act(() => void field.dispatchEvent(new FocusEvent('blur')));
    expect(view.querySelector('.name-line input')).toBeNull();
    expect(callbacks.renameName).not.toHaveBeenCalled();
  });
});
