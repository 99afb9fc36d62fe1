import { fold, repairKey } from '../../chinese';
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

/**
 * What is stored of a mark so that it is found again: quote, context, position, keys.
 *
 * @param range Offsets in UTF-16 code units of `page.text`; a bound inside a surrogate pair is moved outwards.
 * @throws RangeError when the range is not made of whole numbers, is reversed, or leaves the text.
 */
export function describe(page: AnchorText, range: TextRange): Selectors {
  const { text } = page;
  const { start: from, end: to } = range;
  const valid =
    Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to && to <= text.length;
  if (!valid) throw new RangeError(`No range of a text of ${text.length} code units: ${from} to ${to}`);
  const start = floorToCodePoint(text, from);
  const end = ceilToCodePoint(text, to);
  const index = indexPage(page);
  const exact = text.slice(start, end);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(contextStart(index, start), start),
      suffix: text.slice(end, contextEnd(index, end)),
    },
    position: { type: 'TextPositionSelector', start, end },
    block: blockAt(page, start),
    foldKey: fold(exact),
    repairKey: repairKey(exact),
    textHash: page.hash,
  };
}

function contextStart(index: PageIndex, start: number): number {
  const key = index.keyOffset(start) - CONTEXT_KEY_LENGTH;
  const wanted = key > 0 ? index.textOffset(key) : 0;
  return floorToCodePoint(index.text, Math.max(wanted, start - LONGEST_CONTEXT));
}

function contextEnd(index: PageIndex, end: number): number {
  const key = index.keyOffset(end) + CONTEXT_KEY_LENGTH;
  const wanted = key < index.key.length ? index.textOffset(key) : index.text.length;
  return ceilToCodePoint(index.text, Math.min(wanted, end + LONGEST_CONTEXT));
}

function blockAt(page: AnchorText, offset: number): Selectors['block'] {
  let index = 0;
  for (const [at, block] of page.blocks.entries()) if (block.start <= offset) index = at;
  return { index, offset: offset - (page.blocks[index]?.start ?? 0) };
}
