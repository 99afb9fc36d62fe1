import { useEffect, useState } from 'preact/hooks';
import { CloseIcon, UndoIcon } from '../icons/icons';
import { useTranslate } from '../translation';

/** How long an offer to undo stays, when neither pointer nor focus is on it. */
export const SNACKBAR_MS = 10_000;

export interface SnackbarModel {
  /** Tells one message from the next, though the words be the same. */
  id: number;
  text: string;
  /** Takes back what the text tells of. */
  undo?: (() => void) | undefined;
}

/** A message at the foot of the view with a way back. Its region is always there, so that it is read aloud. */
export const Snackbar = ({ message, onClose }: { message: SnackbarModel | null; onClose(): void }) => (
  <div class="snackbar-place" role="status">
    {message && <Message key={message.id} message={message} onClose={onClose} />}
  </div>
);

const Message = ({ message, onClose }: { message: SnackbarModel; onClose(): void }) => {
  const t = useTranslate();
  const [held, setHeld] = useState(false);
  // Another onClose is no reason to start anew
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onClose, SNACKBAR_MS);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the message while it is pointed at
    <div
      class="snackbar"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>{message.text}</span>
      {message.undo && (
        <button
          type="button"
          class="snackbar-undo"
          onClick={() => {
            message.undo?.();
            onClose();
          }}
        >
          <UndoIcon />
          {t('undo')}
        </button>
      )}
      <button type="button" class="snackbar-close" aria-label={t('close')} onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  );
};
