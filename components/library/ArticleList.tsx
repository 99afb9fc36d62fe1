import { useMemo } from 'preact/hooks';
import type { Translate } from '../../platform/i18n';
import { useTranslate } from '../translation';
import { ArticleCard } from './ArticleCard';
import type { ArticleModel, LibraryCallbacks, LibraryModel } from './model';
import { ShowMore } from './ShowMore';

/** A card that is rendered again only when its article was read again: the list may be long. */
const KeptCard = ({ article, callbacks }: { article: ArticleModel; callbacks: LibraryCallbacks }) =>
  useMemo(() => <ArticleCard article={article} callbacks={callbacks} />, [article, callbacks]);

const summaryOf = ({ query, isSearching, matching, totals }: LibraryModel, t: Translate): string => {
  if (isSearching) return t('library_searching');
  if (query !== '') return t.plural('library_found', matching);
  const articles = t.plural('articles', matching);
  return totals ? `${articles} · ${t.plural('marks', totals.highlights)}` : articles;
};

/** How much there is, and the part of it that is shown. */
export const ArticleList = ({ model, callbacks }: { model: LibraryModel; callbacks: LibraryCallbacks }) => {
  const t = useTranslate();
  const { query, isSearching, articles, matching } = model;
  return (
    <>
      <p class="summary soft" role="status">
        {summaryOf(model, t)}
      </p>
      {matching === 0 && !isSearching && <p class="nothing-found">{t('library_nothing_found', query)}</p>}
      <ol class="articles" aria-busy={isSearching}>
        {articles.map((article) => (
          <KeptCard key={article.id} article={article} callbacks={callbacks} />
        ))}
      </ol>
      {articles.length < matching && <ShowMore shown={articles.length} onMore={callbacks.showMore} />}
    </>
  );
};
