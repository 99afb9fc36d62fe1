import type { Anchoring, AnchorText, Selectors } from '../types';
import { anchorAtOnce } from './at-once';
import { lookClosely } from './look-closely';
import { indexPage } from './page-index';

/**
 * Finds the place of a mark in a page's text, in order: the stored offsets when the text is the same; the folded
 * quote; its repair key; what is like it with its context; what is like it alone. A place needs enough agreeing
 * characters in quote and context together (`weights.ts`); text that is gone, or that could be in two places, gives
 * an orphan. Never throws on any text, and never splits a surrogate pair.
 *
 * @param page What is computed of a page is kept as long as this object: pass the same one for all of its marks.
 * @returns Offsets in UTF-16 code units of `page.text`.
 */
export const anchor = (page: AnchorText, selectors: Selectors): Anchoring =>
  anchorAtOnce(page, selectors) ?? lookClosely(indexPage(page), selectors);
