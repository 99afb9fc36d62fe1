import { type ArticleRecord, inPageOrder, type Library, liveMarksByArticle, sameRecord } from '../exchange';
import type { WriteScope } from './connection';
import { countLibrary } from './counts';
import type { ImportBackup } from './import-backup';
import { createPace, eachPortion, type TransferOptions } from './pace';
import { articleRow, highlightRow } from './rows';
import { searchDoc } from './search/doc';
import { writeShards } from './search/write';

/** From so many articles on, what is searched is written as a whole. */
const MANY = 300;

/** Writes the difference between two libraries. What of it is needed for the way back; null where there is none. */
export async function replaceLibrary(
  scope: WriteScope,
  before: Library,
  after: Library,
  options: TransferOptions,
): Promise<Pick<ImportBackup, 'library' | 'written'> | null> {
  const { db } = scope;
  const articles = difference(before.articles, after.articles);
  const highlights = difference(before.highlights, after.highlights);
  const revisions = difference(before.revisions ?? [], after.revisions ?? []);
  const differences = [articles, highlights, revisions];
  if (differences.every(({ gone, changed }) => gone.length + changed.length === 0)) return null;

  const liveMarks = liveMarksByArticle(after.highlights);
  const marksOf = (articleId: string) => liveMarks.get(articleId) ?? [];
  // Marks alone can bring an article into sight or take it away.
  const touched = new Set([
    ...articles.changed.map(({ id }) => id),
    ...[...highlights.changed, ...highlights.replaced].map(({ articleId }) => articleId),
    ...revisions.changed.map(({ articleId }) => articleId),
  ]);
  const rewritten = after.articles.filter(({ id }) => touched.has(id));
  const pace = createPace(options, rewritten.length + highlights.changed.length + revisions.changed.length);
  pace.step(0);

  await db.articles.bulkDelete(articles.gone);
  await db.highlights.bulkDelete(highlights.gone);
  await db.revisions.bulkDelete(revisions.gone);
  // Made again when they are next needed.
  await db.fingerprints.bulkDelete([...articles.gone, ...articles.changed.map(({ id }) => id)]);
  const number = scope.change();
  await eachPortion(highlights.changed, pace, (marks) =>
    db.highlights.bulkPut(marks.map((mark) => highlightRow(mark, number))),
  );
  await eachPortion(revisions.changed, pace, (portion) => db.revisions.bulkPut(portion));
  await eachPortion(rewritten, pace, (portion) =>
    db.articles.bulkPut(portion.map((article) => articleRow(article, marksOf(article.id), number))),
  );

  const isLive = (article: ArticleRecord) => !article.deleted.value || liveMarks.has(article.id);
  const docOf = (article: ArticleRecord) => searchDoc(article, inPageOrder(marksOf(article.id)));
  if (rewritten.length + articles.gone.length > MANY) {
    await writeShards(scope, mapped(after.articles.filter(isLive), docOf));
  } else {
    for (const id of articles.gone) scope.derived.docs.set(id, null);
    for (const article of rewritten)
      scope.derived.docs.set(article.id, isLive(article) ? docOf(article) : null);
  }
  await db.counts.put({ key: 'live', ...countLibrary(after) });
  return {
    library: {
      articles: articles.replaced,
      highlights: highlights.replaced,
      revisions: revisions.replaced,
    },
    written: new Set(differences.flatMap(({ changed }) => changed.map(({ id }) => id))),
  };
}

/** One after the other, when they are asked for: of a large library they are not all in memory at a time. */
function* mapped<From, To>(items: readonly From[], map: (item: From) => To): Generator<To, void, void> {
  for (const item of items) yield map(item);
}

/**
 * The ids that are no longer there, the records that are new or not as they were, and those as they were that went or
 * were changed.
 */
function difference<T extends { id: string }>(before: readonly T[], after: readonly T[]) {
  const known = new Map(before.map((record) => [record.id, record]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  const changed = after.filter((record) => {
    const old = known.get(record.id);
    return old === undefined || !sameRecord(old, record);
  });
  return {
    gone: gone.map(({ id }) => id),
    changed,
    replaced: [...gone, ...changed.flatMap(({ id }) => known.get(id) ?? [])],
  };
}
