import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Colour } from '../../highlights/colours';
import type { Translate } from '../../platform/i18n';
import type { OnPageActions, Written } from './state';
import { writtenIn } from './written';

/** The library keeps notes up to this length (UTF-16 code units). */
const LONGEST_NOTE = 20_000;

const LONGEST_TAGS = 2_000;

interface NoteEditorProps {
  t: Translate;
  ink: Colour;
  /** What stands in it when it is opened. */
  written: Written;
  field: 'note' | 'tags';
  actions: OnPageActions;
}

/** Small fields for the note and the tags of a mark. Ctrl or Cmd with Enter saves, Escape leaves. */
export const NoteEditor = ({ t, ink, written, field, actions }: NoteEditorProps) => {
  const form = useRef<HTMLFormElement>(null);
  // Before a paint: what is typed at once would be lost.
  useLayoutEffect(
    () => form.current?.querySelector<HTMLElement>(`[name=${field}]`)?.focus({ preventScroll: true }),
    [field],
  );
  const save = () => form.current && actions.saveNote(writtenIn(form.current));
  const cancel = () => form.current && actions.cancelNote(writtenIn(form.current));
  return (
    <form
      class={`sheet note edge-${ink}`}
      ref={form}
      aria-label={t('page_note')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) save();
      }}
    >
      <textarea
        name="note"
        rows={4}
        maxLength={LONGEST_NOTE}
        placeholder={t('page_note_placeholder')}
        aria-label={t('page_note')}
        dir="auto"
        defaultValue={written.note}
      />
      <input
        name="tags"
        type="text"
        maxLength={LONGEST_TAGS}
        placeholder={t('page_tags_placeholder')}
        aria-label={t('tags')}
        autocomplete="off"
        dir="auto"
        defaultValue={written.tags.join(', ')}
      />
      <div class="row end">
        <button type="button" class="plain" onClick={cancel}>
          {t('page_cancel')}
        </button>
        <button type="submit" class="primary">
          {t('page_save_note')}
        </button>
      </div>
    </form>
  );
};
