import { FilterIcon } from '../../icons/icons';
import { useTranslate } from '../../translation';
import type { LibraryCallbacks } from '../model';

/** The way to the filters, in a window too narrow to show them. */
export const ToFilters = ({ callbacks }: { callbacks: Pick<LibraryCallbacks, 'showPane'> }) => {
  const t = useTranslate();
  return (
    <button type="button" class="button-quiet fold-to-filters" onClick={() => callbacks.showPane('filters')}>
      <FilterIcon />
      {t('library_filters')}
    </button>
  );
};
