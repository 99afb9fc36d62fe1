import { isAttached, isText, selectionOf } from '../dom';

interface Offsets {
  toShown(node: Text, offset: number): number;
  toOriginal(node: Text, offset: number): number;
}

interface Point {
  node: Node | null;
  offset: number;
}

/**
 * Runs writes of text under the reader's selection or caret, and puts it on the same characters again: writing moves it
 * to the start of the node.
 */
export const keepingSelection = (
  document: Document,
  { toShown, toOriginal }: Offsets,
  write: () => void,
): void => {
  const selection = selectionOf(document);
  if (!selection || selection.rangeCount === 0) {
    write();
    return;
  }
  const read = (node: Node | null, offset: number): Point & { original: number } => ({
    node,
    offset,
    original: node && isText(node) ? toOriginal(node, offset) : offset,
  });
  const anchor = read(selection.anchorNode, selection.anchorOffset);
  const focus = read(selection.focusNode, selection.focusOffset);
  write();
  if (
    selection.anchorNode === anchor.node &&
    selection.anchorOffset === anchor.offset &&
    selection.focusNode === focus.node &&
    selection.focusOffset === focus.offset
  ) {
    return;
  }
  const place = ({ node, original }: typeof anchor) =>
    node && isText(node) ? toShown(node, original) : original;
  if (!anchor.node || !focus.node || !isAttached(anchor.node) || !isAttached(focus.node)) return;
  try {
    selection.setBaseAndExtent(anchor.node, place(anchor), focus.node, place(focus));
  } catch {
    // The page changed the nodes under the selection: there is nothing to select again.
  }
};
