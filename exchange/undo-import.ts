import { stampsOf } from './admit';
import { merge } from './merge';
import { keepPurged } from './purge';
import type { ArticleRecord, HighlightRecord, Library, Stamp } from './records';

/** What an import left behind, besides the records that it changed or took away. */
export interface ImportTrace {
  /** The ids of the records that it wrote; null: what is kept is the whole library of before. */
  written: ReadonlySet<string> | null;
  /** Stamp of the import: what is stamped later was changed after it. */
  stamp: Stamp;
  /** When it was, milliseconds since the epoch, for what bears no stamp. */
  at: number;
}

/**
 * A library as it was before an import, with what was changed after it. Of parts of a library, as `createDivision` makes
 * them, it comes to the same as of the whole.
 * @param replaced the records that the import changed or took away, as they were before
 */
export function beforeImport(current: Library, replaced: Library, trace: ImportTrace): Library {
  return keepPurged(current, merge(untouched(current, replaced, trace), changedSince(current, trace)));
}

/** What the import did not write is now as it was, or newer by the reader's own changes. */
function untouched(current: Library, replaced: Library, { written }: ImportTrace): Library {
  if (written === null) return replaced;
  const isOlder = ({ id }: { id: string }) => !written.has(id);
  return {
    articles: [...current.articles.filter(isOlder), ...replaced.articles],
    highlights: [...current.highlights.filter(isOlder), ...replaced.highlights],
    revisions: [...(current.revisions ?? []).filter(isOlder), ...(replaced.revisions ?? [])],
  };
}

/** The records with a later stamp, the texts captured here later, and the articles that both belong to. */
function changedSince(library: Library, { stamp, at, written }: ImportTrace): Library {
  const isLater = (record: ArticleRecord | HighlightRecord) =>
    stampsOf(record).some((other) => other > stamp);
  const highlights = library.highlights.filter(isLater);
  // The clock of the machine that a text was imported from may have been ahead.
  const revisions = (library.revisions ?? []).filter(
    ({ id, capturedAt }) => capturedAt >= at && !written?.has(id),
  );
  const needed = new Set([...highlights, ...revisions].map(({ articleId }) => articleId));
  const articles = library.articles.filter((article) => needed.has(article.id) || isLater(article));
  return { articles, highlights, revisions };
}
