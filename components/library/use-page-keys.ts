import { useEffect } from 'preact/hooks';

/** Where a key is written, or means something else. */
const TAKEN = 'input, textarea, select, [contenteditable], [role="listbox"], [role="grid"], dialog';

/** What keys do wherever the focus is, but in fields, dialogs and the list, which has its own. */
export const usePageKeys = (actions: Readonly<Record<string, () => void>>): void => {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      const action = actions[key];
      if (!action || ctrlKey || metaKey || altKey || defaultPrevented) return;
      if (target instanceof Element && target.closest(TAKEN)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  });
};
