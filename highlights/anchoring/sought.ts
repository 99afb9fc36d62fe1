import type { Selectors } from '../types';
import type { Key } from './keys';
import type { PageIndex } from './page-index';
import type { Punctuation } from './punctuation';
import { SENTENCE_EDGE } from './sentence-edge';
import { LETTER_WEIGHT } from './weights';

/** A mark as it is looked for: its words as keys. Computed anew, so that marks outlive a change of the keys. */
export interface Sought extends Punctuation {
  exact: string;
  /** `fold(exact)`. */
  folded: string;
  /** Keys of the quote and of what stood before and after it. */
  quote: string;
  before: string;
  after: string;
  /** How many code units of `before` and `after` lie in the quote's block; null where the block reaches further. */
  inBlock: { before: number | null; after: number | null };
  /** The same of its sentence. */
  inSentence: { before: number; after: number };
  /** Whether its sentence begins in `before`, or ends in `after`. */
  sentenceEdge: { before: boolean; after: boolean };
  /** Whether the text began with `before`, or ended with `after`. */
  textEdge: { before: boolean; after: boolean };
  /** Keys of what stood beyond its block on either side; null where `before` and `after` reach so far. */
  beyond: { before: string; after: string } | null;
  /** Of the blocks next to its own the end and the beginning; '' at the text's edges, null where it is not known. */
  beside: { before: string | null; after: string | null };
  /** Where it stood, in UTF-16 code units of the text it was made on. */
  start: number;
  /** Evidence in one character of the quote, of the context before, of the context after. */
  weight: { quote: number; before: number; after: number };
}

/** How much of a stored context is used, in UTF-16 code units: ours are shorter, an imported one may not be. */
const MOST_CONTEXT = 1024;

/** A context shorter than this ends with the text. */
const SHORT_CONTEXT = 32;

/** How many code units of a key stand before an offset of its text. */
function countUpTo({ key, offsets }: Key, offset: number): number {
  let count = 0;
  while (count < key.length && (offsets[count] ?? 0) < offset) count++;
  return count;
}

const countFrom = (key: Key, offset: number): number => key.key.length - countUpTo(key, offset);

/** The mark's words as keys, made as those of the page were. */
export function seek(page: PageIndex, selectors: Selectors): Sought {
  const { exact } = selectors.quote;
  const prefix = selectors.quote.prefix.slice(-MOST_CONTEXT);
  const suffix = selectors.quote.suffix.slice(0, MOST_CONTEXT);
  const folded = page.fold(exact);
  const { key, offsets } = page.keyWithOffsets(exact);
  const first = offsets[0] ?? exact.length;
  const last = key.length > 0 ? (offsets[key.length - 1] ?? 0) + 1 : exact.length;
  const endsSentence = key.length > 0 && SENTENCE_EDGE.test(folded.slice(last));
  const textEdge = {
    before: prefix.length >= selectors.position.start,
    after: suffix.length < SHORT_CONTEXT,
  };
  const before = page.keyWithOffsets(prefix);
  const after = page.keyWithOffsets(suffix);
  const { beyond = null } = selectors;
  const keyOf = (text: string): string => page.keyWithOffsets(text.slice(0, MOST_CONTEXT)).key;
  const keysOfLines = (text: string): string[] =>
    text
      .split('\n')
      .map(keyOf)
      .filter((key) => key !== '');
  const lastLine = (text: string): string => keysOfLines(text).at(-1) ?? '';
  const firstLine = (text: string): string => keysOfLines(text)[0] ?? '';
  const blockStart = prefix.lastIndexOf('\n') + 1;
  const blockEnd = suffix.indexOf('\n');
  const sentenceStart = prefix.length - (prefix.split(SENTENCE_EDGE).at(-1)?.length ?? 0);
  const sentenceEnd = endsSentence ? 0 : (suffix.split(SENTENCE_EDGE)[0]?.length ?? 0);
  return {
    exact,
    folded,
    quote: key,
    before: before.key,
    after: after.key,
    lead: folded.slice(0, first),
    trail: folded.slice(last),
    textEdge,
    inBlock: {
      before: textEdge.before || blockStart > 0 ? countFrom(before, blockStart) : null,
      after:
        textEdge.after || blockEnd >= 0 ? countUpTo(after, blockEnd < 0 ? suffix.length : blockEnd) : null,
    },
    sentenceEdge: {
      before: textEdge.before || SENTENCE_EDGE.test(prefix),
      after: endsSentence || textEdge.after || SENTENCE_EDGE.test(suffix),
    },
    inSentence: {
      before: countFrom(before, sentenceStart),
      after: countUpTo(after, sentenceEnd),
    },
    beyond: beyond && { before: keyOf(beyond.before), after: keyOf(beyond.after) },
    beside: {
      before: beyond
        ? lastLine(beyond.before)
        : textEdge.before || blockStart > 0
          ? lastLine(prefix.slice(0, blockStart))
          : null,
      after: beyond
        ? firstLine(beyond.after)
        : textEdge.after || blockEnd >= 0
          ? firstLine(blockEnd < 0 ? '' : suffix.slice(blockEnd))
          : null,
    },
    start: selectors.position.start,
    weight: { quote: averageWeight(key), before: averageWeight(before.key), after: averageWeight(after.key) },
  };
}

/** All the evidence there could be. */
export const fullEvidence = (sought: Sought): number =>
  sought.quote.length * sought.weight.quote +
  sought.before.length * sought.weight.before +
  sought.after.length * sought.weight.after;

function averageWeight(key: string): number {
  if (key.length === 0) return 1;
  let weight = 0;
  for (let at = 0; at < key.length; at++) weight += key.charCodeAt(at) < 0x2e80 ? LETTER_WEIGHT : 1;
  return weight / key.length;
}
