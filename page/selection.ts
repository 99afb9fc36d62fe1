import type { TextRange } from '../highlights/types';
import { closest, isDocument, isElement, isShadowRoot, isText, parentOf, selectionOf } from './dom';
import type { Reading } from './reading';

type ToOriginal = (node: Text, offset: number) => number;

/**
 * The part of the article that a range of the page covers, in offsets of the page text, or null if it covers none.
 * `toOriginal` takes offsets from what is shown back to the page's own text. White space at the edges is left out.
 */
export const articleRange = (
  reading: Reading,
  range: AbstractRange,
  toOriginal: ToOriginal,
): TextRange | null => {
  const offset = (node: Node, at: number, side: 'start' | 'end') =>
    reading.pageText.offsetOf(node, isText(node) ? toOriginal(node, at) : at, side);
  let start = offset(range.startContainer, range.startOffset, 'start');
  let end = offset(range.endContainer, range.endOffset, 'end');
  if (start === null || end === null) return null;
  const { text } = reading.pageText;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (start < end && /\s/.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
};

/**
 * What is selected in one document. Where its text lies in shadow roots, the selection's own range ends at their hosts:
 * then it is asked for as it is across them.
 */
const rangeOf = (document: Document, roots: readonly ShadowRoot[]): AbstractRange | null => {
  const selection = selectionOf(document);
  if (!selection || selection.rangeCount === 0) return null;
  const composed = roots.length > 0 && selection.getComposedRanges?.({ shadowRoots: [...roots] })[0];
  const range = composed || selection.getRangeAt(0);
  return range.collapsed ? null : range;
};

/**
 * The page's selection, unless it is empty or lies in a field. `trees`: the shadow roots and documents of frames that
 * the page's text lies in, besides the document.
 */
export const selectedRange = (document: Document, trees: readonly Node[] = []): AbstractRange | null => {
  const roots = trees.filter(isShadowRoot);
  const documents = [...trees.filter(isDocument), document];
  // Each frame has a selection of its own; the one that the reader is in was made last.
  const focused = documents.find((each) => Document.prototype.hasFocus.call(each));
  for (const each of focused ? [focused, ...documents] : documents) {
    const range = rangeOf(each, roots);
    if (range && !isEditable(range.startContainer)) return range;
  }
  return null;
};

/** Gives up what is selected, in frames too. */
export const unselect = (document: Document, trees: readonly Node[] = []): void => {
  for (const each of [document, ...trees.filter(isDocument)]) selectionOf(each)?.removeAllRanges();
};

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false" i])';

/** Whether a node is where the reader types. */
export const isEditable = (node: Node): boolean => {
  const element = isElement(node) ? node : parentOf(node);
  return element !== null && isElement(element) && closest(element, FIELDS) !== null;
};
