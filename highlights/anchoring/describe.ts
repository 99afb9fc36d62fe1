import type { AnchorText, Selectors, TextRange } from '../types';
import { ceilToCodePoint, floorToCodePoint } from './code-points';
import { indexPage, type PageIndex } from './page-index';

/**
 * Characters of the key that are kept before and after a quote: enough to reach out of most paragraphs, so that a
 * paragraph and its copy can be told apart.
 */
const CONTEXT_KEY_LENGTH = 96;

/** The same in UTF-16 code units of PageText, for text that is mostly punctuation. */
const LONGEST_CONTEXT = 240;

/** Characters of the key that are kept of the blocks before and after, where the context does not reach them. */
const BEYOND_KEY_LENGTH = 32;

/** The same in UTF-16 code units of PageText. */
const LONGEST_BEYOND = 80;

/**
 * What is stored of a mark so that it is found again: quote, context, position, keys.
 *
 * @param range Offsets in UTF-16 code units of `page.text`; a bound inside a surrogate pair is moved outwards.
 * @throws RangeError when the range is not made of whole numbers, is reversed, or leaves the text.
 */
export const describe = (page: AnchorText, range: TextRange): Selectors =>
  describeBy(indexPage(page), page, range);

/** The same by an index of the page's text that is made already: whoever has one does without the tables it takes. */
export function describeBy(index: PageIndex, page: AnchorText, range: TextRange): Selectors {
  const { text } = page;
  const { start: from, end: to } = range;
  const valid =
    Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to && to <= text.length;
  if (!valid) throw new RangeError(`No range of a text of ${text.length} code units: ${from} to ${to}`);
  const start = floorToCodePoint(text, from);
  const end = ceilToCodePoint(text, to);
  const exact = text.slice(start, end);
  const prefix = text.slice(keptBefore(index, start, CONTEXT_KEY_LENGTH, LONGEST_CONTEXT), start);
  const suffix = text.slice(end, keptAfter(index, end, CONTEXT_KEY_LENGTH, LONGEST_CONTEXT));
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix,
      suffix,
    },
    position: { type: 'TextPositionSelector', start, end },
    block: blockAt(page, start),
    ...beyond(index, start - prefix.length, start, end, end + suffix.length),
    foldKey: index.fold(exact),
    repairKey: index.repairKey(exact),
    textHash: page.hash,
  };
}

/** Where a text begins that ends at an offset and has so many characters of the key, or code units. */
function keptBefore(index: PageIndex, end: number, keyLength: number, longest: number): number {
  const key = index.keyOffset(end) - keyLength;
  const wanted = key > 0 ? index.textOffset(key) : 0;
  return floorToCodePoint(index.text, Math.max(wanted, end - longest));
}

/** Where such a text ends that begins at an offset. */
function keptAfter(index: PageIndex, start: number, keyLength: number, longest: number): number {
  const key = index.keyOffset(start) + keyLength;
  const wanted = key < index.key.length ? index.textOffset(key) : index.text.length;
  return ceilToCodePoint(index.text, Math.min(wanted, start + longest));
}

/** What stands beyond the blocks, where the context between `from` and `to` does not reach `BEYOND_KEY_LENGTH` of it. */
function beyond(
  index: PageIndex,
  from: number,
  start: number,
  end: number,
  to: number,
): Pick<Selectors, 'beyond'> {
  const { text } = index;
  const lineStart = text.lastIndexOf('\n', start - 1);
  const blockStart = start === 0 || lineStart < 0 ? 0 : lineStart;
  const lineEnd = text.indexOf('\n', end);
  const blockEnd = lineEnd < 0 ? text.length : lineEnd;
  const before = keptBefore(index, blockStart, BEYOND_KEY_LENGTH, LONGEST_BEYOND);
  const after = keptAfter(index, blockEnd, BEYOND_KEY_LENGTH, LONGEST_BEYOND);
  if (from <= before && to >= after) return {};
  return {
    beyond: { before: text.slice(before, blockStart).trim(), after: text.slice(blockEnd, after).trim() },
  };
}

function blockAt(page: AnchorText, offset: number): Selectors['block'] {
  let index = 0;
  for (const [at, block] of page.blocks.entries()) if (block.start <= offset) index = at;
  return { index, offset: offset - (page.blocks[index]?.start ?? 0) };
}
