// @vitest-environment jsdom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { CorrectForm } from '../../components/corrections/CorrectForm';
import { Unlock } from '../../components/library/files/Unlock';
import { BulkColours } from '../../components/library/list/BulkColours';
import { BulkField } from '../../components/library/list/BulkField';
import { NameLine } from '../../components/library/names/NameLine';
import { NoteEditor } from '../../components/on-page/NoteEditor';
import { TranslateProvider } from '../../components/translation';
import { button, click, english, press, show } from './support';

const nothing = () => undefined;

type Field = HTMLInputElement | HTMLTextAreaElement;

const fieldIn = (view: ParentNode, selector = '.field') => {
  const found = view.querySelector<Field>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};

const type = (field: Field, value: string) =>
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

const editor = (note: string) => (
  <NoteEditor
    t={english}
    ink="amber"
    written={{ note, tags: [] }}
    field="note"
    actions={{ saveNote: vi.fn(), cancelNote: vi.fn() } as never}
  />
);

const bulk = (known: string[], onDone: (text: string) => void = nothing) => (
  <BulkField
    label="Tags"
    placeholder=""
    known={known.map((value) => ({ value, articles: 1 }))}
    onDone={onDone}
  />
);

const line = (articles: number, onRename: (to: string) => void = nothing) => (
  <NameLine name="水利" articles={articles} others={['水利']} onRename={onRename} onDelete={nothing} />
);

const unlock = (wrong: boolean) => (
  <Unlock model={{ fileName: 'a.zhupi', wrong }} onUnlock={nothing} onCancel={nothing} />
);

const form = (author: string, onCorrect = vi.fn()) => (
  <CorrectForm
    values={{ title: '治理清水河', author, source: null, publishedAt: null }}
    asRead={{}}
    lang="zh-Hans"
    onCorrect={onCorrect}
  />
);

describe('a field keeps what is being written when it is drawn anew', () => {
  const drawn: readonly (readonly [string, ComponentChild, ComponentChild, string])[] = [
    ['the note on a page', editor('比去年少'), editor('比前年少'), 'textarea'],
    ['its tags', editor('比去年少'), editor('比前年少'), '[name=tags]'],
    ['the name for many', bulk([]), bulk(['水利']), '.field'],
    ['the passphrase', unlock(false), unlock(false), '.field'],
  ];
  it.each(drawn)('%s', async (_, before, after, selector) => {
    const view = await show(before);
    const field = fieldIn(view, selector);
    await type(field, '正在写');
    field.setSelectionRange(1, 1);
    await show(after, view as HTMLDivElement);
    expect(fieldIn(view, selector)).toBe(field);
    expect([field.value, field.selectionStart]).toEqual(['正在写', 1]);
  });

  it('the new name of a tag', async () => {
    const onRename = vi.fn();
    const view = await show(line(1, onRename));
    await click(button(view, english('names_rename', '水利')));
    const field = fieldIn(view);
    await type(field, '水务');
    await show(line(2, onRename), view as HTMLDivElement);
    expect(fieldIn(view).value).toBe('水务');
    for (const key of ['Enter', 'Escape']) await press(field, key, { isComposing: true });
    expect(onRename).not.toHaveBeenCalled();
    await press(field, 'Enter');
    expect(onRename).toHaveBeenCalledExactlyOnceWith('水务');
  });

  it('a correction, and says only what the reader has changed', async () => {
    const onCorrect = vi.fn();
    const view = await show(form('林远', onCorrect));
    await click(button(view, english('correct')));
    await type(fieldIn(view, '[name=title]'), '清水河的治理');
    // Another window has corrected the author.
    await show(form('林遠', onCorrect), view as HTMLDivElement);
    expect(fieldIn(view, '[name=title]').value).toBe('清水河的治理');
    await press(fieldIn(view, '[name=title]'), 'Escape', { isComposing: true });
    await click(button(view, english('correct_keep')));
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith({ title: '清水河的治理' });
  });
});

it('a date is shown and written as people do, and one that was not touched is not changed', async () => {
  const onCorrect = vi.fn();
  const values = { title: '治理清水河', author: null, source: null, publishedAt: '2024-05-20T09:12+08:00' };
  const view = await show(<CorrectForm values={values} asRead={{}} lang="zh-Hans" onCorrect={onCorrect} />);
  await click(button(view, english('correct')));
  expect(fieldIn(view, '[name=publishedAt]').value).toBe('2024-05-20 09:12');
  await type(fieldIn(view, '[name=author]'), '林远');
  await click(button(view, english('correct_keep')));
  expect(onCorrect).toHaveBeenLastCalledWith({ author: '林远' });
  await click(button(view, english('correct')));
  await type(fieldIn(view, '[name=publishedAt]'), '2024年5月21日');
  await click(button(view, english('correct_keep')));
  expect(onCorrect).toHaveBeenLastCalledWith({ publishedAt: '2024-05-21' });
});

describe('what is opened for the reader has the focus before anything is painted', () => {
  const drawn: readonly (readonly [string, ComponentChild, string])[] = [
    ['the note on a page', editor(''), 'textarea'],
    ['the name for many', bulk([]), '.field'],
    ['the inks for many', <BulkColours key="" onPick={nothing} />, 'button'],
  ];
  it.each(drawn)('%s', (_, view, selector) => {
    const container = document.body.appendChild(document.createElement('div'));
    // Not within `act`, which waits for what comes after a paint.
    render(<TranslateProvider value={english}>{view}</TranslateProvider>, container);
    expect(document.activeElement).toBe(container.querySelector(selector));
    render(null, container);
  });

  it('the new name of a tag', async () => {
    const view = await show(line(1));
    button(view, english('names_rename', '水利')).click();
    await vi.waitFor(() => fieldIn(view), { interval: 0 });
    expect(document.activeElement).toBe(fieldIn(view));
  });
});
