// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library/Library';
import type { ImportModel, LibraryModel } from '../../components/library/model';
import { button, click, english, press, show, text, write } from './support';
import { listing, modelOf, mounted } from './support-library';

const NO_TOTALS = { articles: 0, highlights: 0, notes: 0, articlesThisWeek: 0, highlightsThisWeek: 0 };

describe('what stands in place of a list', () => {
  it('teaches when the library is empty', async () => {
    const { view } = await mounted(modelOf({ ...listing([]), totals: null }));
    expect(text(view.querySelector('.empty h2'))).toBe(english('library_empty'));
  });

  it.each(['', '火星'])('teaches when it was emptied, whatever is searched for: "%s"', async (query) => {
    const { view } = await mounted(modelOf({ ...listing([]), query, totals: NO_TOTALS }));
    expect(text(view.querySelector('.empty h2'))).toBe(english('library_empty'));
    expect(view.querySelector('.nothing-found')).toBeNull();
  });

  it('leads to the trash from an empty library, where something is left in it', async () => {
    const emptied = modelOf({ ...listing([]), totals: NO_TOTALS });
    const item = {
      id: 'a1',
      kind: 'article',
      title: '蓝田市治理清水河',
      lang: 'zh-Hans',
      quote: null,
      marks: 0,
      deletedAt: 0,
      goesAt: 0,
    } as const;
    const { view, callbacks } = await mounted({ ...emptied, trash: [item] });
    await click(button(view.querySelector('.empty') ?? view, english('place_trash')));
    expect(callbacks.goTo).toHaveBeenCalledWith('trash');
    const { view: there } = await mounted({ ...emptied, trash: [item], place: 'trash' });
    expect(there.querySelector('.empty')).toBeNull();
    expect(text(there.querySelector('.trashed'))).toContain('蓝田市治理清水河');
    const { view: bare } = await mounted({ ...emptied, trash: [] });
    expect(text(bare.querySelector('.empty'))).not.toContain(english('place_trash'));
  });

  it('says that nothing was found', async () => {
    const { view } = await mounted(modelOf({ ...listing([]), query: '火星' }));
    expect(view.querySelector('.empty')).toBeNull();
    expect(text(view.querySelector('.nothing-found'))).toContain('火星');
  });

  it.each(['unavailable', 'newer-database', 'blocked', 'full'])(
    'says why it is not open: %s',
    async (failure) => {
      const { view, callbacks } = await mounted(modelOf({ state: 'failed', failure, ...listing([]) }));
      expect(text(view.querySelector('[role=alert] p'))).toBe(english.of('storageError', failure));
      expect(button(view, 'Export').disabled).toBe(true);
      await click(button(view, 'Try again'));
      expect(callbacks.reopen).toHaveBeenCalled();
    },
  );

  it('says that records are missing until the reader knows', async () => {
    const { view, callbacks } = await mounted(modelOf({ isIncomplete: true, ...listing([]) }));
    expect(text(view.querySelector('[role=alert] p'))).toBe(english('library_incomplete'));
    await click(button(view, english('library_incomplete_accept')));
    expect(callbacks.acceptIncomplete).toHaveBeenCalled();
  });
});

describe('an import', () => {
  const counts = { new: 0, changed: 0, deleted: 0, conflicts: 0, refused: 0 };
  const plan = {
    articles: { ...counts, new: 2 },
    highlights: { ...counts, new: 5, conflicts: 1 },
    isDrastic: false,
  };
  const review = {
    step: 'review',
    fileName: 'a.json',
    format: 'bundle',
    origin: null,
    plan,
    refused: [],
    refusedMore: 0,
  } as const;
  /** The dialog's code is loaded when it is first needed. */
  const step = async (model: ImportModel) => {
    const page = await mounted(modelOf({ dialog: { kind: 'import', import: model } }));
    await vi.waitFor(() => expect(page.view.querySelector('dialog')).not.toBeNull());
    return page;
  };

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
    const { view, callbacks } = await step({ ...review, plan: { ...plan, isDrastic: true } });
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

  it.each(['importing', 'undoing'] as const)(
    'shows how far it is while %s, and stops when asked',
    async (name) => {
      const { view, callbacks } = await step({ step: name, progress: { done: 30, total: 120 } });
      expect(text(view.querySelector('.progress [role=status]'))).toBe(english(`import_${name}`));
      const bar = view.querySelector('progress');
      expect([bar?.value, bar?.max]).toEqual([30, 120]);
      expect(text(view.querySelector('.progress-line'))).toBe('25%');
      await click(button(view.querySelector('dialog') as HTMLElement, 'Cancel'));
      expect(callbacks.cancelImport).toHaveBeenCalled();
    },
  );

  it('asks for the passphrase of a locked file, and again when it was wrong', async () => {
    const { view, callbacks } = await step({ step: 'passphrase', fileName: 'a.zhupi', wrong: true });
    expect(text(view.querySelector('dialog [role=alert]'))).toBe(english('import_wrong_passphrase'));
    const field = view.querySelector<HTMLInputElement>('input[type=password]');
    if (!field) throw new Error('No field');
    field.value = '清水河';
    await click(button(view, english('import_unlock')));
    expect(callbacks.unlockImport).toHaveBeenCalledWith('清水河');
  });

  it('lists what it leaves out, with the reason', async () => {
    const refused = [{ row: 7, kind: 'row', reason: 'no-quote', excerpt: '蓝田' }] as const;
    const { view } = await step({ ...review, refused, refusedMore: 2 });
    expect(text(view.querySelector('.refused summary'))).toBe('3 rows are left out');
    expect([...view.querySelectorAll('.refused tbody td')].map(text)).toEqual([
      `${english.of('refusedKind', 'row')} 7`,
      english.of('refused', 'no-quote'),
      '蓝田',
    ]);
  });

  it('can be undone', async () => {
    const { view, callbacks } = await step({ step: 'done', plan, refused: [], refusedMore: 0 });
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

  it('keep a name that is being typed while the page is drawn again', async () => {
    const model = modelOf({ dialog: { kind: 'settings' } });
    const { view, callbacks } = await mounted(model);
    const field = view.querySelector('[data-colour=green] input') as HTMLInputElement;
    await act(() => {
      field.value = '待核';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const later = { ...model, storage: { ...model.storage, usage: 2_500_000 } };
    await show(<Library model={later} callbacks={callbacks} />, view);
    expect(field.value).toBe('待核');
    await write(field, '待核实 ');
    expect(callbacks.changeSettings).toHaveBeenLastCalledWith({ colourNames: { green: '待核实' } });
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

  it('list what holds for single sites, each with the way back', async () => {
    const model = modelOf({ dialog: { kind: 'settings' } });
    const rules = [
      { host: 'b.example', drop: '.ad' },
      { host: 'a.example', title: 'h1', source: '.from' },
    ];
    const settings = model.settings && {
      ...model.settings,
      siteRules: rules,
      neverSites: ['never.example'],
      quietSites: ['quiet.example', 'other.example'],
    };
    const { view, callbacks } = await mounted({ ...model, settings });
    expect([...view.querySelectorAll('.site-rules h4, .site-rules code')].map(text)).toEqual([
      'a.example',
      'h1',
      '.from',
      'b.example',
      '.ad',
    ]);
    await click(button(view, english('settings_rule_remove', 'a.example', '.from')));
    expect(callbacks.removeRule).toHaveBeenCalledWith(rules[1]);
    await click(button(view, english('settings_never_site_allow', 'never.example')));
    expect(callbacks.allowSite).toHaveBeenCalledWith('never.example');
    await click(button(view, english('settings_quiet_site_remove', 'quiet.example')));
    expect(callbacks.changeSettings).toHaveBeenLastCalledWith({ quietSites: ['other.example'] });
  });

  it('say what is stored and ask the browser to keep it', async () => {
    const { view, callbacks } = await mounted(modelOf({ dialog: { kind: 'settings' } }));
    expect(view.textContent).toContain('1.5 MB');
    await click(button(view, english('storage_persist')));
    expect(callbacks.askPersistence).toHaveBeenCalled();
    const kept = { usage: null, quota: null, persisted: true, declined: false, canUndoImport: false };
    const after = await mounted(modelOf({ dialog: { kind: 'settings' }, storage: kept }));
    expect(after.view.textContent).toContain(english('storage_persisted'));
  });

  it('take the last import back while that is possible', async () => {
    const storage = { usage: null, quota: null, persisted: null, declined: false, canUndoImport: true };
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

it('a dialog that the browser closed by itself comes back with what it has to say', async () => {
  const reading = { step: 'reading' as const, fileName: 'a.json', progress: { done: 0, total: 0 } };
  const { view, callbacks } = await mounted(modelOf({ dialog: { kind: 'import', import: reading } }));
  await vi.waitFor(() => expect(view.querySelector('dialog')?.open).toBe(true));
  view.querySelector('dialog')?.close();
  const cancelled = modelOf({ dialog: { kind: 'import', import: { step: 'cancelled' } } });
  await show(<Library model={cancelled} callbacks={callbacks} />, view);
  expect(view.querySelector('dialog')?.open).toBe(true);
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

describe('the way to help', () => {
  it('is named in the head of the page', async () => {
    const { view, callbacks } = await mounted(modelOf());
    await click(button(view, english('help')));
    expect(callbacks.openDialog).toHaveBeenCalledWith('help');
  });

  it('is a key wherever the focus is, but where one writes', async () => {
    // Views of other tests are still mounted, and hear it too.
    const { view, callbacks } = await mounted(modelOf());
    await press(button(view, english('settings')), '?');
    expect(callbacks.openDialog).toHaveBeenCalledExactlyOnceWith('help');
    const search = view.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('No search field');
    await press(search, '?');
    expect(callbacks.openDialog).toHaveBeenCalledTimes(1);
    await press(button(view, english('settings')), '/');
    expect(document.activeElement).toBe(search);
  });

  it('leads on to the page of all help', async () => {
    const { view } = await mounted(modelOf({ dialog: { kind: 'help' } }));
    expect(view.querySelector('dialog a')?.getAttribute('href')).toBe('/welcome.html');
  });
});
