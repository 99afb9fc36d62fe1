import type { TextRange } from '../highlights/types';
import { closest, parentOf, selectionOf } from './dom';
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
    reading.pageText.offsetOf(node, node instanceof Text ? toOriginal(node, at) : at, side);
  let start = offset(range.startContainer, range.startOffset, 'start');
  let end = offset(range.endContainer, range.endOffset, 'end');
  if (start === null || end === null) return null;
  const { text } = reading.pageText;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (start < end && /\s/.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
};

/** The page's selection, unless it is empty or lies in a field. */
export const selectedRange = (document: Document): Range | null => {
  const selection = selectionOf(document);
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return isEditable(range.commonAncestorContainer) ? null : range;
};

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false" i])';

/** Whether a node is where the reader types. */
export const isEditable = (node: Node): boolean => {
  const element = node instanceof Element ? node : parentOf(node);
  return element instanceof Element && closest(element, FIELDS) !== null;
};
