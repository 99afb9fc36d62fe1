import type { Box } from '../../components/on-page';
import { documentOf, isAttached, rangeIn, viewOf } from '../dom';
import type { PaintedSpan } from '../painter';

/** Where a frame's window lies in the top window, in CSS pixels; nowhere else than it where it is the top window. */
export const offsetOf = (node: Node): { x: number; y: number } => {
  let [x, y] = [0, 0];
  const own = documentOf(node);
  let view = own && viewOf(own);
  for (let frame = view?.frameElement; view && frame; frame = view.frameElement) {
    const { left, top } = frame.getBoundingClientRect();
    const { paddingLeft, paddingTop } = view.parent.getComputedStyle(frame);
    x += left + frame.clientLeft + Number.parseFloat(paddingLeft);
    y += top + frame.clientTop + Number.parseFloat(paddingTop);
    view = view.parent as Window & typeof globalThis;
  }
  return { x, y };
};

/** The boxes of the lines of these stretches of text, as they lie in the window now. */
export const lineBoxes = (document: Document, spans: readonly PaintedSpan[]): Box[] =>
  spans.flatMap(({ node, start, end }) => {
    if (!isAttached(node) || end > node.data.length) return [];
    const range = rangeIn(document);
    range.setStart(node, start);
    range.setEnd(node, end);
    const { x, y } = offsetOf(node);
    return [...range.getClientRects()]
      .filter(({ width }) => width > 0)
      .map(({ left, top, right, bottom }) => ({
        left: left + x,
        top: top + y,
        right: right + x,
        bottom: bottom + y,
      }));
  });

/** Whether a point of the window lies on one of these stretches of text. */
export const isOnText = (document: Document, spans: readonly PaintedSpan[], x: number, y: number): boolean =>
  lineBoxes(document, spans).some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
