import { offsetOf } from './controls/geometry';
import { isElement, parentOf, rangeIn, viewOf } from './dom';
import type { PaintedSpan } from './painter';

const FLASH_MS = 1600;

/** Brings a stretch of text to the upper third of the window (trays stand below), unless it is well in it already. */
export const scrollToSpan = (document: Document, { node, start, end }: PaintedSpan): void => {
  const view = viewOf(document);
  const range = rangeIn(document);
  range.setStart(node, Math.min(start, node.data.length));
  range.setEnd(node, Math.min(end, node.data.length));
  const boxNow = () => {
    const { top, bottom } = range.getBoundingClientRect();
    const { y } = offsetOf(node);
    return { top: top + y, bottom: bottom + y };
  };
  const isIn = () => {
    const { top, bottom } = boxNow();
    return view !== null && top > view.innerHeight * 0.1 && bottom < view.innerHeight * 0.9;
  };
  if (!view || isIn()) return;
  const around = parentOf(node);
  if (around && isElement(around))
    Element.prototype.scrollIntoView.call(around, { block: 'center', behavior: 'instant' });
  const { top } = boxNow();
  view.scrollBy({ top: top - view.innerHeight / 3, behavior: 'instant' });
};

/** Points something out for a moment. */
export const createFlash = <T>(set: (what: T | null) => void, signal: AbortSignal) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (what: T): void => {
    clearTimeout(timer);
    set(what);
    timer = setTimeout(() => set(null), FLASH_MS);
  };
};
