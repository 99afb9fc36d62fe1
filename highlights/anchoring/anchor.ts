import type { Anchoring, ArticleText, Selectors } from '../types';
import { anchorAtOnce } from './at-once';
import { findMarks } from './find-marks';
import { indexPage } from './page-index';
import { savedPlace } from './saved-place';

/**
 * Finds the place of a mark in a page's text, in order: the stored offsets when the text is the same; the folded
 * quote or its repair key between its neighbours; by alignment with the saved text; what is most like it with its
 * context; what is like it alone. A place needs enough agreeing characters in quote and context together
 * (`weights.ts`); text that is gone, or that could be in two places, gives an orphan. Never throws on any text, and
 * never splits a surrogate pair.
 *
 * @param page What is computed of a page is kept as long as this object: pass the same one for all of its marks.
 * @param saved The article's text as it was saved, if it is at hand. The same object for all marks, too.
 * @returns Offsets in UTF-16 code units of `page.text`.
 */
export function anchor(page: ArticleText, selectors: Selectors, saved: ArticleText | null = null): Anchoring {
  const atOnce = anchorAtOnce(page, selectors, saved);
  if (atOnce) return atOnce;
  const savedAt = saved && savedPlace(saved, selectors);
  const index = indexPage(page);
  for (const found of findMarks(index, [{ selectors, savedAt }], saved && indexPage(saved))) {
    if (found) return found.anchoring;
  }
  return { status: 'orphan', reason: 'not-found' };
}
