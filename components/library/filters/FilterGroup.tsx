import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type FilterField, filtersIn } from '../../../exchange/query';
import { useTranslate } from '../../translation';
import type { FacetValue } from './model';
import { hasMonth, toggleMonth } from './months';
import { toggleFilter } from './toggle';

/** So many values of a filter are shown before the reader asks for all. */
const SHOWN = 6;

interface Props {
  term: FilterField | 'month';
  values: readonly FacetValue[];
  query: string;
  onQuery(query: string): void;
  /** What a value is called, where it is not its own name. */
  nameOf?(value: string): ComponentChildren;
  lang?: string;
}

/** One filter with its values; each puts its term into the search text, or takes it out. Nothing without values. */
export const FilterGroup = ({ term, values, query, onQuery, nameOf, lang }: Props) => {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const isAsked = useMemo(() => filtersIn(query), [query]);
  const isOn = (value: string) => (term === 'month' ? hasMonth(isAsked, value) : isAsked(term, value));
  const press = (value: string) =>
    onQuery(term === 'month' ? toggleMonth(query, value) : toggleFilter(query, term, value));
  if (values.length === 0) return null;
  const shown = values.filter(({ value }, index) => all || index < SHOWN || isOn(value));
  const number = new Intl.NumberFormat(t.locale);
  return (
    <details class="filter-group" open>
      <summary>{t.of('filter', term)}</summary>
      <ul>
        {shown.map(({ value, articles }) => (
          <li key={value}>
            <button type="button" class="filter" aria-pressed={isOn(value)} onClick={() => press(value)}>
              {term === 'color' && <span class="ink" data-colour={value} aria-hidden="true" />}
              <span class="filter-name" lang={lang} dir="auto">
                {nameOf ? nameOf(value) : value}
              </span>
              <span class="filter-count numbers">{number.format(articles)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < values.length && (
        <button type="button" class="button-quiet filter-more" onClick={() => setAll(true)}>
          {t('filter_all', values.length)}
        </button>
      )}
    </details>
  );
};
