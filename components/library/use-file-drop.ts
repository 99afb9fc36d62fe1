import { useEffect, useState } from 'preact/hooks';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes a file dropped anywhere on the window; answers whether one is being held over it. Without `enabled` a dropped
 * file does nothing (the browser would open it in place of the view).
 */
export const useFileDrop = (onFile: (file: File) => void, enabled: boolean): boolean => {
  const [isOver, setOver] = useState(false);
  // The callback does the same in every rendering
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(enabled);
    };
    const leave = (event: DragEvent) => {
      // Leaving one element for another inside the window has a related target.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (enabled && file) onFile(file);
    };
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => end.abort();
  }, [enabled]);
  return isOver && enabled;
};
