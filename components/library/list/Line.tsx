// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: which of two roles it has, the layout says
// biome-ignore-all lint/a11y/noStaticElementInteractions: which of two roles it has, the layout says
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys, as the pattern of a listbox asks
import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { AcceptIcon } from '../../icons/icons';
import type { RowModel } from '../model';
import { Row } from './Row';
import { TableRow } from './TableRow';

/** Where a line is drawn in the list. */
export interface LinePlace {
  'data-index': number;
  ref: Ref<HTMLDivElement>;
  style: { transform: string };
}

/** The id of an article's line in the document. */
export const lineId = (id: string) => `row-${id}`;

interface Props {
  id: string;
  /** Its place among all articles, and their number. */
  index: number;
  count: number;
  /** What is known of it; nothing until it was read. */
  row: RowModel | undefined;
  isTable: boolean;
  isCurrent: boolean;
  isSelected: boolean;
  place: LinePlace;
  onClick(event: MouseEvent): void;
}

/** An article's line, as an option of the list or a row of the table. */
export const Line = ({ id, index, count, row, isTable, isCurrent, isSelected, place, onClick }: Props) => {
  // Lines are placed and chosen far more often than what they say changes.
  const content = useMemo(
    () => row && (isTable ? <TableRow row={row} /> : <Row row={row} />),
    [row, isTable],
  );
  return (
    <div
      {...place}
      {...(isTable
        ? { role: 'row', 'aria-rowindex': index + 2 }
        : { role: 'option', 'aria-setsize': count, 'aria-posinset': index + 1 })}
      id={lineId(id)}
      class="row"
      data-article={id}
      data-current={isCurrent || undefined}
      aria-selected={isSelected}
      onClick={onClick}
    >
      <span class="row-check" aria-hidden="true">
        <AcceptIcon />
      </span>
      {content}
    </div>
  );
};
