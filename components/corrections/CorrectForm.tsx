import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CORRECTABLE, type CorrectableField } from '../../exchange/records';
import type { Correction } from '../../exchange/schema';
import { statedDate } from '../dates';
import { NoteIcon } from '../icons/icons';
import { useFocusBack } from '../marks/use-focus-back';
import { useTranslate } from '../translation';
import type { AsRead, Particulars } from './model';
import { dateToWrite, writtenDate } from './written-date';

interface Props {
  values: Particulars;
  asRead: AsRead;
  /** BCP 47, of the article. */
  lang: string | undefined;
  /** Given only the fields that were changed; null takes a correction back. */
  onCorrect(correction: Correction): void;
}

/** An article's particulars in fields, behind a button; below a corrected one, what the page said. */
export const CorrectForm = ({ values, asRead, lang, onCorrect }: Props) => {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const first = useRef<HTMLInputElement>(null);
  // Before anything is painted: later, it would take the focus from a reader who is writing already.
  useLayoutEffect(() => first.current?.focus(), [isOpen]);
  if (!isOpen)
    return (
      <button type="button" class="button-quiet correct-open" ref={opener} onClick={() => setOpen(true)}>
        <NoteIcon />
        {t('correct')}
      </button>
    );
  const nameOf = (field: CorrectableField) =>
    field === 'title' ? t('settings_rule_title') : t.of('detail', field);
  const asReadText = (field: CorrectableField, read: string | null) => {
    if (read === null) return t('detail_unknown');
    return field === 'publishedAt' ? statedDate(read, t.locale) : read;
  };
  const toWrite = (field: CorrectableField) =>
    field === 'publishedAt' ? dateToWrite(values[field] ?? '') : (values[field] ?? '');
  const submit = (form: HTMLFormElement) => {
    const written = new FormData(form);
    const changed = CORRECTABLE.flatMap((field) => {
      const text = String(written.get(field) ?? '').trim();
      if (text === toWrite(field)) return [];
      const value = field === 'publishedAt' ? writtenDate(text, values[field]) : text;
      return [[field, value === '' ? null : value] as const];
    });
    setOpen(false);
    if (changed.length > 0) onCorrect(Object.fromEntries(changed));
  };
  return (
    <form
      class="correct-form small"
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // What the form is in closes by it otherwise.
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
      }}
    >
      {CORRECTABLE.map((field, index) => {
        const read = asRead[field];
        const isRead = `${field}-as-read`;
        return (
          <label key={field}>
            <span class="soft">{nameOf(field)}</span>
            <input
              class="field"
              name={field}
              aria-label={nameOf(field)}
              aria-describedby={read === undefined ? undefined : isRead}
              ref={index === 0 ? first : undefined}
              maxLength={500}
              placeholder={field === 'publishedAt' ? '2024-05-06' : undefined}
              lang={field === 'publishedAt' ? undefined : lang}
              dir="auto"
              defaultValue={toWrite(field)}
            />
            {read !== undefined && (
              <span class="soft" id={isRead} lang={lang} dir="auto">
                {t('detail_as_read', asReadText(field, read))}
              </span>
            )}
          </label>
        );
      })}
      <p class="soft">{t('correct_hint')}</p>
      <div class="correct-actions">
        <button type="button" class="button" onClick={() => setOpen(false)}>
          {t('cancel')}
        </button>
        <button type="submit" class="button button-primary">
          {t('correct_keep')}
        </button>
      </div>
    </form>
  );
};
