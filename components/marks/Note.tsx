import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TextRange } from '../../highlights/types';
import { Found } from '../Found';
import { NoteIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import { useFocusBack } from './use-focus-back';

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
  const field = useRef<HTMLTextAreaElement>(null);
  const close = useRef<((text: string) => void) | null>(onClose);
  if (close.current) close.current = onClose;
  /** Once: a field that goes with its list, when another page is shown, is not always left before. */
  const leave = () => {
    const closing = close.current;
    close.current = null;
    closing?.(field.current?.value.trim() ?? note);
  };
  // Of the layout: the field is still there when it is taken back.
  useLayoutEffect(() => {
    // A page or panel that is closed does not always leave its field before.
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  // Not after a paint: what is typed at once would be lost.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(note.length, note.length);
  }, [note]);
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
