import { useMemo } from 'preact/hooks';
import { useTranslate } from '../translation';
import { ArticleCard } from './ArticleCard';
import type { ArticleModel, LibraryCallbacks, LibraryModel } from './model';
import { ShowMore } from './ShowMore';

/** A card that is rendered again only when its article was read again: the list may be long. */
const KeptCard = ({ article, callbacks }: { article: ArticleModel; callbacks: LibraryCallbacks }) =>
  useMemo(() => <ArticleCard article={article} callbacks={callbacks} />, [article, callbacks]);

/** How much there is, and the part of it that is shown. */
export const ArticleList = ({ model, callbacks }: { model: LibraryModel; callbacks: LibraryCallbacks }) => {
  const t = useTranslate();
  const { query, articles, matching, totals } = model;
  const summary =
    query === ''
      ? [t.plural('articles', matching), totals && t.plural('marks', totals.highlights)]
      : [t.plural('library_found', matching)];
  return (
    <>
      <p class="summary soft" role="status">
        {summary.filter((part) => part !== null).join(' · ')}
      </p>
      {matching === 0 && <p class="nothing-found">{t('library_nothing_found', query)}</p>}
      <ol class="articles">
        {articles.map((article) => (
          <KeptCard key={article.id} article={article} callbacks={callbacks} />
        ))}
      </ol>
      {articles.length < matching && <ShowMore shown={articles.length} onMore={callbacks.showMore} />}
    </>
  );
};
