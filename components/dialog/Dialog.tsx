import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { CloseIcon } from '../icons/icons';
import { useTranslate } from '../translation';

interface Props {
  title: string;
  /** Called when the reader closes it by button, Escape or a click outside. */
  onClose(): void;
  children: ComponentChildren;
}

/** A modal dialog that is open while it is rendered. It keeps the focus inside, and brings it back where it was. */
export const Dialog = ({ title, onClose, children }: Props) => {
  const t = useTranslate();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    const before = document.activeElement;
    opened?.showModal();
    // Not on a button that a stray Enter would press.
    heading.current?.focus();
    return () => {
      opened?.close();
      // The browser does it only for a dialog that is still in the document.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  // At an Escape after which nothing was pressed but another one, Chrome closes a dialog whatever it is told.
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does by the keyboard what the click outside does
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="dialog-sheet">
        <header class="dialog-head">
          <h2 id={id} tabIndex={-1} ref={heading}>
            {title}
          </h2>
          <button
            type="button"
            class="button-quiet button-icon"
            aria-label={t('close')}
            title={t('close')}
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
};
