// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { effect } from '@preact/signals';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { createConverter } from '../../chinese';
import { Library } from '../../components/library/Library';
import { TranslateProvider } from '../../components/translation';
import { createLibrary } from '../../entrypoints/library/state';
import { transferInPlace } from '../../entrypoints/library/transfer-client';
import { createTransferWork } from '../../entrypoints/library/transfer-work';
import { openLibrary } from '../../storage';
import { draft, idOf, snapshot } from '../exchange/samples';
import { createBackupWorld } from './backup-world';
import { english, text } from './support';

it('opens the article that is clicked, with its marks in the text, and goes on by keys', async () => {
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  await store.saveHighlight({ article: snapshot(), highlight: draft({ id: idOf(1), note: '比去年少' }) });
  await store.saveArticle(
    snapshot({ url: 'https://news.lantian.example/bridge.html', title: '蓝田大橋通車' }),
  );
  const { world: _, ...backups } = createBackupWorld(store, Date.now);
  const { model, callbacks, start } = createLibrary(english, {
    store,
    callBackground: (async () => ({ ok: false, error: { code: 'no-receiver' } })) as never,
    loadTranslate: async () => english,
    now: Date.now,
    version: '0.1.0',
    download: () => undefined,
    transfer: transferInPlace(createTransferWork(store, crypto, async () => createConverter)),
    ...backups,
    storage: async () => ({ usage: 0, quota: 0, persisted: null }),
    persist: async () => false,
    panes: { go: () => undefined, follow: () => undefined },
  });
  const view = document.createElement('div');
  document.body.append(view);
  const endFollowing = effect(() => {
    const now = model.value;
    render(
      <TranslateProvider value={english}>
        <Library model={now} callbacks={callbacks} />
      </TranslateProvider>,
      view,
    );
  });
  await start();
  await vi.waitFor(() => expect(view.querySelectorAll('.row-title')).toHaveLength(2));
  view.querySelectorAll<HTMLElement>('.row')[1]?.click();
  await vi.waitFor(() => expect(text(view.querySelector('.article-title'))).toBe('蓝田市治理清水河'));
  expect([...view.querySelectorAll('.painted')].map(text)).toEqual(['三亿元']);
  expect(text(view.querySelector('.gloss'))).toBe('比去年少');
  const list = view.querySelector('.rows');
  list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
  await vi.waitFor(() => expect(text(view.querySelector('.article-title'))).toBe('蓝田大橋通車'));
  // A press in the list, and one in the search field, which has its own.
  const deleted = new KeyboardEvent('keydown', { key: 'Delete', bubbles: true });
  list?.dispatchEvent(deleted);
  await vi.waitFor(() => expect(view.querySelectorAll('.row-title')).toHaveLength(1));
  const undone = { key: 'z', ctrlKey: true, bubbles: true, cancelable: true };
  const typing = new KeyboardEvent('keydown', undone);
  view.querySelector('.search input')?.dispatchEvent(typing);
  expect(typing.defaultPrevented).toBe(false);
  list?.dispatchEvent(new KeyboardEvent('keydown', undone));
  await vi.waitFor(() => expect(view.querySelectorAll('.row-title')).toHaveLength(2));
  list?.dispatchEvent(new KeyboardEvent('keydown', { ...undone, shiftKey: true }));
  await vi.waitFor(() => expect(view.querySelectorAll('.row-title')).toHaveLength(1));
  // What the last rendering leaves to be done after a paint would find no document once the test has ended.
  endFollowing();
  await act(() => render(null, view));
});
