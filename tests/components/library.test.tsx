// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library/Library';
import type {
  ArticleModel,
  ImportModel,
  LibraryCallbacks,
  LibraryModel,
} from '../../components/library/model';
import type { MarkModel } from '../../components/marks/model';
import { DEFAULT_SETTINGS } from '../../messaging/default-settings';
import { button, click, english, press, show, text } from './support';

const mark = (id: string, fields: Partial<MarkModel> = {}): MarkModel => ({
  id,
  quote: '投入三亿元',
  colour: 'green',
  note: '',
  tags: [],
  ...fields,
});

const article = (fields: Partial<ArticleModel> = {}): ArticleModel => ({
  id: 'a1',
  title: '蓝田市治理清水河',
  url: 'https://news.lantian.example/river.html',
  lang: 'zh-Hans',
  source: '蓝田日报',
  siteName: '蓝田新闻',
  publishedAt: '2024-05',
  capturedAt: Date.UTC(2024, 4, 6),
  marks: [],
  ...fields,
});

const modelOf = (fields: Partial<LibraryModel> = {}): LibraryModel => ({
  state: 'open',
  failure: null,
  query: '',
  isSearching: false,
  articles: [article()],
  matching: 1,
  totals: { articles: 1, highlights: 0, notes: 0, articlesThisWeek: 0, highlightsThisWeek: 0 },
  settings: DEFAULT_SETTINGS,
  storage: { usage: 1_500_000, persisted: false, declined: false, canUndoImport: false },
  dialog: null,
  backup: null,
  snackbar: null,
  ...fields,
});

const mounted = async (model: LibraryModel) => {
  const callbacks = new Proxy({} as LibraryCallbacks & Record<string, ReturnType<typeof vi.fn>>, {
    get: (known, name: string) => {
      known[name] ??= vi.fn();
      return known[name];
    },
  });
  return { view: await show(<Library model={model} callbacks={callbacks} />), callbacks };
};

describe('the list', () => {
  it('opens each source in a new tab that learns nothing of us', async () => {
    const { view } = await mounted(modelOf());
    const link = view.querySelector<HTMLAnchorElement>('.article h2 a');
    expect(link?.href).toBe('https://news.lantian.example/river.html');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toContain('noopener');
    expect(text(link)).toBe('蓝田市治理清水河');
    expect([...view.querySelectorAll('.byline li')].map(text).slice(0, 4)).toEqual([
      '蓝田日报',
      'May 2024',
      '蓝田新闻',
      'news.lantian.example',
    ]);
  });

  it('makes no link of an article without an address', async () => {
    const { view } = await mounted(modelOf({ articles: [article({ url: '' })] }));
    expect(view.querySelector('.article h2 a')).toBeNull();
    expect(text(view.querySelector('.article h2'))).toBe('蓝田市治理清水河');
  });

  it('marks what the search found', async () => {
    const found = {
      title: [{ start: 3, end: 5 }],
      excerpt: { text: '今年治理', ranges: [{ start: 2, end: 4 }] },
    };
    const { view } = await mounted(modelOf({ query: '治理', articles: [article({ found })] }));
    expect([...view.querySelectorAll('mark')].map(text)).toEqual(['治理', '治理']);
    expect(text(view.querySelector('.summary'))).toBe('1 article found');
  });

  it('shows the first marks of many, those found, and all when asked', async () => {
    const marks = Array.from({ length: 20 }, (_, index) =>
      mark(`m${index}`, index === 15 ? { found: { quote: [{ start: 0, end: 2 }] } } : {}),
    );
    const { view } = await mounted(modelOf({ articles: [article({ marks })] }));
    expect(view.querySelectorAll('.mark')).toHaveLength(9);
    await click(button(view, 'Show all 20 marks'));
    expect(view.querySelectorAll('.mark')).toHaveLength(20);
  });

  it('asks for more while there is more', async () => {
    const { view, callbacks } = await mounted(modelOf({ matching: 31 }));
    await click(button(view, 'Show more'));
    expect(callbacks.showMore).toHaveBeenCalled();
    const all = await mounted(modelOf({ matching: 1 }));
    expect(all.view.querySelector('.show-more')).toBeNull();
  });

  it('deletes articles and marks, and offers the way back', async () => {
    const undo = vi.fn();
    const snackbar = { id: 1, text: 'Article deleted', undo };
    const { view, callbacks } = await mounted(
      modelOf({ articles: [article({ marks: [mark('m1')] })], snackbar }),
    );
    await click(button(view, 'Delete the article and its marks'));
    expect(callbacks.removeArticle).toHaveBeenCalledWith('a1');
    await click(button(view, 'Delete the mark'));
    expect(callbacks.removeMark).toHaveBeenCalledWith('m1');
    await click(button(view, 'Undo'));
    expect(undo).toHaveBeenCalled();
    expect(callbacks.closeSnackbar).toHaveBeenCalled();
  });

  it('leaves the focus beside a mark that was deleted', async () => {
    const two = modelOf({ articles: [article({ marks: [mark('m1'), mark('m2', { quote: '五十二家' })] })] });
    const { view, callbacks } = await mounted(two);
    const [first] = view.querySelectorAll<HTMLElement>('.mark');
    if (!first) throw new Error('No mark');
    button(first, 'Delete the mark').focus();
    const one = modelOf({ articles: [article({ marks: [mark('m2', { quote: '五十二家' })] })] });
    await show(<Library model={one} callbacks={callbacks} />, view);
    expect(document.activeElement?.closest('.mark')?.getAttribute('data-mark')).toBe('m2');
  });

  it('says that it searches, and does not say that nothing was found before it knows', async () => {
    const { view } = await mounted(modelOf({ query: '火星', isSearching: true, articles: [], matching: 0 }));
    expect(text(view.querySelector('.summary'))).toBe(english('library_searching'));
    expect(view.querySelector('.nothing-found')).toBeNull();
  });

  it('searches as the reader types', async () => {
    const { view, callbacks } = await mounted(modelOf());
    const search = view.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('No search field');
    search.value = '清水';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    expect(callbacks.search).toHaveBeenCalledWith('清水');
  });
});

describe('what stands in place of a list', () => {
  it('teaches when the library is empty', async () => {
    const { view } = await mounted(modelOf({ articles: [], matching: 0, totals: null }));
    expect(text(view.querySelector('.empty h2'))).toBe(english('library_empty'));
  });

  it('says that nothing was found', async () => {
    const { view } = await mounted(modelOf({ articles: [], matching: 0, query: '火星' }));
    expect(view.querySelector('.empty')).toBeNull();
    expect(text(view.querySelector('.nothing-found'))).toContain('火星');
  });

  it.each(['unavailable', 'newer-database', 'blocked', 'full'])(
    'says why it is not open: %s',
    async (failure) => {
      const { view, callbacks } = await mounted(
        modelOf({ state: 'failed', failure, articles: [], matching: 0 }),
      );
      expect(text(view.querySelector('[role=alert] p'))).toBe(english.of('storageError', failure));
      expect(button(view, 'Export').disabled).toBe(true);
      await click(button(view, 'Try again'));
      expect(callbacks.reopen).toHaveBeenCalled();
    },
  );
});

describe('an import', () => {
  const counts = { new: 0, changed: 0, deleted: 0, conflicts: 0, refused: 0 };
  const plan = {
    articles: { ...counts, new: 2 },
    highlights: { ...counts, new: 5, conflicts: 1 },
    isDrastic: false,
  };
  const nothing = { refused: [], refusedMore: 0 };
  const review = { step: 'review', fileName: 'a.json', format: 'bundle', origin: null, ...nothing } as const;
  const step = (model: ImportModel) => mounted(modelOf({ dialog: { kind: 'import', import: model } }));

  it('shows what it would do before it does it', async () => {
    const { view, callbacks } = await step({ ...review, plan });
    expect([...view.querySelectorAll('.plan tbody tr')].map(text)).toEqual([
      'New25',
      'Changed00',
      'Deleted00',
      'Both notes kept–1',
      'Left out00',
    ]);
    await click(button(view, english('import_confirm')));
    expect(callbacks.importFile).not.toHaveBeenCalled();
  });

  it('asks with emphasis where much would change', async () => {
    const { view, callbacks } = await step({
      ...review,
      plan: { ...plan, isDrastic: true },
    });
    const dialog = view.querySelector('dialog');
    expect(text(dialog?.querySelector('[role=alert]'))).toBe(english('import_drastic'));
    await click(button(dialog as HTMLElement, english('import_confirm_drastic')));
    expect(callbacks.confirmImport).toHaveBeenCalled();
  });

  it('offers nothing to import where all is here', async () => {
    const { view } = await step({
      ...review,
      plan: { articles: counts, highlights: counts, isDrastic: false },
    });
    expect(text(view.querySelector('dialog p'))).toBe(english('import_nothing', 'a.json'));
    expect(view.querySelector('dialog .button-primary')).toBeNull();
  });

  it('says why a file was refused and that nothing changed', async () => {
    const { view } = await step({ step: 'refused', code: 'newer-version' });
    expect([...view.querySelectorAll('dialog [role=alert] p')].map(text)).toEqual([
      english('importError_newer_version'),
      english('import_unchanged'),
    ]);
  });

  it('can be undone', async () => {
    const { view, callbacks } = await step({ step: 'done', plan, ...nothing });
    await click(button(view, english('import_undo')));
    expect(callbacks.undoImport).toHaveBeenCalled();
  });

  it('takes a file dropped anywhere', async () => {
    const { view, callbacks } = await mounted(modelOf());
    const file = new File(['{}'], 'a.json');
    const drag = (type: string) => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } });
      view.dispatchEvent(event);
      return event;
    };
    expect(drag('dragover').defaultPrevented).toBe(true);
    expect(drag('drop').defaultPrevented).toBe(true);
    expect(callbacks.importFile).toHaveBeenCalledWith(file);
  });
});

describe('settings', () => {
  it('change at once', async () => {
    const { view, callbacks } = await mounted(modelOf({ dialog: { kind: 'settings' } }));
    const [language, variant, openIn] = view.querySelectorAll('select');
    if (!language || !variant || !openIn) throw new Error('No choices');
    expect([...language.options].map(({ text }) => text)).toEqual([
      'Automatic',
      'English',
      '简体中文',
      '繁體中文',
    ]);
    language.selectedIndex = 3;
    language.dispatchEvent(new Event('change', { bubbles: true }));
    expect(callbacks.changeSettings).toHaveBeenLastCalledWith({ language: 'zh_TW' });
    variant.selectedIndex = 2;
    variant.dispatchEvent(new Event('change', { bubbles: true }));
    expect(callbacks.changeSettings).toHaveBeenLastCalledWith({ traditional: 's2hk' });
    openIn.selectedIndex = 1;
    openIn.dispatchEvent(new Event('change', { bubbles: true }));
    expect(callbacks.changeSettings).toHaveBeenLastCalledWith({ openIn: 'zh-Hans' });
    const tick = (key: 'settings_quotes' | 'settings_toolbar') =>
      click(
        [...view.querySelectorAll('label.check')]
          .find(({ textContent }) => textContent === english(key))
          ?.querySelector('input') as HTMLInputElement,
      );
    await tick('settings_quotes');
    expect(callbacks.changeSettings).toHaveBeenLastCalledWith({ cornerQuotes: true });
    await tick('settings_toolbar');
    expect(callbacks.changeSettings).toHaveBeenLastCalledWith({ selectionToolbar: false });
  });

  it('list the sites with a script of their own, to be changed and removed', async () => {
    const model = modelOf({ dialog: { kind: 'settings' } });
    const settings = model.settings && {
      ...model.settings,
      siteScripts: { 'b.example': 'original', 'a.example': 'zh-Hans' } as const,
    };
    const { view, callbacks } = await mounted({ ...model, settings });
    const sites = [...view.querySelectorAll('.site-scripts li')];
    expect(sites.map((site) => site.querySelector('.choice > span')?.textContent)).toEqual([
      'a.example',
      'b.example',
    ]);
    const choice = sites[0]?.querySelector('select') as HTMLSelectElement;
    expect(choice.value).toBe('zh-Hans');
    choice.selectedIndex = 2;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(callbacks.showSite).toHaveBeenLastCalledWith('a.example', 'zh-Hant');
    await click(sites[1]?.querySelector('button') as HTMLButtonElement);
    expect(callbacks.showSite).toHaveBeenLastCalledWith('b.example', null);
  });

  it('say what is stored and ask the browser to keep it', async () => {
    const { view, callbacks } = await mounted(modelOf({ dialog: { kind: 'settings' } }));
    expect(view.textContent).toContain('1.5 MB');
    await click(button(view, english('storage_persist')));
    expect(callbacks.askPersistence).toHaveBeenCalled();
    const kept = { usage: null, persisted: true, declined: false, canUndoImport: false };
    const after = await mounted(modelOf({ dialog: { kind: 'settings' }, storage: kept }));
    expect(after.view.textContent).toContain(english('storage_persisted'));
  });

  it('take the last import back while that is possible', async () => {
    const storage = { usage: null, persisted: null, declined: false, canUndoImport: true };
    const { view, callbacks } = await mounted(modelOf({ dialog: { kind: 'settings' }, storage }));
    await click(button(view, english('import_undo_last')));
    expect(callbacks.undoImport).toHaveBeenCalled();
  });

  it('erase only after a question', async () => {
    const { view, callbacks } = await mounted(modelOf({ dialog: { kind: 'settings' } }));
    await click(button(view, english('storage_erase')));
    expect(callbacks.openDialog).toHaveBeenCalledWith('erase');
    expect(callbacks.erase).not.toHaveBeenCalled();
    const asked = await mounted(modelOf({ dialog: { kind: 'erase' } }));
    await click(button(asked.view, english('erase_confirm')));
    expect(asked.callbacks.erase).toHaveBeenCalled();
  });
});

it('a dialog closes at Escape and by a click outside', async () => {
  const { view, callbacks } = await mounted(modelOf({ dialog: { kind: 'settings' } }));
  const dialog = view.querySelector('dialog') as HTMLDialogElement;
  await press(dialog, 'Escape');
  const cancel = new Event('cancel', { cancelable: true });
  dialog.dispatchEvent(cancel);
  expect(cancel.defaultPrevented).toBe(true);
  expect(callbacks.closeDialog).toHaveBeenCalledTimes(1);
  await click(dialog);
  expect(callbacks.closeDialog).toHaveBeenCalledTimes(2);
  await click(dialog.querySelector('h2') as HTMLElement);
  expect(callbacks.closeDialog).toHaveBeenCalledTimes(2);
});

it('a dialog gives the focus back to the button that opened it', async () => {
  const { view, callbacks } = await mounted(modelOf());
  const opener = button(view, 'Settings');
  opener.focus();
  const withDialog = (dialog: LibraryModel['dialog']) =>
    show(<Library model={modelOf({ dialog })} callbacks={callbacks} />, view);
  await withDialog({ kind: 'settings' });
  expect(text(document.activeElement)).toBe('Settings');
  expect(document.activeElement?.tagName).toBe('H2');
  await withDialog({ kind: 'erase' });
  expect(document.activeElement?.tagName).toBe('H2');
  await withDialog(null);
  expect(document.activeElement).toBe(opener);
});
