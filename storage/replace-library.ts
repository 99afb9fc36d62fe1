import { type ArticleRecord, inPageOrder, type Library, liveMarksByArticle, sameRecord } from '../exchange';
import type { WriteScope } from './connection';
import { countLibrary } from './counts';
import type { ImportBackup } from './import-backup';
import { eachPortion, type Pace } from './pace';
import { articleRow, highlightRow } from './rows';
import { searchDoc } from './search/doc';
import { rebuildShards } from './search/write';

/** From so many articles on, what is searched is made anew as a whole. */
const MANY = 300;

/**
 * Puts libraries, or parts of one that have nothing to do with each other, in the place of what is here, inside one
 * action.
 */
export function createReplacing(scope: WriteScope, pace: Pace) {
  const { db, derived } = scope;
  let rewrittenSoFar = 0;

  return {
    /** Writes the difference. What of it is needed for the way back; null where there is none. */
    async replace(
      before: Library,
      after: Library,
    ): Promise<Pick<ImportBackup, 'library' | 'written'> | null> {
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

      rewrittenSoFar += rewritten.length + articles.gone.length;
      if (rewrittenSoFar <= MANY) {
        const isLive = (article: ArticleRecord) => !article.deleted.value || liveMarks.has(article.id);
        for (const id of articles.gone) derived.docs.set(id, null);
        for (const article of rewritten) {
          const doc = isLive(article) ? searchDoc(article, inPageOrder(marksOf(article.id))) : null;
          derived.docs.set(article.id, doc);
        }
      }
      const [were, are] = [countLibrary(before), countLibrary(after)];
      derived.count({
        articles: are.articles - were.articles,
        highlights: are.highlights - were.highlights,
        notes: are.notes - were.notes,
      });
      return {
        library: {
          articles: articles.replaced,
          highlights: highlights.replaced,
          revisions: revisions.replaced,
        },
        written: new Set(differences.flatMap(({ changed }) => changed.map(({ id }) => id))),
      };
    },

    /** To be called at the end. */
    async finish(): Promise<void> {
      if (rewrittenSoFar <= MANY) return;
      derived.docs.clear();
      await rebuildShards(scope);
    },
  };
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
