import { useEffect } from 'preact/hooks';
import { undoWay } from '../undo-way';

/** Where the keys take back what is being written. */
const WRITTEN = 'input, textarea, select, [contenteditable], dialog';

/** Ctrl or Cmd with Z and Shift+Z, wherever the focus is but in fields and dialogs. */
export const useUndoKeys = (act: (way: 'undo' | 'redo') => void): void => {
  useEffect(() => {
    const run = (event: KeyboardEvent) => {
      const way = event.isComposing || event.defaultPrevented ? null : undoWay(event);
      if (!way || (event.target instanceof Element && event.target.closest(WRITTEN))) return;
      event.preventDefault();
      act(way);
    };
    document.addEventListener('keydown', run);
    return () => document.removeEventListener('keydown', run);
  });
};
