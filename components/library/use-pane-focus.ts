import { useEffect, useRef } from 'preact/hooks';
import type { Pane } from './model';

/** What has the focus first in a pane. */
const FIRST: Record<Pane, string> = {
  filters: '.pane-filters .fold-from-filters',
  list: '.rows, .nothing-found button, .pane-wide button',
  article: '.pane-article [role="tab"][aria-selected="true"]',
};

const isInSight = (element: Element | null): boolean =>
  element !== null && element !== document.body && element.getClientRects().length > 0;

/**
 * Brings the focus into the pane that a narrow window turns to, where it would be lost with the pane before. Answers
 * the ref of what holds the panes.
 */
export const usePaneFocus = (pane: Pane) => {
  const panes = useRef<HTMLDivElement>(null);
  const before = useRef(pane);
  useEffect(() => {
    if (before.current === pane) return;
    before.current = pane;
    if (isInSight(document.activeElement)) return;
    panes.current?.querySelector<HTMLElement>(FIRST[pane])?.focus();
  }, [pane]);
  return panes;
};
