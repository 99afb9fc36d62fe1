import type { Selectors } from '../highlights/types';

/**
 * What makes two marks in one article the same mark: the folded quote and where it begins in its block. Within one
 * text this tells all places apart; over a changed text it still holds while no block came or went before the quote.
 * Where it does not hold, both marks stay: a double is mended by hand, a swallowed mark is not.
 */
export function placeKey({ foldKey, block }: Selectors): string {
  return `${block.index}:${block.offset}:${foldKey}`;
}
