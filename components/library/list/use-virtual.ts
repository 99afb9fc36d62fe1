import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** What is drawn of a list whose size nobody knows yet, in CSS pixels: a screenful. */
const SCREENFUL = { width: 400, height: 900 };

/** So many lines are drawn before and after those in sight. */
const OVERSCAN = 6;

interface Options {
  count: number;
  /** A line's likely height in CSS pixels, until it is measured. */
  estimate(index: number): number;
  /** Tells one line from others, whatever its index. */
  keyOf(index: number): string;
  /** A line that is drawn wherever the list stands: the one that the focus is on; -1 for none. */
  always: number;
}

/** The lines of a long list that are in sight or near it. Answers them, the whole height, and the refs of both. */
export const useVirtual = ({ count, estimate, keyOf, always }: Options) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer<number, void>((drawn) => drawn + 1, 0);
  const options = {
    count,
    estimateSize: estimate,
    getItemKey: keyOf,
    getScrollElement: () => scroller.current,
    overscan: OVERSCAN,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      const isApart = always >= 0 && always < count && !drawn.includes(always);
      return isApart ? [...drawn, always].sort((a, b) => a - b) : drawn;
    },
    initialRect: SCREENFUL,
    scrollToFn: elementScroll,
    observeElementOffset,
    observeElementRect: ((instance, callback) =>
      observeElementRect(instance, (rect) =>
        callback(rect.height > 0 ? rect : SCREENFUL),
      )) as typeof observeElementRect,
    measureElement: ((element, entry, instance) =>
      measureElement(element, entry, instance) ||
      estimate(Number(element.getAttribute('data-index')))) as typeof measureElement,
    onChange: () => redraw(),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLDivElement, HTMLElement>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());
  const items = virtual.getVirtualItems();
  const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: items.length - 1 };
  return {
    scroller,
    measure: virtual.measureElement,
    items,
    /** The lines in sight and near it: the first, and the one after the last. */
    inSight: { from: Math.max(0, startIndex - OVERSCAN), to: endIndex + OVERSCAN + 1 },
    height: virtual.getTotalSize(),
    /** Brings a line into sight. */
    reveal: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
};
