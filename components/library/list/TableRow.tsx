// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, where a table needs all
import { localDay } from '../../../exchange/local-day';
import { statedDate } from '../../dates';
import { Found } from '../../Found';
import { useTranslate } from '../../translation';
import type { RowModel } from '../model';
import { Inks } from './Inks';

/** The columns of the table, in order. */
export const COLUMNS = ['title', 'source', 'published', 'saved', 'marks', 'notes'] as const;

/** An article as the cells of a row of the table. */
export const TableRow = ({ row }: { row: RowModel }) => {
  const t = useTranslate();
  const { title, host, lang, source, publishedAt, capturedAt, marks, notes, colours, found } = row;
  const number = new Intl.NumberFormat(t.locale);
  return (
    <>
      <span role="gridcell" class="cell-title song" lang={lang} dir="auto">
        {title ? <Found text={title} ranges={found?.title} /> : host}
      </span>
      <span role="gridcell" lang={lang} dir="auto">
        {source ? <Found text={source} ranges={found?.source} /> : host}
      </span>
      <span role="gridcell" class="numbers">
        {publishedAt && statedDate(publishedAt.slice(0, 10), t.locale)}
      </span>
      <span role="gridcell" class="numbers">
        {statedDate(localDay(capturedAt), t.locale)}
      </span>
      <span role="gridcell" class="cell-number numbers">
        {marks > 0 && (
          <>
            <Inks colours={colours} />
            {number.format(marks)}
          </>
        )}
      </span>
      <span role="gridcell" class="cell-number numbers">
        {notes > 0 && number.format(notes)}
      </span>
    </>
  );
};
