import { v7 as uuidv7 } from 'uuid';
import { textOf } from '../article/text-of';
import type { ArticleRecord, ArticleSnapshot, HighlightRecord } from '../exchange/records';
import type { HighlightPatch } from '../exchange/schema';
import type { Colour } from '../highlights/colours';
import type { ArticleText, Selectors } from '../highlights/types';
import type { SavedPage } from '../messaging/protocol';
import type { MarkPatch } from '../messaging/reader-calls';
import { type FailureCode, fail, type Result, succeed } from '../messaging/result';
import type { callBackground } from '../messaging/send';
import type { LivePage } from './live-page';
import { type Mark, markOf, SOUGHT } from './marks';
import { particularsOf } from './particulars';
import type { Reading } from './reading';
import { takeSnapshot } from './snapshot';

interface KeepingOptions {
  page: LivePage;
  call: typeof callBackground;
  /** Version of the extension, for the provenance. */
  version: () => string;
  changed: () => void;
}

export interface NewMark {
  selectors: Selectors;
  colour: Colour;
  note?: string;
  tags?: string[];
  /** The mark of a repost that it is made from. */
  copiedFrom?: string;
  madeBy: Mark['madeBy'];
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

/**
 * Brings the page's marks into the library. A change is painted at once; if the library refuses it, it is taken back
 * and the failure answered: what is seen on the page is kept.
 */
export const createKeeping = ({ page, call, version, changed }: KeepingOptions) => {
  let article: ArticleRecord | null = null;
  let libraryError: FailureCode | null = null;
  const pending = new Set<string>();
  /** Marking a place again makes one mark of two: the ids that are no more, and the one that is. */
  const renamed = new Map<string, string>();

  const nameNow = (id: string): string => {
    const next = renamed.get(id);
    return next === undefined ? id : nameNow(next);
  };

  const rename = (id: string, { id: now }: HighlightRecord) => {
    if (id !== now) renamed.set(id, now);
    renamed.delete(now);
  };

  const note = <T>(result: Result<T>): Result<T> => {
    if (result.ok) libraryError = null;
    else if (LASTING.includes(result.error.code)) libraryError = result.error.code;
    return result;
  };

  /** `url` is the address that `reading` was read at: the page may show another by the time it is called. */
  const snapshot = async (reading: Reading, url: string): Promise<Result<ArticleSnapshot>> => {
    const now = Date.now();
    const particulars = await particularsOf(reading);
    return particulars.ok
      ? succeed(takeSnapshot(reading, particulars.value, { url, now, version: version() }))
      : particulars;
  };

  /** Paints a change now; undoes it if `save` fails. */
  const optimistically = async <T>(
    id: string,
    change: () => void,
    undo: () => void,
    save: () => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const { url } = page;
    change();
    pending.add(id);
    changed();
    const result = note(await save());
    pending.delete(id);
    // A single-page site may show another article by now, with marks of its own.
    if (!result.ok && page.url === url) undo();
    changed();
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
    snapshot,

    /** Takes over what the library has for this page; marks that are being saved stay. */
    takeOver(saved: Result<SavedPage | null>): void {
      if (!note(saved).ok || !saved.ok) return;
      article = saved.value?.article ?? null;
      const kept = (saved.value?.highlights ?? []).filter(({ deleted }) => !deleted.value).map(markOf);
      const ids = new Set(kept.map(({ id }) => id));
      const unsaved = [...page.marks.values()].filter(({ id }) => pending.has(id) && !ids.has(id));
      page.setMarks([...kept, ...unsaved], article && savedText(article));
    },

    /** The page shows another article; what the library has for it is not known yet. */
    forget(): void {
      article = null;
      renamed.clear();
    },

    async saveArticle(): Promise<Result<null>> {
      const { reading, url } = page;
      if (!reading) return fail('no-article');
      const taken = await snapshot(reading, url);
      if (!taken.ok) return taken;
      const result = note(await call('article.save', { article: taken.value }));
      if (result.ok && page.url === url) article = result.value;
      changed();
      return result.ok ? succeed(null) : result;
    },

    async add(draft: NewMark): Promise<Result<Mark>> {
      const { reading, url } = page;
      if (!reading) return fail('no-article');
      const highlight = { id: uuidv7(), ...draft };
      const mark: Mark = {
        ...highlight,
        note: draft.note ?? '',
        tags: draft.tags ?? [],
        createdAt: Date.now(),
        anchoring: SOUGHT,
      };
      const result = await optimistically(
        mark.id,
        () => page.setMark(mark),
        () => page.removeMark(mark.id),
        async () => {
          const taken = await snapshot(reading, url);
          return taken.ok ? call('highlight.save', { article: taken.value, highlight }) : taken;
        },
      );
      if (!result.ok) return result;
      const { highlight: record } = result.value;
      if (page.url === url) {
        article = result.value.article;
        rename(mark.id, record);
        if (record.id !== mark.id) {
          // Another window had marked the place.
          page.removeMark(mark.id);
          page.setMark(markOf(record));
        }
      }
      return succeed(page.marks.get(record.id) ?? mark);
    },

    async update(asked: string, patch: MarkPatch): Promise<Result<Mark>> {
      const id = nameNow(asked);
      const before = page.marks.get(id);
      if (!before) return fail('not-found');
      const after = { ...before, ...patch };
      const result = await optimistically(
        id,
        () => page.setMark(after),
        () => page.setMark(before),
        () => call('highlight.update', { id, patch }),
      );
      return result.ok ? succeed(page.marks.get(id) ?? after) : result;
    },

    /** Keeps what the reader says of a mark's place; `after` is the mark as it is then. */
    async settle(before: Mark, after: Mark, patch: HighlightPatch): Promise<Result<null>> {
      const result = await optimistically(
        before.id,
        () => page.settleMark(after),
        () => page.settleMark(before),
        () => call('highlight.update', { id: before.id, patch }),
      );
      return result.ok ? succeed(null) : result;
    },

    async remove(asked: string): Promise<Result<null>> {
      const id = nameNow(asked);
      const before = page.marks.get(id);
      if (!before) return fail('not-found');
      const result = await optimistically(
        id,
        () => page.removeMark(id),
        () => page.setMark(before),
        () => call('highlight.delete', { id }),
      );
      return result.ok ? succeed(null) : result;
    },

    async bringBack(asked: string): Promise<Result<Mark>> {
      const { url } = page;
      const id = nameNow(asked);
      const result = note(await call('highlight.restore', { id }));
      if (!result.ok) return result;
      const mark = markOf(result.value);
      if (page.url === url) {
        rename(id, result.value);
        page.setMark(mark);
      }
      changed();
      return succeed(page.marks.get(mark.id) ?? mark);
    },
  };
};

export type Keeping = ReturnType<typeof createKeeping>;
