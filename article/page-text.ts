import type { AnchorText, TextRange } from '../highlights/types';
import { boundaryIndex } from './boundary';
import { sha256 } from './sha-256';
import { finish, type Steps } from './steps';
import type { Block, BlockKind } from './types';

/** Which end of a range an offset or a position is: between two texts a start looks forward, an end backward. */
export type Side = 'start' | 'end';

/** The article as one linear text, with the way to its text nodes and back. */
export interface PageText extends AnchorText {
  readonly blocks: readonly (TextRange & { kind: BlockKind })[];
  /** The DOM position of an offset in `text`; null outside of it or in an empty article. */
  locate(offset: number, side: Side): { node: Text; offset: number } | null;
  /**
   * The offset in `text` of a DOM position, or null when no text of the article lies that way. A position in white
   * space, between blocks, in an element or in a dropped part goes forward for a start, backward for an end.
   */
  offsetOf(node: Node, offset: number, side?: Side): number | null;
}

/** A stretch without white space, the same in the page text and in one text node. */
interface Run {
  start: number;
  end: number;
  node: Text;
  /** Offset of the run in `node.data`. */
  from: number;
}

/** The first index in `from` to `to` for which `test` holds in a list where it holds from some index on; else `to`. */
function firstWhere<T>(list: readonly T[], test: (item: T) => boolean, from = 0, to = list.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many blocks are laid out in a step. */
const BLOCKS_A_STEP = 256;

function* layOut(blocks: readonly Block[]) {
  const runs: Run[] = [];
  const ranges: (TextRange & { kind: BlockKind })[] = [];
  const nodes: Text[] = [];
  const firstRun = new Map<Node, number>();
  const parts: string[] = [];
  let offset = 0;
  for (const block of blocks) {
    if (ranges.length > 0) {
      if (ranges.length % BLOCKS_A_STEP === 0) yield;
      parts.push('\n');
      offset++;
    }
    const start = offset;
    let space = false;
    for (const [index, node] of block.texts.entries()) {
      const data = node.data;
      if (block.gaps?.includes(index)) space = true;
      firstRun.set(node, runs.length);
      nodes.push(node);
      let position = 0;
      for (const match of data.matchAll(/\S+/g)) {
        if (match.index > position) space = true;
        if (space && offset > start) {
          parts.push(' ');
          offset++;
        }
        space = false;
        runs.push({ start: offset, end: offset + match[0].length, node, from: match.index });
        parts.push(match[0]);
        offset += match[0].length;
        position = match.index + match[0].length;
      }
      if (position < data.length) space = true;
    }
    ranges.push({ start, end: offset, kind: block.kind });
  }
  return { text: parts.join(''), runs, ranges, nodes, firstRun };
}

/** The linear text of an article's blocks. Its `text` is the article's `text`. Later changes of nodes are not followed. */
export const createPageText = (blocks: readonly Block[]): PageText => finish(layPageText(blocks));

/** The same in steps. */
export function* layPageText(blocks: readonly Block[]): Steps<PageText> {
  const { text, runs, ranges, nodes, firstRun } = yield* layOut(blocks);
  yield;
  const order = new Map<Node, number>(nodes.map((node, index) => [node, index]));
  let hash: string | undefined;

  /** The end of the last run before `index`, or the start of the run at it. */
  const snap = (index: number, side: Side): number | null =>
    (side === 'start' ? runs[index]?.start : runs[index - 1]?.end) ?? null;

  return {
    text,
    blocks: ranges,
    get hash() {
      hash ??= sha256(text);
      return hash;
    },
    locate(offset, side) {
      if (offset < 0 || offset > text.length) return null;
      const run =
        side === 'start'
          ? runs[firstWhere(runs, ({ end }) => end > offset)]
          : runs[firstWhere(runs, ({ start }) => start >= offset) - 1];
      if (!run) return null;
      const within = Math.min(Math.max(offset, run.start), run.end) - run.start;
      return { node: run.node, offset: run.from + within };
    },
    offsetOf(node, offset, side = 'start') {
      const first = firstRun.get(node);
      if (first === undefined) {
        const index = boundaryIndex(nodes, node, offset);
        const next = nodes[index];
        return snap(next ? (firstRun.get(next) ?? 0) : runs.length, side);
      }
      const end = firstRun.get(nodes[(order.get(node) ?? 0) + 1] as Node) ?? runs.length;
      const index = firstWhere(runs, (run) => offset < run.from + run.end - run.start, first, end);
      const run = runs[index];
      if (side === 'start') {
        return index < end && run && offset >= run.from ? run.start + offset - run.from : snap(index, side);
      }
      if (index < end && run && offset > run.from) return run.start + offset - run.from;
      return snap(index, side);
    },
  };
}
