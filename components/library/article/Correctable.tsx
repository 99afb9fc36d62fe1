import { useEffect, useRef, useState } from 'preact/hooks';
import { NoteIcon } from '../../icons/icons';
import { useFocusBack } from '../../marks/use-focus-back';
import { useTranslate } from '../../translation';
import type { ArticleView, Correction } from './model';

interface Props {
  id: string;
  field: Exclude<Correction, 'title'>;
  value: string | null;
  lang: string | undefined;
  asRead: ArticleView['asRead'];
  /** How a value is shown, where not as it is. */
  show?(value: string): string;
  onChange(id: string, field: Correction, value: string): void;
}

/** A particular that the reader can correct; what the page said is told beside it, and comes back by emptying it. */
export const Correctable = ({ id, field, value, lang, asRead, show, onChange }: Props) => {
  const t = useTranslate();
  const [editing, setEditing] = useState(false);
  const opener = useFocusBack(editing);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), [editing]);
  const name = t.of('detail', field);
  const close = (text: string) => {
    setEditing(false);
    if (text.trim() !== (value ?? '')) onChange(id, field, text.trim());
  };
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing || !input.current) return;
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.stopPropagation();
    if (event.key === 'Escape') input.current.value = value ?? '';
    input.current.blur();
  };
  const read = asRead[field];
  return (
    <div class="detail">
      <dt>{name}</dt>
      <dd>
        {editing ? (
          <input
            class="field"
            ref={input}
            aria-label={name}
            maxLength={500}
            placeholder={field === 'publishedAt' ? '2024-05-06' : undefined}
            lang={lang}
            dir="auto"
            defaultValue={value ?? ''}
            onKeyDown={keys}
            onBlur={(event) => close(event.currentTarget.value)}
          />
        ) : (
          <span class="correctable">
            {value === null ? (
              <span class="soft">{t('detail_unknown')}</span>
            ) : (
              <span lang={show ? undefined : lang} dir="auto">
                {show ? show(value) : value}
              </span>
            )}
            <button
              type="button"
              class="button-quiet button-icon"
              ref={opener}
              aria-label={t('correct', name)}
              title={t('correct', name)}
              onClick={() => setEditing(true)}
            >
              <NoteIcon />
            </button>
          </span>
        )}
        {read !== undefined && (
          <span class="soft small" lang={lang} dir="auto">
            {t('detail_as_read', read ?? t('detail_unknown'))}
          </span>
        )}
      </dd>
    </div>
  );
};
