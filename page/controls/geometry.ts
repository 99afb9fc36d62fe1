import type { Box } from '../../components/on-page';
import { rangeIn } from '../dom';
import type { PaintedSpan } from '../painter';

/** The boxes of the lines of these stretches of text, as they lie in the window now. */
export const lineBoxes = (document: Document, spans: readonly PaintedSpan[]): Box[] =>
  spans.flatMap(({ node, start, end }) => {
    if (!node.isConnected || end > node.data.length) return [];
    const range = rangeIn(document);
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  });

/** Whether a point of the window lies on one of these stretches of text. */
export const isOnText = (document: Document, spans: readonly PaintedSpan[], x: number, y: number): boolean =>
  lineBoxes(document, spans).some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
