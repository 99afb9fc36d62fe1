// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in it have the focus
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, where a table needs all
import { useTranslate } from '../../translation';
import { type Order, SORTED } from '../model';
import { COLUMNS } from './TableRow';

/** Days are wanted with the latest first, names from the beginning. */
const firstOf = (by: Order['by']): Order => ({ by, descending: by === 'published' || by === 'saved' });

interface Props {
  order: Order;
  onSort(order: Order): void;
}

/** The names of the columns; those that the table can be sorted by are buttons. */
export const TableHead = ({ order, onSort }: Props) => {
  const t = useTranslate();
  return (
    <div class="row table-head" role="row" aria-rowindex={1}>
      {COLUMNS.map((column) => {
        const by = SORTED.find((each) => each === column);
        const isBy = order.by === column;
        if (!by) {
          return (
            <span key={column} role="columnheader">
              {t.of('column', column)}
            </span>
          );
        }
        return (
          <span
            key={column}
            role="columnheader"
            aria-sort={isBy ? (order.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              class="sort"
              data-order={isBy ? (order.descending ? 'down' : 'up') : undefined}
              onClick={() => onSort(isBy ? { by, descending: !order.descending } : firstOf(by))}
            >
              {t.of('column', column)}
            </button>
          </span>
        );
      })}
    </div>
  );
};
