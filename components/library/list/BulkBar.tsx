import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CloseIcon, CollectionIcon, DeleteIcon, ExportIcon, TagIcon } from '../../icons/icons';
import { tagsIn } from '../../marks/tags-in';
import { useFocusBack } from '../../marks/use-focus-back';
import { useTranslate } from '../../translation';
import type { LibraryCallbacks, LibraryModel } from '../model';
import { chooseAll, letGo } from '../selection';
import { BulkColours } from './BulkColours';
import { BulkField } from './BulkField';

type Asked = 'tag' | 'collect' | 'colour';

interface Props {
  model: Pick<LibraryModel, 'selection' | 'ids' | 'facets'>;
  callbacks: Pick<
    LibraryCallbacks,
    'select' | 'removeArticles' | 'tagArticles' | 'collect' | 'colourArticles' | 'openDialog'
  >;
}

/** What can be done with all chosen articles at once. */
export const BulkBar = ({ model: { selection, ids, facets }, callbacks }: Props) => {
  const t = useTranslate();
  const [asking, setAsking] = useState<Asked | null>(null);
  const opener = useFocusBack(asking !== null);
  const bar = useRef<HTMLDivElement>(null);
  // A bar that goes with the focus in it leaves it to the list.
  useLayoutEffect(() => {
    const gone = bar.current;
    return () => {
      if (gone?.contains(document.activeElement))
        gone.parentElement?.querySelector<HTMLElement>('.rows')?.focus();
    };
  }, []);
  const chosen = [...selection.chosen];
  const done = () => setAsking(null);
  const asks = (what: Asked, icon: JSX.Element) => (
    <button
      type="button"
      class="button-quiet"
      aria-expanded={asking === what}
      onClick={(event) => {
        opener.current = event.currentTarget;
        setAsking(asking === what ? null : what);
      }}
    >
      {icon}
      {t.of('bulk', what)}
    </button>
  );
  return (
    <div ref={bar} class="list-head bulk" role="toolbar" aria-label={t('bulk_actions')}>
      <button
        type="button"
        class="button-quiet button-icon"
        aria-label={t('bulk_none')}
        title={t('bulk_none')}
        onClick={() => callbacks.select(letGo(selection))}
      >
        <CloseIcon />
      </button>
      <p class="summary" role="status">
        {t.plural('bulk_chosen', chosen.length)}
      </p>
      {chosen.length < ids.length && (
        <button
          type="button"
          class="button-quiet"
          onClick={() => callbacks.select(chooseAll(selection, ids))}
        >
          {t('bulk_all', ids.length)}
        </button>
      )}
      <div class="bulk-acts">
        {asks('tag', <TagIcon />)}
        {asks('collect', <CollectionIcon />)}
        {asks('colour', <span class="ink bulk-ink" aria-hidden="true" />)}
        <button type="button" class="button-quiet" onClick={() => callbacks.openDialog('export')}>
          <ExportIcon />
          {t('bulk_export')}
        </button>
        <button type="button" class="button-quiet" onClick={() => callbacks.removeArticles(chosen)}>
          <DeleteIcon />
          {t('bulk_delete')}
        </button>
      </div>
      {asking === 'tag' && (
        <BulkField
          label={t('bulk_tag_field')}
          placeholder={t('tag_placeholder')}
          known={facets?.tag ?? []}
          onDone={(text) => {
            done();
            const tags = tagsIn(text);
            if (tags.length > 0) callbacks.tagArticles(chosen, tags);
          }}
        />
      )}
      {asking === 'collect' && (
        <BulkField
          label={t('bulk_collect_field')}
          placeholder={t('bulk_collect_placeholder')}
          known={facets?.collection ?? []}
          onDone={(text) => {
            done();
            if (text.trim() !== '') callbacks.collect(chosen, { add: [text.trim()] });
          }}
        />
      )}
      {asking === 'colour' && (
        <BulkColours
          onPick={(colour) => {
            done();
            callbacks.colourArticles(chosen, colour);
          }}
        />
      )}
    </div>
  );
};
