import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CORRECTABLE, type CorrectableField } from '../../exchange/records';
import type { Correction } from '../../exchange/schema';
import type { PageFacts } from '../../messaging';
import { NoteIcon } from '../icons/icons';
import { languageTag } from '../language-tag';
import { useFocusBack } from '../marks/use-focus-back';
import { useTranslate } from '../translation';
import { correctedFacts } from './corrected-facts';

interface Props {
  facts: PageFacts;
  onCorrect(correction: Correction): void;
}

/** The article's particulars in fields, behind a button. Only what was changed is handed on. */
export const CorrectForm = ({ facts, onCorrect }: Props) => {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const first = useRef<HTMLInputElement>(null);
  // Before anything is painted: later, it would take the focus from a reader who is writing already.
  useLayoutEffect(() => first.current?.focus(), [isOpen]);
  const shown = correctedFacts(facts);
  if (!isOpen)
    return (
      <button
        type="button"
        class="button-quiet correct-open small"
        ref={opener}
        onClick={() => setOpen(true)}
      >
        <NoteIcon />
        {t('popup_correct')}
      </button>
    );
  const nameOf = (field: CorrectableField) =>
    field === 'title' ? t('settings_rule_title') : t.of('detail', field);
  const submit = (form: HTMLFormElement) => {
    const written = new FormData(form);
    const changed = CORRECTABLE.flatMap((field) => {
      const value = String(written.get(field) ?? '').trim();
      return value === (shown[field] ?? '') ? [] : [[field, value === '' ? null : value] as const];
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
        // The popup itself closes by it otherwise.
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
      }}
    >
      {CORRECTABLE.map((field, index) => (
        <label key={field}>
          <span class="soft">{nameOf(field)}</span>
          <input
            class="field"
            name={field}
            aria-label={nameOf(field)}
            ref={index === 0 ? first : undefined}
            maxLength={500}
            placeholder={field === 'publishedAt' ? '2024-05-06' : undefined}
            lang={field === 'publishedAt' ? undefined : languageTag(facts.script)}
            dir="auto"
            defaultValue={shown[field] ?? ''}
          />
        </label>
      ))}
      <p class="soft">{t('popup_correct_hint')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => setOpen(false)}>
          {t('popup_correct_cancel')}
        </button>
        <button type="submit" class="button button-primary">
          {t('popup_correct_keep')}
        </button>
      </div>
    </form>
  );
};
