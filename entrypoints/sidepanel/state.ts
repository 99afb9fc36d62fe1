import { signal } from '@preact/signals';
import type { PanelCallbacks, PanelModel, PanelPage } from '../../components/sidepanel/model';
import type { callBackground, callReader, FailureCode, PanelState, Result } from '../../messaging';
import { fail as failure } from '../../messaging/result';
import type { Translate } from '../../platform/i18n';
import type { ensureReader } from '../../platform/inject';
import type { ActiveTab } from '../../platform/tabs';
import { findOffers, type Offer } from './offers';

/** What the side panel needs of the browser and of the other parts of the extension. */
export interface PanelPorts {
  activeTab(): Promise<ActiveTab | null>;
  callReader: typeof callReader;
  callBackground: typeof callBackground;
  ensureReader: typeof ensureReader;
  /** The page's marks as Markdown. */
  asMarkdown(state: PanelState): string;
  copy(text: string): Promise<void>;
  /** Opens the reader view at what is saved of an address. */
  openReading(address: string): Promise<void>;
  /** Opens the library at an article: at its text and a mark in it, or at what became of it. */
  openArticle(articleId: string, view: 'text' | 'changes', mark?: string): Promise<void>;
}

const NOTHING_KEPT: Pick<PanelModel, 'offers' | 'reposts' | 'seen'> = { offers: [], reposts: [], seen: null };

const pageFrom = (answer: Result<PanelState>): PanelPage => {
  if (answer.ok) return { kind: 'page', state: answer.value };
  return answer.error.code === 'no-receiver'
    ? { kind: 'asleep' }
    : { kind: 'unreachable', why: answer.error.code };
};

/**
 * The side panel's state, and what its buttons do. `follow` looks which tab is active and shows its page; `refresh`
 * shows the page of the followed tab again if it is `tabId`. Neither rejects.
 */
export const createPanel = (t: Translate, ports: PanelPorts) => {
  const model = signal<PanelModel>({
    page: { kind: 'looking' },
    ...NOTHING_KEPT,
    lost: null,
    failure: null,
    snackbar: null,
  });
  const update = (patch: Partial<PanelModel>) => {
    model.value = { ...model.value, ...patch };
  };
  let tab: ActiveTab | null = null;
  let messages = 0;
  // Only the answer to the last question is shown: tabs change faster than pages answer.
  let question = 0;

  /** Where each mark was shown: a note that is left because the tab changes is of the page it was written for. */
  const shownIn = new Map<string, number>();

  const showPage = (page: PanelPage) => {
    if (tab && page.kind === 'page') for (const { id } of page.state.marks) shownIn.set(id, tab.id);
    update({ page });
  };

  const read = async () => {
    const asked = ++question;
    const of = tab;
    const [state, led] = of
      ? await Promise.all([
          ports.callReader(of.id, 'reader.state', {}),
          ports.callBackground('tab.led', { tabId: of.id }),
        ])
      : [failure('restricted-page'), null];
    const page = pageFrom(state);
    if (asked === question) {
      showPage(page);
      update({ lost: led?.ok ? led.value : null });
    }
    if (of === tab) await Promise.all([lookForReposts(page), lookForTexts(page)]);
  };

  /** The page that was looked at for offers last, and what was found or declined there. */
  let lookedAt = '';
  let offers: Offer[] = [];

  const setOffers = (next: Offer[]) => {
    offers = next;
    update({
      offers: offers.map(({ repost: { articleId, title, url }, marks }) => ({
        articleId,
        title,
        host: new URL(url).hostname,
        count: marks.length,
      })),
    });
  };

  /** Looks once for each page that is shown where else its article is kept, and whether marks of there fit. */
  const lookForReposts = async (page: PanelPage) => {
    const isArticle = page.kind === 'page' && page.state.facts.status === 'article';
    const key = tab && isArticle ? `${tab.id} ${page.state.facts.url}` : '';
    if (key === lookedAt) return;
    lookedAt = key;
    update({ reposts: [] });
    setOffers([]);
    if (!tab || key === '') return;
    const tabId = tab.id;
    const answer = await ports.callReader(tabId, 'reader.reposts', {});
    if (key !== lookedAt) return;
    const reposts = answer.ok ? answer.value : [];
    update({ reposts: reposts.map(({ url, ...repost }) => ({ ...repost, host: new URL(url).hostname })) });
    const found = await findOffers(tabId, reposts, ports);
    if (key === lookedAt) setOffers(found);
  };

  /** The article whose other texts are shown, and what the page is beside the saved one. */
  let seenOf = '';

  /** Looks which texts were seen at the address of a saved article, again when the page turns out to be another. */
  const lookForTexts = async (page: PanelPage) => {
    const { articleId = null, change = null } = page.kind === 'page' ? page.state : {};
    const key = articleId === null ? '' : `${articleId} ${JSON.stringify(change?.summary ?? null)}`;
    if (key === seenOf) return;
    seenOf = key;
    update({ seen: null });
    if (articleId === null) return;
    const seen = await ports.callBackground('article.seen', { articleId });
    if (key === seenOf) update({ seen: seen.ok ? seen.value : null });
  };

  const follow = async () => {
    const next = await ports.activeTab().catch(() => null);
    if (next?.id !== tab?.id) {
      lookedAt = '';
      seenOf = '';
      update({ failure: null, snackbar: null, ...NOTHING_KEPT });
    }
    tab = next;
    await read();
  };

  const refresh = async (tabId: number) => {
    if (tabId === tab?.id) await read();
  };

  const say = (text: string, undo?: () => void) => update({ snackbar: { id: ++messages, text, undo } });

  const fail = (code: FailureCode) => update({ failure: code });

  /** Makes a call to a page, the followed one unless it is said, and shows the state that it answers with. */
  const act = async (
    call: (tabId: number) => Promise<Result<PanelState>>,
    tabId = tab?.id,
  ): Promise<boolean> => {
    if (tabId === undefined) return false;
    update({ failure: null });
    const asked = tabId === tab?.id ? ++question : question;
    const answer = await call(tabId);
    if (!answer.ok) fail(answer.error.code);
    else if (asked === question && tabId === tab?.id) showPage({ kind: 'page', state: answer.value });
    return answer.ok;
  };

  const callbacks: PanelCallbacks = {
    wake: async () => {
      if (!tab) return;
      update({ failure: null });
      const ready = await ports.ensureReader(tab.id);
      if (ready.ok) await read();
      else update({ page: { kind: 'unreachable', why: ready.error.code } });
    },
    show: async (id) => {
      if (!tab) return;
      const shown = await ports.callReader(tab.id, 'reader.show', { id });
      if (!shown.ok) fail(shown.error.code);
    },
    change: async (id, patch) => {
      const { note } = patch;
      const changed = await act(
        (tabId) => ports.callReader(tabId, 'reader.updateMark', { id, patch }),
        shownIn.get(id),
      );
      if (changed || note === undefined) return;
      // The page was reloaded or left while its note was written: the library keeps it without the page.
      const kept = await ports.callBackground('highlight.note', { id, note });
      if (kept.ok) update({ failure: null });
    },
    confirm: (id, right) => void act((tabId) => ports.callReader(tabId, 'reader.confirm', { id, right })),
    tryAgain: (id) => void act((tabId) => ports.callReader(tabId, 'reader.tryAgain', { id })),
    showSaved: (id) => {
      const { page } = model.value;
      const articleId = page.kind === 'page' ? page.state.articleId : null;
      if (articleId !== null) void ports.openArticle(articleId, 'text', id).catch(() => fail('unknown'));
    },
    read: async (address) => {
      const { page } = model.value;
      if (tab && page.kind === 'page' && page.state.facts.status === 'article' && !page.state.facts.saved) {
        const saved = await ports.callReader(tab.id, 'reader.save', {});
        if (!saved.ok) return fail(saved.error.code);
      }
      await ports.openReading(address).catch(() => fail('unknown'));
    },
    openArticle: (articleId, view) => void ports.openArticle(articleId, view).catch(() => fail('unknown')),
    remove: async (id) => {
      const of = tab?.id;
      const restore = () => void act((tabId) => ports.callReader(tabId, 'reader.restoreMark', { id }), of);
      const removed = await act((tabId) => ports.callReader(tabId, 'reader.deleteMark', { id }));
      // Another tab may be followed by now, where nothing was deleted.
      if (removed && of === tab?.id) say(t('mark_deleted'), restore);
    },
    showMarks: (shown) => void act((tabId) => ports.callReader(tabId, 'reader.showMarks', { shown })),
    jump: async (to) => {
      if (!tab) return;
      const jumped = await ports.callReader(tab.id, 'reader.jump', { to });
      if (!jumped.ok) fail(jumped.error.code);
    },
    undo: () => void act((tabId) => ports.callReader(tabId, 'reader.undo', {})),
    redo: () => void act((tabId) => ports.callReader(tabId, 'reader.redo', {})),
    adopt: async (articleId) => {
      const offer = offers.find(({ repost }) => repost.articleId === articleId);
      if (!offer) return;
      if (await act((tabId) => ports.callReader(tabId, 'reader.adopt', { marks: offer.marks }))) {
        setOffers(offers.filter((other) => other !== offer));
      }
    },
    decline: (articleId) => setOffers(offers.filter(({ repost }) => repost.articleId !== articleId)),
    suggest: async () => {
      await act((tabId) => ports.callReader(tabId, 'reader.suggest', {}));
      const { page, failure } = model.value;
      if (failure === null && page.kind === 'page' && page.state.suggestions.length === 0) {
        say(t('suggestions_none'));
      }
    },
    decide: (ids, accept) => void act((tabId) => ports.callReader(tabId, 'reader.decide', { ids, accept })),
    copyMarkdown: async () => {
      const { page } = model.value;
      if (page.kind !== 'page') return;
      const copied = await ports.copy(ports.asMarkdown(page.state)).then(
        () => true,
        () => false,
      );
      say(t(copied ? 'panel_copied' : 'panel_copy_failed'));
    },
    closeSnackbar: () => update({ snackbar: null }),
  };

  return { model, callbacks, follow, refresh };
};
