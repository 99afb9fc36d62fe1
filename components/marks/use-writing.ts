import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A field that is there while the reader writes in it: it has the focus from the start, with the cursor after `before`,
 * and gives what stands in it to `onClose` once, when it is left, when it is taken away, or when the page goes.
 *
 * Answers its ref, and `leave`, to be called when it loses the focus. The field keeps its own value: one that is set at
 * each rendering would be set while the reader types.
 */
export const useWriting = <Field extends HTMLInputElement | HTMLTextAreaElement>(
  before: string,
  onClose: (text: string) => void,
) => {
  const field = useRef<Field>(null);
  const close = useRef<((text: string) => void) | null>(onClose);
  if (close.current) close.current = onClose;
  /** Once: a field that goes with its list, when another page is shown, is not always left before. */
  const leave = () => {
    const closing = close.current;
    close.current = null;
    closing?.(field.current?.value.trim() ?? before);
  };
  // Of the layout: the field is still there when it is taken back, and what is typed at once is not lost.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(before.length, before.length);
    // A page or panel that is closed does not always leave its field before.
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return { field, leave };
};
