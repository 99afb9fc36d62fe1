// biome-ignore-all lint/a11y/noStaticElementInteractions: which of two roles it has, the layout says
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: which of two roles it has, the layout says
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, where a table needs all
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { useTranslate } from '../../translation';
import type { LibraryCallbacks, LibraryModel } from '../model';
import { actedOn, extendTo, moveTo, type Selection, toggle } from '../selection';
import { entriesOf } from './entries';
import { keyAction } from './keys';
import { Line, lineId } from './Line';
import { Month } from './Month';
import { TableHead } from './TableHead';
import { useVirtual } from './use-virtual';

interface Props {
  model: Pick<LibraryModel, 'ids' | 'rows' | 'selection' | 'layout' | 'order' | 'isSearching' | 'facets'>;
  callbacks: Pick<
    LibraryCallbacks,
    'select' | 'open' | 'sort' | 'showRows' | 'removeArticles' | 'openDialog' | 'showPane'
  >;
  onSearch(): void;
  /** The reader goes into the article of this id by a key. */
  onEnter(id: string): void;
}

/** Likely heights of a line, in CSS pixels. */
const HEIGHTS = { list: 72, timeline: 72, table: 36, month: 40 };

/** Thousands of articles as a list or table, of which the lines in sight are drawn. Keys move, choose and act. */
export const ArticleList = ({ model, callbacks, onSearch, onEnter }: Props) => {
  const t = useTranslate();
  const { ids, rows, selection, layout, order, isSearching, facets } = model;
  const { cursor, chosen } = selection;
  const isTable = layout === 'table';
  const months = layout === 'timeline' ? facets?.month : undefined;
  const entries = useMemo(() => entriesOf(ids.length, months), [ids.length, months]);
  const cursorLine = useMemo(() => {
    const at = cursor === null ? -1 : ids.indexOf(cursor);
    return at < 0 ? -1 : entries.findIndex((entry) => entry.kind === 'article' && entry.index === at);
  }, [cursor, ids, entries]);
  const { scroller, items, inSight, height, measure, reveal } = useVirtual({
    count: entries.length,
    estimate: (at) => (entries[at]?.kind === 'month' ? HEIGHTS.month : HEIGHTS[layout]),
    keyOf: (at) => {
      const entry = entries[at];
      return (entry?.kind === 'month' ? entry.month : ids[entry?.index ?? 0]) ?? String(at);
    },
    always: cursorLine,
  });

  const seen = entries.slice(inSight.from, inSight.to).filter((entry) => entry.kind === 'article');
  const [first, last] = [seen[0]?.index ?? 0, (seen.at(-1)?.index ?? -1) + 1];
  useEffect(() => callbacks.showRows(first, last), [first, last, ids]);
  useLayoutEffect(() => {
    if (cursorLine >= 0) reveal(cursorLine);
  }, [cursor]);

  const act = (event: KeyboardEvent) => {
    // A column's heading is pressed by the keys that choose and open.
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (isPress && event.target !== event.currentTarget) return;
    const action = keyAction(event, selection, ids);
    if (!action) return;
    event.preventDefault();
    if (action.do === 'select') callbacks.select(action.selection);
    else if (action.do === 'help') callbacks.openDialog('help');
    else if (action.do === 'search') onSearch();
    else if (action.do === 'back') callbacks.showPane('filters');
    else if (action.do === 'remove') callbacks.removeArticles(actedOn(selection));
    else if (cursor !== null) {
      callbacks.open(cursor);
      onEnter(cursor);
    }
  };

  const pick = (event: MouseEvent, id: string) => {
    const isCheck = event.target instanceof Element && event.target.closest('.row-check') !== null;
    const several: Selection | null = event.shiftKey
      ? extendTo(selection, id, ids)
      : isCheck || event.ctrlKey || event.metaKey
        ? toggle(selection, id)
        : null;
    callbacks.select(several ?? moveTo(id));
    if (!several) callbacks.open(id);
  };

  return (
    <div
      ref={scroller}
      class="rows"
      data-layout={layout}
      data-choosing={chosen.size > 0 || undefined}
      role={isTable ? 'grid' : 'listbox'}
      tabIndex={0}
      aria-label={t('library_list')}
      aria-busy={isSearching}
      aria-multiselectable="true"
      aria-rowcount={isTable ? ids.length + 1 : undefined}
      aria-activedescendant={cursor !== null && cursorLine >= 0 ? lineId(cursor) : undefined}
      onKeyDown={act}
    >
      {isTable && <TableHead order={order} onSort={callbacks.sort} />}
      <div class="rows-inside" role={isTable ? 'rowgroup' : 'presentation'} style={{ height }}>
        {items.map(({ index: at, key, start }) => {
          const entry = entries[at];
          const place = { 'data-index': at, ref: measure, style: { transform: `translateY(${start}px)` } };
          if (!entry) return null;
          if (entry.kind === 'month') return <Month key={key} {...entry} place={place} />;
          const id = ids[entry.index] ?? '';
          return (
            <Line
              key={id}
              id={id}
              index={entry.index}
              count={ids.length}
              row={rows.get(id)}
              isTable={isTable}
              isCurrent={id === cursor}
              isSelected={chosen.size > 0 ? chosen.has(id) : id === cursor}
              place={place}
              onClick={(event) => pick(event, id)}
            />
          );
        })}
      </div>
    </div>
  );
};
