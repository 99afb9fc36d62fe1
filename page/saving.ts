import type { HighlightRecord } from '../exchange/records';
import type { HighlightPatch } from '../exchange/schema';
import type { Colour } from '../highlights/colours';
import type { Selectors } from '../highlights/types';
import type { SavedPage } from '../messaging/protocol';
import type { MarkPatch } from '../messaging/reader-calls';
import { type FailureCode, fail, type Result, settled, succeed } from '../messaging/result';
import type { callBackground } from '../messaging/send';
import type { Keeping } from './keeping';
import type { LivePage } from './live-page';
import { type Mark, markOf, SOUGHT } from './marks';

interface SavingOptions {
  page: LivePage;
  keeping: Keeping;
  call: typeof callBackground;
  changed: () => void;
}

export interface NewMark {
  /** A new UUIDv7. */
  id: string;
  selectors: Selectors;
  colour: Colour;
  note?: string;
  tags?: string[];
  /** The mark of a repost that it is made from. */
  copiedFrom?: string;
  madeBy: Mark['madeBy'];
}

/** After these it is not known whether a call was carried out. */
const UNSURE: readonly FailureCode[] = ['timeout', 'unknown', 'no-receiver'];

/** Whether a mark is what a patch makes of it. */
const has = (mark: Mark, { colour = mark.colour, note = mark.note, tags = mark.tags }: MarkPatch): boolean =>
  mark.colour === colour && mark.note === note && String([...mark.tags].sort()) === String([...tags].sort());

/**
 * Brings the page's marks into the library. A change is painted at once; if the library refuses it, it is taken back
 * and the failure answered: what is seen on the page is kept.
 */
export const createSaving = ({ page, keeping, call, changed }: SavingOptions) => {
  const { note, pending } = keeping;
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

  /**
   * Paints a change now; undoes it if `save` fails. A failure may hide that the library did it (a worker that was
   * stopped between saving and answering): then the library is asked, and `found` answers what it has to show for it.
   */
  const optimistically = async <T>(
    id: string,
    {
      change,
      undo,
      save,
      found,
    }: {
      change: () => void;
      undo: () => void;
      save: () => Promise<Result<T>>;
      found: (saved: SavedPage | null) => T | null;
    },
  ): Promise<Result<T>> => {
    const own = keeping.generation;
    change();
    pending.add(id);
    changed();
    let result = await save();
    if (!result.ok && own === keeping.generation && UNSURE.includes(result.error.code)) {
      const saved = await call('page.saved', {});
      const value = saved.ok ? found(saved.value) : null;
      if (value !== null) result = succeed(value);
    }
    note(result);
    pending.delete(id);
    // A single-page site may show another article by now, with marks of its own.
    if (!result.ok && own === keeping.generation) undo();
    changed();
    return result;
  };

  const recordOf = (saved: SavedPage | null, id: string) =>
    saved?.highlights.find((record) => record.id === id || record.aliases.includes(id)) ?? null;

  return {
    async saveArticle(): Promise<Result<null>> {
      const { reading, url } = page;
      const own = keeping.generation;
      if (!reading) return fail('no-article');
      const taken = await keeping.snapshot(reading, url);
      if (!taken.ok) return taken;
      const result = note(await call('article.save', { article: taken.value }));
      if (result.ok) keeping.keep(result.value, own);
      changed();
      return settled(result);
    },

    async add(highlight: NewMark): Promise<Result<Mark>> {
      const { reading, url } = page;
      const own = keeping.generation;
      if (!reading) return fail('no-article');
      const mark: Mark = {
        ...highlight,
        note: highlight.note ?? '',
        tags: highlight.tags ?? [],
        createdAt: Date.now(),
        anchoring: SOUGHT,
      };
      const result = await optimistically(mark.id, {
        change: () => page.setMark(mark),
        undo: () => page.removeMark(mark.id),
        async save() {
          const taken = await keeping.snapshot(reading, url);
          return taken.ok ? call('highlight.save', { article: taken.value, highlight }) : taken;
        },
        found(saved) {
          const record = recordOf(saved, mark.id);
          return saved && record && !record.deleted.value
            ? { article: saved.article, highlight: record }
            : null;
        },
      });
      if (!result.ok) return result;
      const { highlight: record } = result.value;
      keeping.keep(result.value.article, own);
      if (own === keeping.generation) {
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
      const result = await optimistically<unknown>(id, {
        change: () => page.setMark(after),
        undo: () => page.setMark(before),
        save: () => call('highlight.update', { id, patch }),
        found(saved) {
          const record = recordOf(saved, id);
          return record && !record.deleted.value && has(markOf(record), patch) ? record : null;
        },
      });
      return result.ok ? succeed(page.marks.get(id) ?? after) : result;
    },

    /** Keeps what the reader says of a mark's place; `after` is the mark as it is then. */
    async settle(before: Mark, after: Mark, patch: HighlightPatch): Promise<Result<null>> {
      const result = await optimistically<unknown>(before.id, {
        change: () => page.settleMark(after),
        undo: () => page.settleMark(before),
        save: () => call('highlight.update', { id: before.id, patch }),
        // Asked again, which changes nothing where it is known.
        found: () => null,
      });
      return settled(result);
    },

    async remove(asked: string): Promise<Result<null>> {
      const id = nameNow(asked);
      const before = page.marks.get(id);
      if (!before) return fail('not-found');
      const result = await optimistically<unknown>(id, {
        change: () => page.removeMark(id),
        undo: () => page.setMark(before),
        save: () => call('highlight.delete', { id }),
        found: (saved) => (recordOf(saved, id)?.deleted.value === false ? null : { id }),
      });
      return settled(result);
    },

    async bringBack(asked: string): Promise<Result<Mark>> {
      const own = keeping.generation;
      const id = nameNow(asked);
      const result = note(await call('highlight.restore', { id }));
      if (!result.ok) return result;
      const mark = markOf(result.value);
      if (own === keeping.generation) {
        rename(id, result.value);
        page.setMark(mark);
      }
      changed();
      return succeed(page.marks.get(mark.id) ?? mark);
    },
  };
};

export type Saving = ReturnType<typeof createSaving>;
