import { type ArticleRecord, type HighlightRecord, type LiveArticle, setDeleted } from '../exchange';
import { articlesByIds, type Changes, commit, marksByIds } from './commit';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import { marksOf, requireArticle, withLiveMarks } from './marks';
import type { Done } from './reversal';

/** See `LibraryStore.deleteArticles`. One stamp for an article and its marks, by which `restoreArticles` knows them. */
export async function deleteArticles(scope: WriteScope, ids: readonly string[]): Promise<Done> {
  return deleteAll(scope, await articlesByIds(scope.db, ids));
}

/** See `LibraryStore.restoreArticles`. */
export async function restoreArticles(scope: WriteScope, ids: readonly string[]): Promise<Done> {
  return restoreAll(scope, await articlesByIds(scope.db, ids));
}

/** See `LibraryStore.deleteHighlights` and `restoreHighlights`. */
export async function setHighlightsDeleted(
  scope: WriteScope,
  ids: readonly string[],
  deleted: boolean,
): Promise<Done> {
  const stamp = scope.clock.nextStamp();
  const marks = await marksByIds(scope.db, ids);
  return commit(scope, {
    marks: marks.map((mark) => [
      mark,
      mark.deleted.value === deleted ? mark : setDeleted(mark, deleted, stamp),
    ]),
  });
}

/** See `LibraryStore.deleteArticle`. */
export async function deleteArticle(scope: WriteScope, id: string): Promise<ArticleRecord> {
  await deleteAll(scope, [await requireArticle(scope.db, id)]);
  return requireArticle(scope.db, id);
}

/** See `LibraryStore.restoreArticle`. */
export async function restoreArticle(scope: WriteScope, id: string): Promise<LiveArticle> {
  const article = await requireArticle(scope.db, id);
  if (article.purged) throw new StorageFailure('not-found');
  await restoreAll(scope, [article]);
  return withLiveMarks(scope.db, await requireArticle(scope.db, id));
}

async function deleteAll(scope: WriteScope, articles: readonly ArticleRecord[]): Promise<Done> {
  const stamp = scope.clock.nextStamp();
  const changes = await Promise.all(
    articles.map(async (article): Promise<Required<Changes>> => {
      const { highlights } = await withLiveMarks(scope.db, article);
      if (article.deleted.value && highlights.length === 0) return { articles: [], marks: [] };
      return {
        articles: [[article, setDeleted(article, true, stamp)]],
        marks: highlights.map((mark) => [mark, setDeleted(mark, true, stamp)]),
      };
    }),
  );
  return commit(scope, joined(changes));
}

async function restoreAll(scope: WriteScope, articles: readonly ArticleRecord[]): Promise<Done> {
  const stamp = scope.clock.nextStamp();
  const back = (mark: HighlightRecord): [HighlightRecord, HighlightRecord] => [
    mark,
    setDeleted(mark, false, stamp),
  ];
  const changes = await Promise.all(
    articles.map(async (article): Promise<Required<Changes>> => {
      if (!article.deleted.value) return { articles: [], marks: [] };
      const gone = article.deleted.stamp;
      const marks = (await marksOf(scope.db, article.id)).filter(
        ({ deleted, purged }) => deleted.value && deleted.stamp === gone && !purged,
      );
      return { articles: [[article, setDeleted(article, false, stamp)]], marks: marks.map(back) };
    }),
  );
  return commit(scope, joined(changes));
}

const joined = (changes: readonly Required<Changes>[]): Changes => ({
  articles: changes.flatMap(({ articles }) => articles),
  marks: changes.flatMap(({ marks }) => marks),
});
