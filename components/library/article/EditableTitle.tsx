import { useEffect, useRef, useState } from 'preact/hooks';
import { NoteIcon } from '../../icons/icons';
import { useFocusBack } from '../../marks/use-focus-back';
import { useTranslate } from '../../translation';

interface Props {
  title: string;
  lang: string | undefined;
  onChange(title: string): void;
}

/** The title with a button to correct it. Leaving the field keeps the text; Escape forgets the change. */
export const EditableTitle = ({ title, lang, onChange }: Props) => {
  const t = useTranslate();
  const [editing, setEditing] = useState(false);
  const opener = useFocusBack(editing);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (editing) field.current?.select();
  }, [editing]);
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing || !field.current) return;
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') field.current.value = title;
    field.current.blur();
  };
  const close = (text: string) => {
    setEditing(false);
    if (text !== title) onChange(text);
  };
  return editing ? (
    <textarea
      class="field article-title song"
      id="article-title"
      ref={field}
      rows={2}
      maxLength={1000}
      lang={lang}
      dir="auto"
      aria-label={t('correct_title')}
      defaultValue={title}
      onKeyDown={keys}
      onBlur={(event) => close(event.currentTarget.value.trim().replace(/\s+/g, ' '))}
    />
  ) : (
    <div class="title-row">
      <h2 class="article-title song" id="article-title" lang={lang} dir="auto">
        {title}
      </h2>
      <button
        type="button"
        class="button-quiet button-icon title-edit"
        ref={opener}
        aria-label={t('correct_title')}
        title={t('correct_title')}
        onClick={() => setEditing(true)}
      >
        <NoteIcon />
      </button>
    </div>
  );
};
