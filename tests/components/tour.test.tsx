// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Tour } from '../../components/sample/Tour';
import { createTour } from '../../entrypoints/sample/state';
import type { ReaderHandlers } from '../../messaging/receive-reader';
import { fail, succeed } from '../../messaging/result';
import { button, click, factsOf, show, text } from './support';

const tourOf = (calls: Partial<ReaderHandlers>) =>
  createTour({ reader: calls as ReaderHandlers, openLibrary: vi.fn(async () => undefined) });

describe('the tour', () => {
  it('waits for the reader, then ticks off what is so on the page', async () => {
    const { model, callbacks, refresh } = tourOf({
      'reader.facts': async () => succeed(factsOf({ marks: 1, cleanView: true })),
    });
    const view = await show(<Tour model={model.value} callbacks={callbacks} />);
    expect(button(view, 'Clean view').disabled).toBe(true);
    await refresh();
    await show(<Tour model={model.value} callbacks={callbacks} />, view);
    expect(button(view, 'Clean view').disabled).toBe(false);
    expect(button(view, 'Clean view').getAttribute('aria-pressed')).toBe('true');
    expect([...view.querySelectorAll('.tour-step-done')].map(text)).toEqual([
      'Clean viewDone',
      'Select a sentence and choose an ink.Done',
    ]);
  });

  it('keeps ticked what was tried and taken back', async () => {
    let cleanView = false;
    const { model, callbacks, refresh } = tourOf({
      'reader.facts': async () => succeed(factsOf({ marks: 0 })),
      'reader.toggleCleanView': async () => {
        cleanView = !cleanView;
        return succeed(factsOf({ cleanView, marks: 0 }));
      },
    });
    await refresh();
    callbacks.toggleCleanView();
    await vi.waitFor(() => expect(model.value.facts?.cleanView).toBe(true));
    callbacks.toggleCleanView();
    await vi.waitFor(() => expect(model.value.facts?.cleanView).toBe(false));
    const view = await show(<Tour model={model.value} callbacks={callbacks} />);
    expect([...view.querySelectorAll('.tour-step-done')].map(text)).toEqual(['Clean viewDone']);
    expect(button(view, 'Clean view').getAttribute('aria-pressed')).toBe('false');
  });

  it('does what popup and keys do, and says so when it fails', async () => {
    const toggleScript = vi.fn(async () => fail('needs-permission'));
    const { model, callbacks, refresh } = tourOf({
      'reader.facts': async () => succeed(factsOf({ marks: 0 })),
      'reader.toggleScript': toggleScript,
      'reader.suggest': async () =>
        succeed({ facts: factsOf({ suggestions: 2, marks: 0 }), suggestions: [{}, {}] } as never),
    });
    await refresh();
    const view = await show(<Tour model={model.value} callbacks={callbacks} />);
    await click(button(view, 'Simplified / Traditional'));
    expect(toggleScript).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(model.value.failure).toBe('needs-permission'));
    await click(button(view, 'Extract highlights'));
    await vi.waitFor(() => expect(model.value).toMatchObject({ failure: null }));
    expect(model.value.tried).toEqual(new Set(['suggest']));
  });
});
