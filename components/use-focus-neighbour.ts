import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * When an item of a list goes while the focus is in it (it was deleted), the focus passes to the item next to it, so
 * that a reader who works by keyboard stays where they were. Answers the item's ref.
 */
export const useFocusNeighbour = <Item extends HTMLElement>() => {
  const item = useRef<Item>(null);
  useLayoutEffect(() => {
    const gone = item.current;
    return () => {
      if (!gone?.contains(document.activeElement)) return;
      const neighbour = gone.nextElementSibling ?? gone.previousElementSibling;
      neighbour?.querySelector<HTMLElement>('a, button')?.focus();
    };
  }, []);
  return item;
};
