import { useMemo } from 'preact/hooks';
import { SAMPLE_HOST } from '../../../messaging/sample-page';
import { statedDate } from '../../dates';
import {
  BackIcon,
  ChartIcon,
  CloseIcon,
  DeleteIcon,
  FactsIcon,
  LibraryIcon,
  TagIcon,
} from '../../icons/icons';
import { useTranslate } from '../../translation';
import { HostName } from '../HostName';
import { type LibraryCallbacks, type LibraryModel, PLACES } from '../model';
import { FilterGroup } from './FilterGroup';

const ICONS = { articles: LibraryIcon, facts: FactsIcon, charts: ChartIcon, trash: DeleteIcon };

interface Props {
  model: Pick<LibraryModel, 'query' | 'facets' | 'place' | 'totals'>;
  callbacks: Pick<LibraryCallbacks, 'search' | 'goTo' | 'openDialog' | 'showPane'>;
}

/**
 * The places of the library, and what its articles can be filtered by. Drawn anew when one of these has changed: hundreds
 * of values are not to be gone through whenever a row of the list is.
 */
export const FilterPane = ({ model: { query, facets, place, totals }, callbacks }: Props) =>
  useMemo(
    () => <Filters model={{ query, facets, place, totals }} callbacks={callbacks} />,
    [query, facets, place, totals, callbacks],
  );

const Filters = ({ model, callbacks }: Props) => {
  const t = useTranslate();
  const { query, facets, place, totals } = model;
  const number = new Intl.NumberFormat(t.locale);
  const group = { query, onQuery: callbacks.search };
  return (
    <section class="pane pane-filters" aria-label={t('library_filters')}>
      <button type="button" class="button-quiet fold-from-filters" onClick={() => callbacks.showPane('list')}>
        <BackIcon />
        {t('library_back_to_list')}
      </button>
      <nav aria-label={t('library_places')}>
        <ul class="places">
          {PLACES.map((each) => {
            const Icon = ICONS[each];
            return (
              <li key={each}>
                <button
                  type="button"
                  class="filter"
                  aria-current={each === place ? 'page' : undefined}
                  onClick={() => callbacks.goTo(each)}
                >
                  <Icon />
                  <span class="filter-name">{t.of('place', each)}</span>
                  {each === 'articles' && totals && (
                    <span class="filter-count numbers">{number.format(totals.articles)}</span>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      </nav>
      {facets && (place === 'articles' || place === 'facts') && (
        <>
          <FilterGroup {...group} term="collection" values={facets.collection} />
          <FilterGroup {...group} term="tag" values={facets.tag} />
          <FilterGroup {...group} term="color" values={facets.color} nameOf={(ink) => t.of('colour', ink)} />
          <FilterGroup {...group} term="source" values={facets.source} lang="zh" />
          <FilterGroup
            {...group}
            term="site"
            values={facets.site}
            nameOf={(host) => (host === SAMPLE_HOST ? t('sample_article') : <HostName host={host} />)}
          />
          <FilterGroup
            {...group}
            term="script"
            values={facets.script}
            nameOf={(script) => t.of('script', script)}
          />
          <FilterGroup
            {...group}
            term="month"
            values={facets.month}
            nameOf={(month) => statedDate(month, t.locale)}
          />
          {(facets.tag.length > 0 || facets.collection.length > 0) && (
            <button type="button" class="button-quiet" onClick={() => callbacks.openDialog('names')}>
              <TagIcon />
              {t('names_title')}
            </button>
          )}
          {query.trim() !== '' && (
            <button type="button" class="button-quiet filters-clear" onClick={() => callbacks.search('')}>
              <CloseIcon />
              {t('library_clear_search')}
            </button>
          )}
        </>
      )}
    </section>
  );
};
