import type { Selectors } from '../highlights/types';
import { EMPTY_TEXT_HASH } from './no-text';

/**
 * What makes two marks in one article the same mark: the folded quote and where it begins in its block. Within one
 * text this tells all places apart; over a changed text it still holds while no block came or went before the quote.
 * Where it does not hold, both marks stay: a double is mended by hand, a swallowed mark is not. Of a mark that was made
 * on a text that is not here, the quote is all there is.
 */
export function placeKey({ foldKey, block, textHash }: Selectors): string {
  return textHash === EMPTY_TEXT_HASH ? `quote:${foldKey}` : `${block.index}:${block.offset}:${foldKey}`;
}
