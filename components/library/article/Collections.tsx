import { useState } from 'preact/hooks';
import { CloseIcon, CollectionIcon } from '../../icons/icons';
import { useFocusBack } from '../../marks/use-focus-back';
import { useTranslate } from '../../translation';
import type { FacetValue } from '../filters/model';
import { BulkField } from '../list/BulkField';
import type { LibraryCallbacks } from '../model';
import type { ArticleView } from './model';

interface Props {
  article: Pick<ArticleView, 'id' | 'collections'>;
  /** All that there are. */
  known: readonly FacetValue[];
  onChange: LibraryCallbacks['collect'];
}

/** The collections that an article is in, with the way out of each and into others. */
export const Collections = ({ article: { id, collections }, known, onChange }: Props) => {
  const t = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const opener = useFocusBack(isAsking);
  return (
    <div class="tags">
      {collections.map((name) => (
        <span key={name} class="tag">
          <span dir="auto">{name}</span>
          <button
            type="button"
            aria-label={t('collection_leave', name)}
            title={t('collection_leave', name)}
            onClick={() => {
              // The button goes with its collection.
              opener.current?.focus();
              onChange([id], { remove: [name] });
            }}
          >
            <CloseIcon />
          </button>
        </span>
      ))}
      <button
        type="button"
        class="button-quiet"
        ref={opener}
        aria-expanded={isAsking}
        title={t('bulk_collect_field')}
        onClick={() => setAsking(!isAsking)}
      >
        <CollectionIcon />
        {t('bulk_collect')}
      </button>
      {isAsking && (
        <BulkField
          label={t('bulk_collect_field')}
          placeholder={t('bulk_collect_placeholder')}
          known={known.filter(({ value }) => !collections.includes(value))}
          onDone={(text) => {
            setAsking(false);
            if (text.trim() !== '') onChange([id], { add: [text.trim()] });
          }}
        />
      )}
    </div>
  );
};
