import { useEffect, useRef } from 'preact/hooks';

/**
 * Brings the focus back to the button that opened a field once the field is closed, unless the reader has gone
 * elsewhere by pointer or Tab. Answers the button's ref.
 */
export const useFocusBack = (isOpen: boolean) => {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
};
