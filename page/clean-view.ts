import type { Dropped, DropReason } from '../article/types';
import { bodyOf, holds, isElement, isText, readAttribute, writeAttribute } from './dom';
import { HIDDEN_ATTRIBUTE } from './leftovers';
import type { PageObserver } from './observer';
import { findSurroundings, type PositionOf } from './surroundings';

export interface CleanView {
  readonly on: boolean;
  /**
   * Hides exactly these parts of the page, or those that are new since the last time, and what has no text around
   * them. Parts of a kind in `spared` stay.
   */
  hide(dropped: readonly Dropped[], kept: readonly Text[], spared?: ReadonlySet<DropReason>): void;
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

const NOTHING: ReadonlySet<DropReason> = new Set();

interface CleanViewOptions {
  document: Document;
  observer: PageObserver;
  signal: AbortSignal;
  positionOf: PositionOf;
}

/** Hides boilerplate in place. No node is moved or removed, so the page's own scripts and its undo find all of it. */
export const createCleanView = ({ document, observer, signal, positionOf }: CleanViewOptions): CleanView => {
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
    hide(dropped, kept, spared = NOTHING) {
      on = true;
      const parts = dropped.filter(({ reason }) => !spared.has(reason)).map(({ node }) => node);
      bareTexts = parts.filter(isText);
      const body = bodyOf(document);
      const around =
        body && kept.length > 0
          ? findSurroundings(body, new Set(dropped.map(({ node }) => node)), positionOf)
          : [];
      const wanted = new Set(
        [...parts.filter(isElement), ...around]
          // A part that would take the article with it is none.
          .filter((element) => !kept.some((text) => holds(element, text))),
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
