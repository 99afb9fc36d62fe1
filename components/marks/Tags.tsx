import { useState } from 'preact/hooks';
import { AddIcon, CloseIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import { tagsIn } from './tags-in';
import { useFocusBack } from './use-focus-back';
import { useWriting } from './use-writing';

interface Props {
  tags: readonly string[];
  /** Tags that a search found. */
  found?: readonly string[] | undefined;
  onChange(tags: string[]): void;
}

/** Tags, each with a button that takes it away, and a field for more. */
export const Tags = ({ tags, found = [], onChange }: Props) => {
  const t = useTranslate();
  const [adding, setAdding] = useState(false);
  const opener = useFocusBack(adding);
  const add = (text: string) => {
    setAdding(false);
    const all = [...new Set([...tags, ...tagsIn(text)])];
    if (all.length !== tags.length) onChange(all);
  };
  return (
    <ul class="tags" aria-label={t('tags')}>
      {tags.map((tag) => (
        <li key={tag} class="tag" data-found={found.includes(tag) || undefined}>
          <span dir="auto">{tag}</span>
          <button
            type="button"
            aria-label={t('tag_remove', tag)}
            title={t('tag_remove', tag)}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <CloseIcon />
          </button>
        </li>
      ))}
      <li>
        {adding ? (
          <TagField onClose={add} />
        ) : (
          <button type="button" class="button-quiet" ref={opener} onClick={() => setAdding(true)}>
            <AddIcon />
            {t('tag_add')}
          </button>
        )}
      </li>
    </ul>
  );
};

const TagField = ({ onClose }: { onClose(text: string): void }) => {
  const t = useTranslate();
  const { field, leave } = useWriting<HTMLInputElement>('', onClose);
  const keys = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.currentTarget.value = '';
    }
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <input
      class="field tag-field"
      aria-label={t('tag_add')}
      placeholder={t('tag_placeholder')}
      maxLength={100}
      ref={field}
      onKeyDown={keys}
      onBlur={leave}
    />
  );
};
