import { useTranslate } from '../../translation';
import type { LibraryCallbacks, LibraryModel } from '../model';
import { ArticleList } from './ArticleList';
import { BulkBar } from './BulkBar';
import { ListHead } from './ListHead';

interface Props {
  model: LibraryModel;
  callbacks: LibraryCallbacks;
  onSearch(): void;
  /** The reader goes into the article of this id by a key. */
  onEnter(id: string): void;
}

/** The articles that a search finds, with what can be done with those chosen. */
export const ListPane = ({ model, callbacks, onSearch, onEnter }: Props) => {
  const t = useTranslate();
  const { ids, query, isSearching, selection } = model;
  const isNothing = ids.length === 0 && !isSearching;
  return (
    <section class="pane pane-list" aria-label={t('library_articles')}>
      {selection.chosen.size > 0 ? (
        <BulkBar model={model} callbacks={callbacks} />
      ) : (
        <ListHead model={model} callbacks={callbacks} />
      )}
      {isNothing ? (
        <div class="nothing-found">
          <p>{t('library_nothing_found', query.trim())}</p>
          <p class="soft small">{t('library_nothing_found_hint')}</p>
          <button type="button" class="button" onClick={() => callbacks.search('')}>
            {t('library_clear_search')}
          </button>
        </div>
      ) : (
        <ArticleList model={model} callbacks={callbacks} onSearch={onSearch} onEnter={onEnter} />
      )}
    </section>
  );
};
