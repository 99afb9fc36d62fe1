import { ledHome } from '../../article/gone';
import { urlKey } from '../../exchange';
import type { LostPage, PayloadOf } from '../../messaging/protocol';
import type { Sender } from '../../messaging/receive';
import { tabMemory } from '../../platform/tab-memory';
import type { LibraryStore } from '../../storage';

/** What is remembered of a tab, for as long as the browser runs. */
interface Remembered {
  /** The address of a saved article that we opened there, and when. */
  asked?: { url: string; at: number };
  /** The last address there that showed an article. */
  article?: string;
  /** The saved article that led to the home page that is there now. */
  led?: LostPage & { to: string };
}

/** An address that was opened leads elsewhere at once, or the reader has gone on since. */
const ARRIVES_WITHIN_MS = 60_000;

interface WhereaboutsOptions {
  library: LibraryStore;
  /** Whether the page of a tab says in words that what was there is no more. */
  saysGone(tabId: number): Promise<boolean>;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Keeps what visits tell of saved pages: that they are there, that they are gone, that their address leads to the
 * site's home page. Only what a site says of itself counts: a page that does not load, a login wall or a server that is
 * down says nothing (docs/decisions/0010-when-a-page-is-gone.md).
 */
export const createWhereabouts = ({ library, saysGone, now }: WhereaboutsOptions) => {
  const memory = tabMemory<Remembered>('whereabouts');

  const lost = async (asked: string, to: string): Promise<Remembered['led'] | null> => {
    const saved = await library.findByUrl(asked);
    if (!saved.ok || saved.value === null) return null;
    await library.markAvailability(asked, { state: 'moved', to });
    const { id: articleId, title, url } = saved.value.article;
    return { articleId, title, url, to };
  };

  /** Whether a page was read a moment ago, in whatever tab: then it is there, and the reader went home from it. */
  const wasRead = async (address: string): Promise<boolean> =>
    (await memory.all()).some(({ article }) => article !== undefined && article === urlKey(address));

  /** A page may be seen several times. */
  const stillLed = ({ led }: Remembered, url: string) => (led && urlKey(led.to) === urlKey(url) ? led : null);

  return {
    /**
     * Takes in what a sentinel saw.
     * @param isSaved whether something is kept for the address: of other pages nothing is remembered
     */
    async seen(
      { isArticle, gone, ledFrom }: PayloadOf<'page.seen'>,
      { tabId, url }: Sender & { tabId: number },
      isSaved: boolean,
    ): Promise<void> {
      const before = await memory.read(tabId);
      const wasAsked =
        before.asked && now() - before.asked.at < ARRIVES_WITHIN_MS ? before.asked.url : undefined;
      const came = ledFrom !== undefined && !(await wasRead(ledFrom)) ? ledFrom : undefined;
      const from = [wasAsked, came].find((address) => address !== undefined && ledHome(address, url));
      if (isSaved && isArticle) await library.markAvailability(url, { state: 'here' });
      const isGone = isSaved && !isArticle && gone === undefined && (await saysGone(tabId));
      if (isGone) await library.markAvailability(url, { state: 'gone' });
      if (isSaved && gone) await library.markAvailability(url, { state: 'gone', status: gone });
      const led = from === undefined ? stillLed(before, url) : await lost(from, url);
      const article = isSaved && isArticle ? (urlKey(url) ?? undefined) : before.article;
      const after: Remembered = { ...(article !== undefined && { article }), ...(led && { led }) };
      if (JSON.stringify(after) !== JSON.stringify(before)) await memory.write(tabId, after);
    },

    /** Something of the article that a tab shows was saved: of a page that is not saved yet nothing is remembered. */
    async kept({ tabId, url, isOwnPage }: Sender): Promise<void> {
      const article = urlKey(url);
      if (tabId === undefined || isOwnPage || article === null) return;
      await memory.write(tabId, { ...(await memory.read(tabId)), article });
    },

    /** Says that a saved article is being opened in a tab. */
    asked: (tabId: number, url: string) => memory.write(tabId, { asked: { url, at: now() } }),

    /** The saved article that led this tab to where it is now. */
    async led(tabId: number): Promise<LostPage | null> {
      const { led } = await memory.read(tabId);
      return led ? { articleId: led.articleId, title: led.title, url: led.url } : null;
    },
  };
};

export type Whereabouts = ReturnType<typeof createWhereabouts>;
