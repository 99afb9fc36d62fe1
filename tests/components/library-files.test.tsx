// @vitest-environment jsdom

import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { ExportRun } from '../../components/library/export-model';
import { button, click, english, text } from './support';
import { listing, modelOf, mounted, row } from './support-library';

const dialogOf = async (run: ExportRun, chosen: string[] = []) => {
  const selection = { chosen: new Set(chosen), cursor: null, anchor: null };
  const { view, callbacks } = await mounted(
    modelOf({
      ...listing([row('a1'), row('a2')]),
      selection,
      exportTargets: [{ name: '办公室', at: Date.UTC(2024, 4, 6) }],
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

  it('shows how far it is and stops when asked; says what failed and that nothing is lost', async () => {
    const running = await dialogOf({ done: 1, total: 4 });
    expect(text(running.dialog.querySelector('.progress-line'))).toBe('25%');
    await click(button(running.dialog, 'Cancel'));
    expect(running.callbacks.cancelExport).toHaveBeenCalled();
    const failed = await dialogOf({ failed: 'unavailable' });
    expect(text(failed.dialog.querySelector('[role=alert]'))).toContain(english('export_safe'));
  });
});
