import type { Dom } from '../../article/dom';
import { bodyOf, rootOf, viewOf } from '../dom';
import { blockOf } from './walk';

const ROWS = 24;
const COLUMNS = [0.5, 0.2, 0.8];
/** Asking what lies at a point takes milliseconds where an element has 100,000 children. */
const MAX_MS = 12;

/** The blocks that the reader sees now, found by sampling the window: they are converted first. */
export const visibleBlocks = (document: Document, dom: Dom): Set<Node> => {
  const blocks = new Set<Node>();
  const { elementFromPoint } = Document.prototype as Partial<Document>;
  const view = viewOf(document);
  if (!elementFromPoint || !view) return blocks;
  const end = performance.now() + MAX_MS;
  for (const column of COLUMNS) {
    for (let row = 0; row < ROWS && performance.now() < end; row++) {
      const x = view.innerWidth * column;
      const y = (view.innerHeight * (row + 0.5)) / ROWS;
      const element = elementFromPoint.call(document, x, y);
      if (element) blocks.add(blockOf(element, dom));
    }
  }
  const [body, root] = [bodyOf(document), rootOf(document)];
  if (body) blocks.delete(body);
  if (root) blocks.delete(root);
  return blocks;
};
