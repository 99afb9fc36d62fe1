import { Fragment } from 'preact';
import type { Translate } from '../../../platform/i18n';
import { ListIcon, TableIcon, TimelineIcon } from '../../icons/icons';
import { useTranslate } from '../../translation';
import { ToFilters } from '../filters/ToFilters';
import { LAYOUTS, type LibraryCallbacks, type LibraryModel } from '../model';

const ICONS = { list: ListIcon, timeline: TimelineIcon, table: TableIcon };

type Shown = Pick<LibraryModel, 'query' | 'isSearching' | 'ids' | 'totals' | 'layout'>;

const summaryOf = ({ query, isSearching, ids, totals }: Shown, t: Translate): string[] => {
  if (isSearching) return [t('library_searching')];
  if (query.trim() !== '') return [t.plural('library_found', ids.length)];
  // The first screen is there before all ids are.
  const articles = t.plural('articles', totals?.articles ?? ids.length);
  return totals ? [articles, t.plural('marks', totals.highlights)] : [articles];
};

interface Props {
  model: Shown;
  callbacks: Pick<LibraryCallbacks, 'layOut' | 'showPane'>;
}

/** How much there is, and how it is laid out. */
export const ListHead = ({ model, callbacks }: Props) => {
  const t = useTranslate();
  return (
    <header class="list-head">
      <ToFilters callbacks={callbacks} />
      <p class="summary soft" role="status">
        {summaryOf(model, t).map((part, index) => (
          <Fragment key={index}>
            {index > 0 && ' · '}
            <span class="summary-part">{part}</span>
          </Fragment>
        ))}
      </p>
      <fieldset class="segments">
        <legend class="unseen">{t('library_layout')}</legend>
        {LAYOUTS.map((layout) => {
          const Icon = ICONS[layout];
          return (
            <button
              key={layout}
              type="button"
              class="button-quiet button-icon"
              aria-label={t.of('layout', layout)}
              title={t.of('layout', layout)}
              aria-pressed={layout === model.layout}
              onClick={() => callbacks.layOut(layout)}
            >
              <Icon />
            </button>
          );
        })}
      </fieldset>
    </header>
  );
};
