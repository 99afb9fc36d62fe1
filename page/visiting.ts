import type { PageChange } from '../messaging/protocol';
import type { callBackground } from '../messaging/send';
import type { Keeping } from './keeping';
import type { LivePage } from './live-page';
import { createSettle } from './settle';

interface VisitingOptions {
  document: Document;
  window: Window;
  page: Pick<LivePage, 'reading' | 'url' | 'isByOwnRules' | 'isTranslated'>;
  keeping: Pick<Keeping, 'saved' | 'article' | 'snapshot' | 'generation'>;
  /** Damaged text is compared as it is kept: repaired. */
  repaired: () => Promise<void>;
  call: typeof callBackground;
  /** What became of the text is known now. */
  changed: () => void;
  signal: AbortSignal;
}

/** A page that builds itself after its `load` is half a page still: it is compared when it has been quiet for so long. */
const QUIET_MS = 300;
const AT_MOST_MS = 10_000;

/** Tells the library once of each text that a saved page shows, and knows what became of it since it was saved. */
export const createVisiting = ({
  document,
  window,
  page,
  keeping,
  repaired,
  call,
  changed,
  signal,
}: VisitingOptions) => {
  let change: PageChange | null = null;
  let told = '';

  const tell = async () => {
    if (document.readyState !== 'complete') return;
    if (!keeping.saved || !page.reading || page.isTranslated) return;
    await repaired();
    const { reading, url } = page;
    const { generation } = keeping;
    const text = `${url} ${reading?.pageText.hash}`;
    if (!reading || text === told) return;
    told = text;
    const kept = keeping.article?.textHash ?? '';
    if (reading.pageText.hash !== kept && page.isByOwnRules(kept)) return;
    const taken = await keeping.snapshot(reading, url);
    if (!taken.ok) return;
    const answer = await call('page.visited', { article: taken.value });
    if (!answer.ok || generation !== keeping.generation) return;
    change = answer.value;
    changed();
  };

  const look = createSettle(() => void tell(), { quietMs: QUIET_MS, atMostMs: AT_MOST_MS, signal });
  // Before its `load`, a page that is loading is no changed article.
  window.addEventListener('load', look, { signal });

  return {
    /** The page was read, or what is kept for it is known: looks once it is quiet. */
    look,
    /** What became of the text that was saved; null for the same text, and before it is known. */
    get change() {
      return change;
    },
    /** The page shows another article. */
    forget(): void {
      change = null;
      told = '';
    },
  };
};

export type Visiting = ReturnType<typeof createVisiting>;
