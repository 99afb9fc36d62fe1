import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DeleteIcon, NoteIcon } from '../../icons/icons';
import { useFocusBack } from '../../marks/use-focus-back';
import { useTranslate } from '../../translation';
import { useFocusNeighbour } from '../../use-focus-neighbour';

interface Props {
  name: string;
  articles: number;
  /** All names of the kind: one of them makes the two one. */
  others: readonly string[];
  onRename(to: string): void;
  onDelete(): void;
}

/** A tag or collection with what can be done to its name. */
export const NameLine = ({ name, articles, others, onRename, onDelete }: Props) => {
  const t = useTranslate();
  const line = useFocusNeighbour<HTMLLIElement>();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const opener = useFocusBack(text !== null);
  // Before a paint: what is typed at once would be lost.
  useLayoutEffect(() => {
    if (text !== null) field.current?.focus();
  }, [text === null]);
  /** The reader thought better of it: browsers differ in whether a field that goes is left first. */
  const isDropped = useRef(false);
  const wanted = text?.trim() ?? '';
  const merges = wanted !== name && others.includes(wanted);
  const close = () => {
    setText(null);
    if (!isDropped.current && wanted !== '' && wanted !== name) onRename(wanted);
  };
  return (
    <li ref={line} class="name-line">
      {text === null ? (
        <span class="name-text" dir="auto">
          {name}
        </span>
      ) : (
        <input
          class="field"
          ref={field}
          aria-label={t('names_new', name)}
          maxLength={100}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
            event.preventDefault();
            event.stopPropagation();
            isDropped.current = event.key === 'Escape';
            event.currentTarget.blur();
          }}
          onBlur={close}
        />
      )}
      <span class="soft small" role="status">
        {merges ? t('names_merges', wanted) : t.plural('articles', articles)}
      </span>
      <button
        type="button"
        class="button-quiet button-icon"
        ref={opener}
        aria-label={t('names_rename', name)}
        title={t('names_rename', name)}
        onClick={() => {
          isDropped.current = false;
          setText(name);
        }}
      >
        <NoteIcon />
      </button>
      <button
        type="button"
        class="button-quiet button-icon"
        aria-label={t('names_delete', name)}
        title={t('names_delete', name)}
        onClick={onDelete}
      >
        <DeleteIcon />
      </button>
    </li>
  );
};
