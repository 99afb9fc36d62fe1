import { useState } from 'preact/hooks';
import type { TextRange } from '../../highlights/types';
import { Found } from '../Found';
import { NoteIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import { useFocusBack } from './use-focus-back';
import { useWriting } from './use-writing';

interface Props {
  note: string;
  found?: readonly TextRange[] | undefined;
  onChange(note: string): void;
}

/** A note that turns into a field when clicked. Leaving the field keeps the text; Escape forgets the change. */
export const Note = ({ note, found, onChange }: Props) => {
  const t = useTranslate();
  const [editing, setEditing] = useState(false);
  const opener = useFocusBack(editing);
  if (editing) {
    const close = (text: string) => {
      setEditing(false);
      // What stands around it is no change of the reader's.
      if (text !== note.trim()) onChange(text);
    };
    return <NoteField note={note} onClose={close} />;
  }
  return note === '' ? (
    <button type="button" class="button-quiet note-add" ref={opener} onClick={() => setEditing(true)}>
      <NoteIcon />
      {t('note_add')}
    </button>
  ) : (
    <div class="note-row">
      <button type="button" class="note" title={t('note_edit')} ref={opener} onClick={() => setEditing(true)}>
        <span dir="auto">
          <Found text={note} ranges={found} />
        </span>
      </button>
    </div>
  );
};

const NoteField = ({ note, onClose }: { note: string; onClose(text: string): void }) => {
  const t = useTranslate();
  const { field, leave } = useWriting<HTMLTextAreaElement>(note, onClose);
  const keys = (event: KeyboardEvent) => {
    // While an input method composes, its own keys are not ours.
    if (event.isComposing || !field.current) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      field.current.value = note;
      field.current.blur();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) field.current.blur();
  };
  return (
    <textarea
      class="field note-field"
      ref={field}
      rows={Math.min(10, note.split('\n').length + 1)}
      aria-label={t('note')}
      placeholder={t('note_placeholder')}
      dir="auto"
      defaultValue={note}
      onKeyDown={keys}
      onBlur={leave}
    />
  );
};
