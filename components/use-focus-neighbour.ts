import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to the last control before an element that takes it: one out of sight does not. */
const focusBefore = (gone: Element): void => {
  const controls = [...document.querySelectorAll<HTMLElement>('a, button')];
  controls.findLast((control) => {
    const isBefore = control.compareDocumentPosition(gone) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!isBefore || control.tabIndex < 0) return false;
    control.focus();
    return document.activeElement === control;
  });
};

/**
 * When an item of a list goes while the focus is in it (it was deleted), the focus passes to the item next to it, so
 * that a reader who works by keyboard stays where they were; after the only one, to what stands before it. Answers the
 * item's ref.
 */
export const useFocusNeighbour = <Item extends HTMLElement>() => {
  const item = useRef<Item>(null);
  useLayoutEffect(() => {
    const gone = item.current;
    return () => {
      if (!gone?.contains(document.activeElement)) return;
      const neighbour = gone.nextElementSibling ?? gone.previousElementSibling;
      if (neighbour) neighbour.querySelector<HTMLElement>('a, button')?.focus();
      else focusBefore(gone);
    };
  }, []);
  return item;
};
