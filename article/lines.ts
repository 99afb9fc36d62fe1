import type { Dom } from './dom';
import { type Frames, withBody } from './frames';
import { finish, type Steps } from './steps';
import { walk } from './walk';

/** A block-level element and the lines within it: `first` to before `end`, indexes of `Page.lines`. */
export interface Box {
  node: Element;
  /** Its index in `Page.boxes`. */
  index: number;
  tag: string;
  parent: Box | null;
  first: number;
  end: number;
  /** How likely its lines are the article's by the names on it and around it: 1 unless named for something else. */
  tone: number;
  /** Its class and id. */
  names: string;
  /** Whether it is an entry of a feed: see `markFeeds`. */
  fed: boolean;
}

/** A stretch of text between two line breaks. */
export interface Line {
  texts: Text[];
  /** See `Block.gaps`. */
  gaps: readonly number[];
  text: string;
  /** `text` with half-width marks, for patterns. */
  plain: string;
  box: Box;
  mass: number;
  /** The part of `mass` that is in links. */
  linked: number;
  /** The part of `mass` that is bold. */
  bold: number;
  punctuation: number;
  /** Whether the document's title begins with it: see `markHeadlines`. */
  headline: boolean;
  /** Whether it reads like prose, once that was asked: see `isProse`. */
  prose: boolean | null;
}

/** A document as the lines that a reader without styles sees, and the boxes they lie in, in document order. */
export interface Page {
  dom: Dom;
  lines: Line[];
  boxes: Box[];
  /** What the documents say that they are titled, the innermost frame first. */
  titles: readonly string[];
  /** Whether the walk ended because it had read enough prose, or more than it should. */
  isCut: boolean;
  /** The frames whose documents were read, each with its document, outermost first. */
  framed: Frames;
  /** The document and all within it that holds nodes of its own and was read: open shadow roots, documents of frames. */
  roots: readonly Node[];
}

/** How much of a document is read. */
export interface Bounds {
  /** Nodes visited: what is hidden is not entered. */
  nodes?: number;
  /** Mass of prose without links after which the walk ends. */
  prose?: number;
  /** Lines, and UTF-16 code units in them, beyond which it ends. */
  lines?: number;
  characters?: number;
}

/** Reads a document, or as much of it as the bounds allow, with its open shadow roots and the frame that holds its body. */
export function readLines(document: Document, bounds?: Bounds): Page {
  return finish(walkLines(document, bounds));
}

/**
 * The same in steps without recursion, for a caller that lets the browser do other things in between. The document may
 * change meanwhile: what is read is then of no use, but nothing breaks.
 */
export function* walkLines(document: Document, bounds: Bounds = {}): Steps<Page> {
  return yield* withBody(document, (inner, framed) => walk(inner, framed, bounds));
}
