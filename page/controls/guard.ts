import { readAttribute, rootOf, writeAttribute } from '../dom';
import { PROBE_ATTRIBUTE } from '../leftovers';
import type { PageObserver } from '../observer';
import { openTopLayer } from './top-layer';

/** So long a control must have been in its place before it is pressed: nobody reads and aims faster. */
const AIMING_MS = 250;

/** Smaller than this, in CSS pixels, nobody can see what a button is. Ours are 30 and more. */
const SMALLEST = 20;

/** Filters on the root that leave what is below them legible: in Firefox they reach the top layer. */
const HARMLESS = /^(?:(?:grayscale|sepia|saturate|hue-rotate)\([^)]*\)|invert\((?:0|1|100%)\)|\s)+$/;

interface GuardOptions {
  document: Document;
  window: Window;
  observer: PageObserver;
  root: ShadowRoot;
  host: HTMLElement;
  /** Puts the controls above everything again. */
  raise: () => void;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
}

interface Standing {
  box: DOMRect;
  since: number;
}

const isSamePlace = (a: DOMRect, b: DOMRect): boolean =>
  Math.abs(a.left - b.left) <= 2 && Math.abs(a.top - b.top) <= 2;

/** What stands by itself: the bubble near a text, the banner, the tray, the snackbar. */
const PARTS = '.near, .banner, .dock > *';

export interface Guard {
  /** Takes in what is shown and where; after everything that was rendered. */
  look(): void;
  /** Whether a press of a control by the person at the page is one that this person means. */
  allows(event: MouseEvent): boolean;
}

/**
 * Keeps the page from having the reader press what the reader does not see (clickjacking). Nothing of the page but its
 * own top layer can be above our popover, and no style of the page reaches into it; what is left is asked at each press:
 * is the control in the window, unshrunk, since long enough in its place, and is it what is seen there?
 */
export const createGuard = ({
  document,
  window,
  observer,
  root,
  host,
  raise,
  now = () => performance.now(),
}: GuardOptions): Guard => {
  let standing = new Map<Element, Standing>();

  const look = () => {
    const next = new Map<Element, Standing>();
    for (const part of root.querySelectorAll(PARTS)) {
      const box = part.getBoundingClientRect();
      const before = standing.get(part);
      // Where tray and snackbar stand is not the page's to say: they only grow and shrink.
      const stayed = before && (!part.matches('.near') || isSamePlace(before.box, box));
      next.set(part, { box, since: stayed ? before.since : now() });
    }
    standing = next;
  };

  const hasStood = (control: Element): boolean => {
    const part = control.closest(PARTS);
    const known = part && standing.get(part);
    if (!part || !known) return part === null;
    if (part.matches('.near') && !isSamePlace(known.box, part.getBoundingClientRect())) {
      look();
      return false;
    }
    return now() - known.since >= AIMING_MS;
  };

  const isShrouded = (): boolean => {
    const page = rootOf(document);
    if (!page) return true;
    const { filter } = window.getComputedStyle(page);
    if (filter && filter !== 'none' && !HARMLESS.test(filter)) return true;
    try {
      // Pictures of an earlier state of the page lie over everything meanwhile.
      return page.matches(':active-view-transition');
    } catch {
      return false;
    }
  };

  /** Whether the control is what lies uppermost at these points of the window, clickable or not. */
  const isUppermost = (points: readonly (readonly [number, number])[]): boolean => {
    const others = openTopLayer(document, host);
    return observer.quietly(() => {
      const probed = others.filter((element) => readAttribute(element, PROBE_ATTRIBUTE) === null);
      for (const element of probed) writeAttribute(element, PROBE_ATTRIBUTE, '');
      try {
        return points.every(
          ([x, y]) => Document.prototype.elementFromPoint.call(document, x, y) === (host as Element),
        );
      } finally {
        for (const element of probed) writeAttribute(element, PROBE_ATTRIBUTE, null);
      }
    });
  };

  const isSeen = (control: Element, { clientX, clientY, detail }: MouseEvent): boolean => {
    const { left, top, width, height } = control.getBoundingClientRect();
    if (width < SMALLEST || height < SMALLEST || isShrouded()) return false;
    const at = (x: number, y: number) => [left + width * x, top + height * y] as const;
    const points = [at(0.5, 0.5), at(0.2, 0.2), at(0.8, 0.2), at(0.2, 0.8), at(0.8, 0.8)];
    // A key presses a control without a point of the window.
    return isUppermost(detail > 0 ? [...points, [clientX, clientY]] : points);
  };

  return {
    look,
    allows(event) {
      const control = event.target instanceof Element && event.target.closest('button');
      // The strip's ticks only show what is there.
      if (!control || control.matches('.tick')) return true;
      // A key presses what has the focus, which no page can move into the controls: there is nothing to aim at.
      if (event.detail > 0 && !hasStood(control)) return false;
      if (isSeen(control, event)) return true;
      raise();
      standing.clear();
      look();
      return false;
    },
  };
};
