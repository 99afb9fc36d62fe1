import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../platform/i18n';
import type { BubbleMark, OnPageActions } from './state';

/** The library keeps notes up to this length (UTF-16 code units). */
const LONGEST_NOTE = 20_000;

interface NoteEditorProps {
  t: Translate;
  mark: BubbleMark;
  actions: OnPageActions;
}

/** A small field for the note of a mark. Ctrl or Cmd with Enter saves, Escape leaves. */
export const NoteEditor = ({ t, mark, actions }: NoteEditorProps) => {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const save = () => actions.saveNote(field.current?.value.trim() ?? '');
  return (
    <form
      class={`sheet note edge-${mark.colour}`}
      aria-label={t('page_note')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        ref={field}
        rows={4}
        maxLength={LONGEST_NOTE}
        placeholder={t('page_note_placeholder')}
        aria-label={t('page_note')}
        defaultValue={mark.note}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) save();
        }}
      />
      <div class="row end">
        <button type="button" class="plain" onClick={actions.closeBubble}>
          {t('page_cancel')}
        </button>
        <button type="submit" class="primary">
          {t('page_save_note')}
        </button>
      </div>
    </form>
  );
};
