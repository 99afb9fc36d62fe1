// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Found } from '../../components/Found';
import { Mark } from '../../components/marks/Mark';
import type { MarkCallbacks, MarkModel } from '../../components/marks/model';
import { button, click, english, press, show, text, write } from './support';

const markOf = (fields: Partial<MarkModel> = {}): MarkModel => ({
  id: 'm1',
  quote: '投入三亿元治理清水河',
  colour: 'amber',
  note: '',
  tags: [],
  ...fields,
});

const mounted = async (mark: MarkModel, more: Partial<MarkCallbacks> = {}) => {
  const callbacks = { change: vi.fn(), remove: vi.fn(), ...more };
  const view = await show(<Mark mark={mark} lang="zh-Hans" callbacks={callbacks} />);
  return { view, callbacks };
};

const field = (view: ParentNode) => {
  const found = view.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, .tag-field');
  if (!found) throw new Error('No field is open');
  return found;
};

describe('a note', () => {
  it('is written in its place and kept when the field is left', async () => {
    const { view, callbacks } = await mounted(markOf());
    await click(button(view, 'Add a note'));
    await write(field(view), '  比去年少 ');
    expect(callbacks.change).toHaveBeenCalledWith('m1', { note: '比去年少' });
  });

  it('is kept, and once, when the list goes while it is written', async () => {
    const change = vi.fn();
    const { view } = await mounted(markOf(), { change });
    await click(button(view, 'Add a note'));
    field(view).value = '比去年少';
    await show(<p>another page</p>, view as HTMLDivElement);
    expect(change.mock.calls).toEqual([['m1', { note: '比去年少' }]]);
  });

  it('is kept when the page or the panel is closed while it is written', async () => {
    const { view, callbacks } = await mounted(markOf());
    await click(button(view, 'Add a note'));
    field(view).value = '比去年少';
    await act(() => void dispatchEvent(new Event('pagehide')));
    expect(callbacks.change).toHaveBeenCalledExactlyOnceWith('m1', { note: '比去年少' });
  });

  it('stays under the cursor when the library tells of another text meanwhile', async () => {
    const { view, callbacks } = await mounted(markOf({ note: '比去年少' }));
    await click(button(view, '比去年少'));
    const written = field(view);
    written.value = '比前年少';
    written.setSelectionRange(2, 2);
    const told = markOf({ note: '比去年少，见第三页' });
    await show(<Mark mark={told} lang="zh-Hans" callbacks={callbacks} />, view as HTMLDivElement);
    expect([field(view).value, field(view).selectionStart]).toEqual(['比前年少', 2]);
    await act(() => void written.dispatchEvent(new FocusEvent('blur')));
    expect(callbacks.change).toHaveBeenCalledExactlyOnceWith('m1', { note: '比前年少' });
  });

  it('can be cleared', async () => {
    const { view, callbacks } = await mounted(markOf({ note: '比去年少' }));
    await click(button(view, '比去年少'));
    expect(field(view).value).toBe('比去年少');
    await write(field(view), '');
    expect(callbacks.change).toHaveBeenCalledWith('m1', { note: '' });
  });

  it('stays as it was at Escape', async () => {
    const { view, callbacks } = await mounted(markOf({ note: '比去年少' }));
    await click(button(view, '比去年少'));
    field(view).value = '别的';
    await press(field(view), 'Escape');
    expect(callbacks.change).not.toHaveBeenCalled();
    expect(text(view.querySelector('.note'))).toBe('比去年少');
  });

  it('leaves the keys of an input method alone', async () => {
    const { view } = await mounted(markOf());
    await click(button(view, 'Add a note'));
    await press(field(view), 'Escape', { isComposing: true });
    expect(view.querySelector('textarea')).not.toBeNull();
  });

  it('asks for no change when nothing changed', async () => {
    const { view, callbacks } = await mounted(markOf({ note: '比去年少\n' }));
    await click(button(view, '比去年少'));
    await write(field(view), '比去年少');
    expect(callbacks.change).not.toHaveBeenCalled();
  });
});

describe('the focus', () => {
  it('comes back to where a field was closed by a key, and follows the reader elsewhere', async () => {
    const { view } = await mounted(markOf({ note: '比去年少' }));
    const elsewhere = document.body.appendChild(document.createElement('button'));
    await click(button(view, '比去年少'));
    await press(field(view), 'Escape');
    expect(document.activeElement).toBe(button(view, '比去年少'));
    await click(button(view, '比去年少'));
    expect(document.activeElement).toBe(field(view));
    await act(() => elsewhere.focus());
    expect(view.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(elsewhere);
  });
});

describe('tags', () => {
  it('are added several at once, with Western or Chinese commas, each once', async () => {
    const { view, callbacks } = await mounted(markOf({ tags: ['水利'] }));
    await click(button(view, 'Add tags'));
    await write(field(view), '#预算，环保、水利, 2024');
    expect(callbacks.change).toHaveBeenCalledWith('m1', { tags: ['水利', '预算', '环保', '2024'] });
  });

  it('are taken away one by one', async () => {
    const { view, callbacks } = await mounted(markOf({ tags: ['水利', '预算'] }));
    await click(button(view, 'Remove the tag 水利'));
    expect(callbacks.change).toHaveBeenCalledWith('m1', { tags: ['预算'] });
  });

  it('are not changed at Escape', async () => {
    const { view, callbacks } = await mounted(markOf());
    await click(button(view, 'Add tags'));
    field(view).value = '预算';
    await press(field(view), 'Escape');
    expect(callbacks.change).not.toHaveBeenCalled();
    expect(view.querySelector('.tag-field')).toBeNull();
  });
});

describe('tags that are being written', () => {
  const writing = async () => {
    const page = await mounted(markOf({ tags: ['水利'] }));
    await click(button(page.view, 'Add tags'));
    field(page.view).value = '预算';
    return page;
  };

  it('are kept, and once, when the list goes', async () => {
    const { view, callbacks } = await writing();
    await show(<p>another page</p>, view as HTMLDivElement);
    expect(callbacks.change).toHaveBeenCalledExactlyOnceWith('m1', { tags: ['水利', '预算'] });
  });

  it('are kept when the page or the panel is closed', async () => {
    const { callbacks } = await writing();
    await act(() => void dispatchEvent(new Event('pagehide')));
    expect(callbacks.change).toHaveBeenCalledExactlyOnceWith('m1', { tags: ['水利', '预算'] });
  });

  it('are added to those that came meanwhile', async () => {
    const { view, callbacks } = await writing();
    const told = markOf({ tags: ['水利', '环保'] });
    await show(<Mark mark={told} lang="zh-Hans" callbacks={callbacks} />, view as HTMLDivElement);
    expect(field(view).value).toBe('预算');
    await act(() => void field(view).dispatchEvent(new FocusEvent('blur')));
    expect(callbacks.change).toHaveBeenCalledExactlyOnceWith('m1', { tags: ['水利', '环保', '预算'] });
  });

  it('leave the keys of an input method alone', async () => {
    const { view } = await writing();
    for (const key of ['Enter', 'Escape']) await press(field(view), key, { isComposing: true });
    expect(field(view).value).toBe('预算');
  });
});

describe('a mark', () => {
  it('changes its ink', async () => {
    const { view, callbacks } = await mounted(markOf());
    await click(button(view, english('mark_colour', english('colour_amber'))));
    const inks = [...view.querySelectorAll<HTMLInputElement>('.colour')];
    expect(inks.filter(({ checked }) => checked).map(({ dataset }) => dataset.colour)).toEqual(['amber']);
    const blue = inks.find(({ dataset }) => dataset.colour === 'blue');
    if (!blue) throw new Error('No blue ink');
    await click(blue);
    expect(callbacks.change).toHaveBeenCalledWith('m1', { colour: 'blue' });
    expect(view.querySelector('.colours')).not.toBeNull();
  });

  it('closes the inks at a press, of the ink it has too', async () => {
    const opened = async () => {
      const { view, callbacks } = await mounted(markOf());
      await click(button(view, english('mark_colour', english('colour_amber'))));
      const ink = (colour: string) =>
        view.querySelector<HTMLInputElement>(`[data-colour="${colour}"].colour`);
      const pressInk = async (colour: string) => {
        ink(colour)?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
        await click(ink(colour) as HTMLElement);
      };
      return { view, callbacks, pressInk };
    };
    const same = await opened();
    await same.pressInk('amber');
    expect(same.view.querySelector('.colours')).toBeNull();
    expect(same.callbacks.change).not.toHaveBeenCalled();
    const other = await opened();
    await other.pressInk('violet');
    expect(other.view.querySelector('.colours')).toBeNull();
    expect(other.callbacks.change).toHaveBeenCalledWith('m1', { colour: 'violet' });
  });

  it('is deleted', async () => {
    const { view, callbacks } = await mounted(markOf());
    await click(button(view, 'Delete the mark'));
    expect(callbacks.remove).toHaveBeenCalledWith('m1');
  });

  it('leads to its place on the page, unless it has none', async () => {
    const reveal = vi.fn();
    const { view } = await mounted(markOf({ place: 'anchored' }), { show: reveal });
    await click(button(view, '投入三亿元治理清水河'));
    expect(reveal).toHaveBeenCalledWith('m1');
    const orphan = await mounted(markOf({ place: 'orphan' }), { show: reveal });
    expect(orphan.view.querySelector('.quote-button')).toBeNull();
    expect(text(orphan.view.querySelector('.mark-place'))).toBe(english('mark_place_orphan'));
  });

  it('shows its text as text', async () => {
    const quote = '<img src=x onerror=alert(1)>';
    const { view } = await mounted(markOf({ quote, note: quote, tags: [quote] }));
    expect(view.querySelector('img')).toBeNull();
    expect(text(view.querySelector('.quote'))).toBe(quote);
    expect(text(view.querySelector('.note'))).toBe(quote);
  });
});

describe('what a search found', () => {
  it.each([
    [[], '清水河治理', []],
    [[{ start: 0, end: 3 }], '清水河治理', ['清水河']],
    [
      [
        { start: 0, end: 1 },
        { start: 3, end: 5 },
      ],
      '清水河治理',
      ['清', '治理'],
    ],
  ])('is marked in the whole text', async (ranges, whole, found) => {
    const view = await show(<Found text={whole} ranges={ranges} />);
    expect(text(view)).toBe(whole);
    expect([...view.querySelectorAll('mark')].map(text)).toEqual(found);
  });
});
