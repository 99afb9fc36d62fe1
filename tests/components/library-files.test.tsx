// @vitest-environment jsdom

import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { ExportRun } from '../../components/library/export-model';
import { ExportDialog } from '../../components/library/files/ExportDialog';
import { Library } from '../../components/library/Library';
import { articlesOf, DEFAULT_TEMPLATES, previewTemplate } from '../../exchange/formats';
import type { Settings } from '../../messaging';
import { DEFAULT_SETTINGS } from '../../messaging/default-settings';
import { button, click, english, press, show, text } from './support';
import { listing, modelOf, mounted, row } from './support-library';

const dialogOf = async (run: ExportRun, chosen: string[] = [], settings: Partial<Settings> = {}) => {
  const selection = { chosen: new Set(chosen), cursor: null, anchor: null };
  const { view, callbacks } = await mounted(
    modelOf({
      ...listing([row('a1'), row('a2')]),
      selection,
      settings: { ...DEFAULT_SETTINGS, ...settings },
      exportTargets: [{ name: '办公室', at: new Date(2024, 4, 6, 12).getTime() }],
      dialog: { kind: 'export', run },
    }),
  );
  await vi.waitFor(() => expect(view.querySelector('dialog')).not.toBeNull(), { timeout: 10_000 });
  return { dialog: view.querySelector('dialog') as HTMLElement, callbacks };
};

const choose = (dialog: HTMLElement, value: string) =>
  act(() => {
    const select = dialog.querySelector('select') as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

const tick = (dialog: HTMLElement, words: string) =>
  click(
    [...dialog.querySelectorAll('label')]
      .find(({ textContent }) => textContent === words)
      ?.querySelector('input') as HTMLElement,
  );

describe('an export', () => {
  it('is of the whole library as a bundle, if nothing else is chosen', async () => {
    const { dialog, callbacks } = await dialogOf(null);
    await click(button(dialog, 'Export'));
    expect(callbacks.startExport).toHaveBeenCalledWith({
      scope: { kind: 'all' },
      format: 'bundle',
      script: 'original',
      files: 'one',
      gzip: false,
      passphrase: null,
    });
  });

  it('is of the chosen articles where there are any, and says what each format is for', async () => {
    const { dialog, callbacks } = await dialogOf(null, ['a2']);
    await choose(dialog, 'markdown');
    expect(text(dialog.querySelector('.choice-about'))).toBe(english('format_markdown_about'));
    await tick(dialog, english('export_many'));
    await click(button(dialog, 'Export'));
    expect(callbacks.startExport).toHaveBeenCalledWith(
      expect.objectContaining({
        scope: { kind: 'selection', ids: ['a2'] },
        format: 'markdown',
        files: 'many',
      }),
    );
  });

  it('goes on without the passphrase that only bundles can have', async () => {
    const { dialog, callbacks } = await dialogOf(null);
    await tick(dialog, english('export_lock'));
    await choose(dialog, 'csv');
    await click(button(dialog, 'Export'));
    expect(callbacks.startExport).toHaveBeenCalledWith(expect.objectContaining({ format: 'csv' }));
  });

  it('is of what changed since the last one to a machine, whose name it knows', async () => {
    const { dialog, callbacks } = await dialogOf(null);
    await tick(dialog, english('export_changes'));
    expect(dialog.textContent).toContain('Last export to it');
    await click(button(dialog, 'Export'));
    expect(callbacks.startExport).toHaveBeenCalledWith(
      expect.objectContaining({ scope: { kind: 'changes', target: '办公室' } }),
    );
  });

  it('is locked with a passphrase, and not without one', async () => {
    const { dialog, callbacks } = await dialogOf(null);
    await tick(dialog, english('export_lock'));
    const field = dialog.querySelector<HTMLInputElement>('input[type=password]');
    if (!field) throw new Error('No field');
    dialog.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(callbacks.startExport).not.toHaveBeenCalled();
    await act(() => {
      field.value = '清水河';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click(button(dialog, 'Export'));
    expect(callbacks.startExport).toHaveBeenCalledWith(expect.objectContaining({ passphrase: '清水河' }));
  });

  it('says while it is written whether it is of one moment: bundles alone are', async () => {
    const dialog = (run: ExportRun) => (
      <ExportDialog
        run={run}
        targets={[]}
        templates={DEFAULT_SETTINGS.templates}
        chosen={[]}
        callbacks={{} as Parameters<typeof ExportDialog>[0]['callbacks']}
      />
    );
    const view = await show(dialog(null));
    await show(dialog({ done: 1, total: 4 }), view);
    expect(view.textContent).not.toContain(english('export_meanwhile'));
    await show(dialog(null), view);
    await choose(view, 'csv');
    await show(dialog({ done: 1, total: 4 }), view);
    expect(view.textContent).toContain(english('export_meanwhile'));
  });

  it('shows how far it is and stops when asked; says what failed and that nothing is lost', async () => {
    const running = await dialogOf({ done: 1, total: 4 });
    expect(text(running.dialog.querySelector('.progress-line'))).toBe('25%');
    await click(button(running.dialog, 'Cancel'));
    expect(running.callbacks.cancelExport).toHaveBeenCalled();
    const failed = await dialogOf({ failed: 'unavailable' });
    expect(text(failed.dialog.querySelector('[role=alert]'))).toContain(english('export_safe'));
  });
});

describe('the template of Markdown', () => {
  const options = {
    labels: (label: string) => label,
    colourName: (colour: string) => colour,
    now: 0,
    timeZone: 'UTC',
    version: '0.1.0',
    locale: 'en',
  };

  /** The editor over the real parser, in a library without articles. */
  const editorOf = async (settings: Partial<Settings> = {}) => {
    const opened = await dialogOf(null, [], settings);
    vi.mocked(opened.callbacks.previewTemplate).mockImplementation(async ({ template, files }) =>
      previewTemplate(articlesOf({ articles: [], highlights: [] }), {
        ...options,
        split: files === 'many',
        ...(template !== undefined && { template }),
      }),
    );
    await choose(opened.dialog, 'markdown');
    const details = opened.dialog.querySelector('.template') as HTMLDetailsElement;
    await act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    await vi.waitFor(() => expect(opened.dialog.querySelector('textarea')).not.toBeNull());
    const field = () => opened.dialog.querySelector('textarea') as HTMLTextAreaElement;
    const type = (words: string) =>
      act(() => {
        field().value = words;
        field().dispatchEvent(new Event('input', { bubbles: true }));
      });
    const status = () => text(opened.dialog.querySelector('.template-problems [role=status]'));
    return { ...opened, field, type, status };
  };

  it('is the default of the files that go out, and has its preview', async () => {
    const { dialog, field, type, status } = await editorOf();
    expect(field().value).toBe(DEFAULT_TEMPLATES.library);
    await vi.waitFor(() => expect(status()).toBe(english('template_sound')));
    await type('共{{count}}篇');
    await vi.waitFor(() => expect(text(dialog.querySelector('.template-preview'))).toBe('共0篇'));
    await tick(dialog, english('export_many'));
    await vi.waitFor(() => expect(field().value).toBe(DEFAULT_TEMPLATES.article));
    await tick(dialog, english('export_many'));
    await vi.waitFor(() => expect(field().value).toBe('共{{count}}篇'));
  });

  it('is kept when the reader pauses or leaves, goes out with the export, and goes back to the default', async () => {
    const { dialog, callbacks, type, field } = await editorOf({ templates: { article: '{{title}}' } });
    await type('共{{count}}篇');
    expect(callbacks.changeSettings).not.toHaveBeenCalled();
    await vi.waitFor(() =>
      expect(callbacks.changeSettings).toHaveBeenCalledWith({
        templates: { article: '{{title}}', library: '共{{count}}篇' },
      }),
    );
    await click(button(dialog, 'Export'));
    expect(callbacks.startExport).toHaveBeenLastCalledWith(
      expect.objectContaining({ format: 'markdown', template: '共{{count}}篇' }),
    );
    await click(button(dialog, english('template_default')));
    expect(field().value).toBe(DEFAULT_TEMPLATES.library);
    await click(button(dialog, english('template_own')));
    expect(field().value).toBe('共{{count}}篇');
    await click(button(dialog, english('template_default')));
    await click(button(dialog, 'Export'));
    expect(vi.mocked(callbacks.startExport).mock.lastCall?.[0]).not.toHaveProperty('template');
    await vi.waitFor(() =>
      expect(callbacks.changeSettings).toHaveBeenLastCalledWith({ templates: { article: '{{title}}' } }),
    );
    vi.mocked(callbacks.changeSettings).mockClear();
    await type('{{count}}');
    await show(null, dialog.closest('body > div') as HTMLElement as HTMLDivElement);
    expect(callbacks.changeSettings).toHaveBeenCalledWith({
      templates: { article: '{{title}}', library: '{{count}}' },
    });
  });

  it('leaves the other one as it is, which may be known later or be written in another window', async () => {
    const { dialog, callbacks, type } = await editorOf();
    const told = modelOf({
      settings: { ...DEFAULT_SETTINGS, templates: { article: '{{title}}' } },
      dialog: { kind: 'export', run: null },
    });
    await type('共{{count}}篇');
    const view = dialog.closest('body > div') as HTMLDivElement;
    await show(<Library model={told} callbacks={callbacks} />, view);
    await vi.waitFor(() =>
      expect(callbacks.changeSettings).toHaveBeenLastCalledWith({
        templates: { article: '{{title}}', library: '共{{count}}篇' },
      }),
    );
  });

  it('says what is wrong and where, and leads there', async () => {
    const { dialog, field, type, status } = await editorOf();
    await type('一\n二{{nonsense}}');
    await vi.waitFor(() =>
      expect(status()).toBe(
        english('template_at', 2, 2) + english.of('templateProblem', 'unknown-field', 'nonsense'),
      ),
    );
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(dialog.querySelector(`[id="${field().getAttribute('aria-describedby')}"]`)?.textContent).toContain(
      'nonsense',
    );
    field().setSelectionRange(0, 0);
    await click(button(dialog, english('template_at', 2, 2)));
    expect([document.activeElement, field().selectionStart]).toEqual([field(), 3]);
  });

  it('takes fields in at the cursor and loops around what is selected; arrow keys go through them', async () => {
    const { dialog, field, type, callbacks } = await editorOf();
    await type('甲乙');
    field().setSelectionRange(1, 1);
    await click(button(dialog, 'count'));
    expect([field().value, field().selectionStart]).toEqual(['甲{{count}}乙', 10]);
    field().setSelectionRange(10, 11);
    await click(button(dialog, '#each articles'));
    expect(field().value).toBe('甲{{count}}{{#each articles}}乙{{/each}}');
    await click(button(dialog, 'Export'));
    expect(vi.mocked(callbacks.startExport).mock.lastCall?.[0]).toHaveProperty('template', field().value);
    const stops = () => [...dialog.querySelectorAll<HTMLElement>('[role=toolbar] button')];
    expect(stops().filter(({ tabIndex }) => tabIndex === 0)).toEqual([button(dialog, '#each articles')]);
    await press(stops()[0] as HTMLElement, 'End');
    expect(document.activeElement).toBe(stops().at(-1));
  });

  it('in which an export found problems opens and says so, in place of a failure of the library', async () => {
    const { dialog, callbacks } = await dialogOf({ failed: 'template' });
    vi.mocked(callbacks.previewTemplate).mockResolvedValue({
      text: '',
      problems: [{ code: 'not-closed', line: 1, column: 1, detail: '' }],
    });
    await choose(dialog, 'markdown');
    await vi.waitFor(() =>
      expect(text(dialog.querySelector('.template-problems [role=alert]'))).toBe(english('template_refused')),
    );
    expect(document.activeElement).toBe(dialog.querySelector('textarea'));
    expect(dialog.textContent).not.toContain(english('export_safe'));
  });
});
