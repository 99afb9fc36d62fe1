import type { Dropped } from '../article/types';
import { contains, isElement, isText, readAttribute, writeAttribute } from './dom';
import { HIDDEN_ATTRIBUTE } from './leftovers';
import type { PageObserver } from './observer';

export interface CleanView {
  readonly on: boolean;
  /** Hides exactly these parts of the page, or those that are new since the last time. */
  hide(dropped: readonly Dropped[], kept: readonly Text[]): void;
  /** Takes every attribute back. */
  show(): void;
  /** Runs `read` on the page as it is without us: nothing is hidden meanwhile. */
  asShown<T>(read: () => T): T;
  /**
   * Boilerplate that stands bare between `<br>`s: no attribute can hide a text node, so it is to be painted
   * transparent. Its lines stay as empty space.
   */
  readonly bareTexts: readonly Text[];
}

/** Hides boilerplate in place. No node is moved or removed, so the page's own scripts and its undo find all of it. */
export const createCleanView = (observer: PageObserver, signal: AbortSignal): CleanView => {
  let on = false;
  let bareTexts: Text[] = [];
  const hidden = new Set<Element>();

  const take = (element: Element) => writeAttribute(element, HIDDEN_ATTRIBUTE, null);
  const put = (element: Element) => {
    if (readAttribute(element, HIDDEN_ATTRIBUTE) === null) writeAttribute(element, HIDDEN_ATTRIBUTE, '');
  };

  const show = () => {
    observer.quietly(() => hidden.forEach(take));
    hidden.clear();
    bareTexts = [];
    on = false;
  };
  signal.addEventListener('abort', show);

  return {
    get on() {
      return on;
    },
    get bareTexts() {
      return bareTexts;
    },
    hide(dropped, kept) {
      on = true;
      bareTexts = dropped.map(({ node }) => node).filter(isText);
      const wanted = new Set(
        dropped
          .map(({ node }) => node)
          .filter(isElement)
          // A part that would take the article with it is none.
          .filter((element) => !kept.some((text) => contains(element, text))),
      );
      observer.quietly(() => {
        for (const element of hidden) {
          if (wanted.has(element)) continue;
          take(element);
          hidden.delete(element);
        }
        for (const element of wanted) {
          put(element);
          hidden.add(element);
        }
      });
    },
    show,
    asShown(read) {
      if (hidden.size === 0) return read();
      return observer.quietly(() => {
        hidden.forEach(take);
        try {
          return read();
        } finally {
          hidden.forEach(put);
        }
      });
    },
  };
};
