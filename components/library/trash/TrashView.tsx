import { momentText } from '../../dates';
import { DeleteIcon, UndoIcon } from '../../icons/icons';
import { useTranslate } from '../../translation';
import { useFocusNeighbour } from '../../use-focus-neighbour';
import type { TrashCallbacks, TrashItem } from './model';

interface Props {
  items: readonly TrashItem[];
  callbacks: TrashCallbacks & { openDialog(kind: 'empty-trash'): void };
}

/** What was deleted, the latest first, each with the way back and the day on which it goes for good. */
export const TrashView = ({ items, callbacks }: Props) => {
  const t = useTranslate();
  return (
    <div class="sheet">
      <header class="sheet-head">
        <h2>{t('place_trash')}</h2>
        {items.length > 0 && (
          <button type="button" class="button" onClick={() => callbacks.openDialog('empty-trash')}>
            {t('trash_empty_all')}
          </button>
        )}
      </header>
      <p class="soft">{t(items.length > 0 ? 'trash_about' : 'trash_none')}</p>
      <ul class="trash" aria-label={t('place_trash')}>
        {items.map((item) => (
          <Trashed key={item.id} item={item} callbacks={callbacks} />
        ))}
      </ul>
    </div>
  );
};

const Trashed = ({ item, callbacks }: { item: TrashItem; callbacks: TrashCallbacks }) => {
  const t = useTranslate();
  const line = useFocusNeighbour<HTMLLIElement>();
  return (
    <li ref={line} class="trashed">
      <div class="trashed-what">
        <p class="song" lang={item.lang} dir="auto">
          {item.quote ?? item.title}
        </p>
        <p class="soft small">
          {item.quote !== null && (
            <>
              <span lang={item.lang} dir="auto">
                {item.title}
              </span>
              {' · '}
            </>
          )}
          {item.marks > 0 && `${t.plural('marks', item.marks)} · `}
          {t('trash_deleted', momentText(item.deletedAt, t.locale))} ·{' '}
          {t('trash_goes', new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium' }).format(item.goesAt))}
        </p>
      </div>
      <button type="button" class="button-quiet" onClick={() => callbacks.restoreTrashed(item)}>
        <UndoIcon />
        {t('trash_restore')}
      </button>
      <button
        type="button"
        class="button-quiet button-icon"
        aria-label={t('trash_purge')}
        title={t('trash_purge')}
        onClick={() => callbacks.purgeTrashed(item)}
      >
        <DeleteIcon />
      </button>
    </li>
  );
};
