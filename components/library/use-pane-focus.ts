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
 * the ref of what holds the panes, and `enter`, which brings it from the list into the article with this id, as soon as
 * that is shown.
 */
export const usePaneFocus = (pane: Pane) => {
  const panes = useRef<HTMLDivElement>(null);
  const before = useRef(pane);
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    if (before.current === pane) return;
    before.current = pane;
    if (isInSight(document.activeElement)) return;
    panes.current?.querySelector<HTMLElement>(FIRST[pane])?.focus();
  }, [pane]);

  const follow = () => {
    const id = awaited.current;
    const { activeElement } = document;
    if (id === null) return;
    // The reader went elsewhere meanwhile.
    if (isInSight(activeElement) && !activeElement?.closest('.rows')) awaited.current = null;
    else if (panes.current?.querySelector<HTMLElement>('.article')?.dataset.article === id) {
      awaited.current = null;
      panes.current.querySelector<HTMLElement>(FIRST.article)?.focus();
    }
  };
  // Whatever is drawn may be what is waited for.
  useEffect(follow);
  const enter = (id: string) => {
    awaited.current = id;
    follow();
  };
  return { panes, enter };
};
