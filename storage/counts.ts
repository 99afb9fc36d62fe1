import { Dexie } from 'dexie';
import { type Library, liveMarksByArticle, noteText } from '../exchange';
import type { ArticleRow, HighlightRow, LibraryDatabase } from './database';

/**
 * How many live records there are. Kept with each write: to count the keys of 100,000 marks takes a browser half a
 * second, and the popup shows the numbers each time it opens.
 */
export interface Counts {
  articles: number;
  highlights: number;
  notes: number;
}

/** Counts the keys. */
export async function countLive(db: LibraryDatabase): Promise<Counts> {
  const live = [
    [1, Dexie.minKey],
    [1, Dexie.maxKey],
  ] as const;
  const [articles, highlights, notes] = await Promise.all([
    db.articles
      .where('[live+createdAt]')
      .between(...live)
      .count(),
    db.highlights
      .where('[live+createdAt]')
      .between(...live)
      .count(),
    db.highlights.where('[live+noted]').equals([1, 1]).count(),
  ]);
  return { articles, highlights, notes };
}

/** The same, of a library in memory. */
export function countLibrary({ articles, highlights }: Library): Counts {
  const liveMarks = liveMarksByArticle(highlights);
  const live = [...liveMarks.values()].flat();
  return {
    articles: articles.filter(({ id, deleted }) => !deleted.value || liveMarks.has(id)).length,
    highlights: live.length,
    notes: live.filter(({ note }) => noteText(note) !== '').length,
  };
}

type ArticleColumns = Pick<ArticleRow, 'live'>;
type HighlightColumns = Pick<HighlightRow, 'live' | 'noted'>;

/** What changes when rows take the place of others; `undefined` for a row that is not there. */
export const articleDelta = (
  before: readonly (ArticleColumns | undefined)[],
  after: readonly ArticleColumns[],
): Counts => ({ articles: sum(after, liveOf) - sum(before, liveOf), highlights: 0, notes: 0 });

export const highlightDelta = (
  before: readonly (HighlightColumns | undefined)[],
  after: readonly HighlightColumns[],
): Counts => ({
  articles: 0,
  highlights: sum(after, liveOf) - sum(before, liveOf),
  notes: sum(after, notedOf) - sum(before, notedOf),
});

const liveOf = ({ live }: ArticleColumns) => live;
const notedOf = ({ live, noted }: HighlightColumns) => live * noted;

const sum = <T>(rows: readonly (T | undefined)[], numberOf: (row: T) => number) =>
  rows.reduce((total, row) => total + (row === undefined ? 0 : numberOf(row)), 0);

/**
 * Keeps the counts after a write. Where there are none yet, in a library of an older version, they are counted, with
 * the write in them.
 */
export async function adjustCounts(db: LibraryDatabase, delta: Counts): Promise<void> {
  if (Object.values(delta).every((number) => number === 0)) return;
  const known = await db.counts.get('live');
  const counts =
    known === undefined
      ? await countLive(db)
      : {
          articles: known.articles + delta.articles,
          highlights: known.highlights + delta.highlights,
          notes: known.notes + delta.notes,
        };
  await db.counts.put({ key: 'live', ...counts });
}
