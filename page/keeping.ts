import { textOf } from '../article/text-of';
import type { ArticleRecord, ArticleSnapshot } from '../exchange/records';
import type { ArticleText } from '../highlights/types';
import type { SavedPage } from '../messaging/protocol';
import { type FailureCode, type Result, succeed } from '../messaging/result';
import type { LivePage } from './live-page';
import { markOf } from './marks';
import { particularsOf } from './particulars';
import type { Reading } from './reading';
import { takeSnapshot } from './snapshot';

interface KeepingOptions {
  page: LivePage;
  /** Version of the extension, for the provenance. */
  version: () => string;
}

/** Failures after which nothing can be kept until something outside changes. */
const LASTING: readonly FailureCode[] = [
  'storage-full',
  'storage-unavailable',
  'storage-newer',
  'storage-blocked',
];

const savedText = ({ blocks, textHash }: ArticleRecord): ArticleText => ({
  text: textOf(blocks),
  hash: textHash,
});

/** Knows what the library has of the page. */
export const createKeeping = ({ page, version }: KeepingOptions) => {
  let article: ArticleRecord | null = null;
  let libraryError: FailureCode | null = null;
  let generation = 0;
  const pending = new Set<string>();

  const note = <T>(result: Result<T>): Result<T> => {
    if (result.ok) libraryError = null;
    else if (LASTING.includes(result.error.code)) libraryError = result.error.code;
    return result;
  };

  return {
    get saved() {
      return article !== null;
    },
    /** The article that is kept of this page. */
    get article() {
      return article;
    },
    get libraryError() {
      return libraryError;
    },
    /** Counts the articles that the page has shown: what was begun on an earlier one changes nothing on a later. */
    get generation() {
      return generation;
    },
    /** The marks of which something is on its way into the library, by id. */
    pending,
    /** Learns from an answer of the library whether anything can be kept there; answers it. */
    note,

    /** `url` is the address that `reading` was read at: the page may show another by the time it is called. */
    async snapshot(reading: Reading, url: string): Promise<Result<ArticleSnapshot>> {
      const now = Date.now();
      const particulars = await particularsOf(reading);
      return particulars.ok
        ? succeed(takeSnapshot(reading, particulars.value, { url, now, version: version() }))
        : particulars;
    },

    /** The article was saved while the page showed the `own`-th. */
    keep(saved: ArticleRecord, own: number): void {
      if (own === generation) article = saved;
    },

    /**
     * Takes over what the library has for this page, asked while it showed the `own`-th article. Marks that are being
     * saved, changed or removed stay as they are shown: the library may have been asked before.
     */
    takeOver(saved: Result<SavedPage | null>, own = generation): void {
      if (!note(saved).ok || !saved.ok || own !== generation) return;
      article = saved.value?.article ?? null;
      const kept = (saved.value?.highlights ?? [])
        .filter(({ id, deleted }) => !deleted.value && !pending.has(id))
        .map(markOf);
      const unsaved = [...page.marks.values()].filter(({ id }) => pending.has(id));
      page.setMarks([...kept, ...unsaved], article && savedText(article));
    },

    /** The page shows another article; what the library has for it is not known yet. */
    forget(): void {
      generation++;
      article = null;
    },
  };
};

export type Keeping = ReturnType<typeof createKeeping>;
