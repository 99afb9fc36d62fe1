import { signal } from '@preact/signals';
import type { PopupAction, PopupCallbacks, PopupModel } from '../../components/popup/model';
import type { callBackground, callReader, PageFacts, Result, Settings } from '../../messaging';
import { completeSettings } from '../../messaging/default-settings';
import { fail, succeed } from '../../messaging/result';
import { ruleHost, siteRule } from '../../messaging/script-rules';
import type { ensureReader } from '../../platform/inject';
import type { hasSite, isDefaultSite, releaseSite, requestSite } from '../../platform/permissions';
import type { ActiveTab } from '../../platform/tabs';

/** What the popup needs of the browser and of the other parts of the extension. */
export interface PopupPorts {
  callBackground: typeof callBackground;
  callReader: typeof callReader;
  ensureReader: typeof ensureReader;
  hasSite: typeof hasSite;
  isDefaultSite: typeof isDefaultSite;
  requestSite: typeof requestSite;
  releaseSite: typeof releaseSite;
  openLibrary(): Promise<void>;
  openReading(address: string): Promise<void>;
  openArticle(id: string, view: 'text' | 'changes'): Promise<void>;
  /** Whether the reader wants nothing of ours on a site. */
  isNever(host: string): Promise<boolean>;
  shortcuts(): Promise<readonly { command: string; keys: string }[]>;
  openHelp(): Promise<void>;
  /** Hands the reader a file. */
  download(name: string, html: string): void;
  openPanel(): Promise<void>;
  /** Closes the popup, so that the page below is seen. */
  close(): void;
}

/** The page's facts wait so long, and no longer, for what the library knows of the article. */
const HISTORY_WAIT_MS = 80;

/** What the popup knows before anything has answered. */
export const EMPTY_POPUP: PopupModel = {
  page: { kind: 'looking' },
  totals: null,
  activity: null,
  libraryError: null,
  isIncomplete: false,
  spared: null,
  site: null,
  siteScript: null,
  host: null,
  change: null,
  reposts: [],
  traditional: null,
  keys: {},
  corrected: null,
  busy: null,
  failure: null,
  suggested: null,
};

/** The popup's state for one tab (null: none was found), and what its buttons do. `start` never rejects. */
export const createPopup = (tab: ActiveTab | null, ports: PopupPorts) => {
  const host = tab && ruleHost(tab.url);
  const model = signal<PopupModel>({ ...EMPTY_POPUP, host });
  const update = (patch: Partial<PopupModel>) => {
    model.value = { ...model.value, ...patch };
  };

  const showRule = (settings: Settings) => {
    if (host === null) return;
    update({ siteScript: { host, shown: siteRule(settings, host), openIn: settings.openIn } });
  };

  const loadLibrary = async () => {
    const start = await ports.callBackground('popup.start', {});
    if (start.ok) {
      const { totals, libraryError, isIncomplete } = start.value;
      const settings = completeSettings(start.value.settings);
      update({
        totals,
        libraryError,
        isIncomplete,
        spared: settings.spared,
        traditional: settings.traditional,
      });
      showRule(settings);
      if (libraryError === null) await loadActivity();
    } else update({ libraryError: start.error.code });
  };

  /** After the totals, which must not wait for it. What cannot be read is left out. */
  const loadActivity = async () => {
    const activity = await ports.callBackground('popup.activity', {});
    if (activity.ok) update({ activity: activity.value });
  };

  const readPage = async (): Promise<PopupModel['page']> => {
    if (!tab) return { kind: 'unreachable', why: 'restricted-page' };
    if (host !== null && (await ports.isNever(host))) return { kind: 'never' };
    const ready = await ports.ensureReader(tab.id);
    const facts = ready.ok ? await ports.callReader(tab.id, 'reader.facts', {}) : ready;
    return facts.ok ? { kind: 'page', facts: facts.value } : { kind: 'unreachable', why: facts.error.code };
  };

  const loadPage = async () => update({ page: await readPage() });

  /** What cannot be found out is left out. */
  const readHistory = async (page: PopupModel['page']): Promise<Partial<PopupModel>> => {
    if (!tab || page.kind !== 'page' || page.facts.status !== 'article') return {};
    const [state, reposts] = await Promise.all([
      page.facts.saved ? ports.callReader(tab.id, 'reader.state', {}) : null,
      ports.callReader(tab.id, 'reader.reposts', {}),
    ]);
    return { change: state?.ok ? state.value.change : null, reposts: reposts.ok ? reposts.value : [] };
  };

  /** The history stands above the actions: where it comes at once they need not move for it. */
  const lookAtPage = async () => {
    const page = await readPage();
    const history = readHistory(page);
    const late = new Promise<Partial<PopupModel>>((resolve) => setTimeout(resolve, HISTORY_WAIT_MS, {}));
    update({ page, ...(await Promise.race([history, late])) });
    update(await history);
  };

  const loadKeys = async () => {
    const all = await ports.shortcuts().catch(() => []);
    update({ keys: Object.fromEntries(all.map(({ command, keys }) => [command, keys])) });
  };

  const loadSite = async () => {
    if (!tab || !/^https?:/.test(tab.url)) return;
    const granted = await ports.hasSite(tab.url).catch(() => false);
    // Readers can take the access to a default site away in the browser's settings: asked for again, it is back.
    const isSettled = granted && ports.isDefaultSite(tab.url);
    update({ site: isSettled ? null : { host: new URL(tab.url).hostname, granted } });
  };

  /** Runs one action at a time and shows how it went. */
  const act = async <T>(
    action: PopupAction,
    run: (tabId: number) => Promise<Result<T>>,
  ): Promise<T | null> => {
    if (!tab || model.value.busy !== null) return null;
    update({ busy: action, failure: null, suggested: null, corrected: null });
    const result = await run(tab.id);
    update({ busy: null, failure: result.ok ? null : result.error.code });
    return result.ok ? result.value : null;
  };

  const showFacts = (facts: PageFacts | null) => {
    if (facts) update({ page: { kind: 'page', facts } });
  };

  /** What goes on on the page itself: the popup makes room for it. */
  const goOnPage = async (action: PopupAction, name: 'reader.allowSelection' | 'reader.showStripped') => {
    const shown = await act(action, async (id) => {
      const result = await ports.callReader(id, name, {});
      return result.ok ? succeed(true) : result;
    });
    if (shown) ports.close();
  };

  const callbacks: PopupCallbacks = {
    toggleCleanView: async () =>
      showFacts(await act('cleanView', (id) => ports.callReader(id, 'reader.toggleCleanView', {}))),
    spare: async (reason, isSpared) => {
      const others = (model.value.spared ?? []).filter((other) => other !== reason);
      const spared = isSpared ? [...others, reason] : others;
      update({ spared });
      const set = await ports.callBackground('settings.set', { spared });
      if (set.ok) update({ spared: set.value.spared });
      else update({ failure: set.error.code });
    },
    correct: async (correction) => {
      const done = await act('correct', (id) => ports.callReader(id, 'reader.correct', { correction }));
      if (!done) return;
      update({ page: { kind: 'page', facts: done.facts }, corrected: { ruled: done.ruled } });
      await loadLibrary();
    },
    allowSelection: () => goOnPage('selecting', 'reader.allowSelection'),
    showStripped: () => goOnPage('stripped', 'reader.showStripped'),
    setNever: async (never) => {
      if (host === null) return;
      const set = await ports.callBackground('site.never', { host, never });
      if (!set.ok) return update({ failure: set.error.code });
      await lookAtPage();
    },
    chooseVariant: async (traditional) => {
      const set = await ports.callBackground('settings.set', { traditional });
      if (!set.ok) return update({ failure: set.error.code });
      update({ traditional: set.value.traditional });
      if (model.value.page.kind === 'page') await loadPage();
    },
    openArticle: (id, view) =>
      void ports.openArticle(id, view).then(ports.close, () => update({ failure: 'unknown' })),
    toggleScript: async () =>
      showFacts(await act('script', (id) => ports.callReader(id, 'reader.toggleScript', {}))),
    showMarks: async (shown) => {
      const state = await act('marks', (id) => ports.callReader(id, 'reader.showMarks', { shown }));
      showFacts(state?.facts ?? null);
    },
    save: async () => {
      showFacts(await act('save', (id) => ports.callReader(id, 'reader.save', {})));
      await loadLibrary();
    },
    read: async () => {
      const { page } = model.value;
      const read = await act('read', async (id) => {
        if (page.kind !== 'page') return fail('no-article');
        return page.facts.saved ? succeed(page.facts) : ports.callReader(id, 'reader.save', {});
      });
      if (!read) return;
      showFacts(read);
      await ports.openReading(read.url).then(ports.close, () => update({ failure: 'unknown' }));
    },
    suggest: async () => {
      const state = await act('suggest', (id) => ports.callReader(id, 'reader.suggest', {}));
      if (!state) return;
      update({ page: { kind: 'page', facts: state.facts }, suggested: state.suggestions.length });
      if (state.suggestions.length > 0) ports.close();
    },
    toggleSite: async () => {
      const { site } = model.value;
      if (!tab || !site) return;
      const change = site.granted ? ports.releaseSite(tab.url) : ports.requestSite(tab.url);
      await change.catch(() => false);
      await loadSite();
      if (model.value.page.kind === 'unreachable') await lookAtPage();
    },
    showSite: async (shown) => {
      if (host === null) return;
      const settings = await ports.callBackground('site.script', { host, shown });
      if (!settings.ok) return update({ failure: settings.error.code });
      showRule(completeSettings(settings.value));
      // The page has followed, if it can.
      if (model.value.page.kind === 'page') await loadPage();
    },
    openLibrary: () => void ports.openLibrary().then(ports.close, () => update({ failure: 'unknown' })),
    report: async () => {
      const html = await act('report', (id) => ports.callReader(id, 'reader.report', {}));
      if (html !== null) ports.download('zhupi-report.html', html);
    },
    openHelp: () => void ports.openHelp().then(ports.close, () => update({ failure: 'unknown' })),
    openPanel: () => void ports.openPanel().then(ports.close, () => update({ failure: 'unknown' })),
  };

  const start = () =>
    Promise.all([loadLibrary(), lookAtPage(), loadSite(), loadKeys()]).then(() => undefined);

  return { model, callbacks, start };
};
