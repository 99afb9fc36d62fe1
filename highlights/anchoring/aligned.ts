import type { Anchoring, TextRange } from '../types';
import { type Alignment, align } from './alignment/align';
import { foreignShare, project } from './alignment/place';
import type { PageIndex } from './page-index';
import { withPunctuation } from './punctuation';
import { overRubbish } from './rubbish';
import type { Sought } from './sought';
import { ALIGNED_SHARE, ALIGNED_SURROUNDINGS, FOREIGN_SHARE } from './weights';

/** A saved text beside the text of the page. */
export interface Comparison {
  page: PageIndex;
  saved: PageIndex;
  alignment: Alignment;
}

const known = new WeakMap<PageIndex, Comparison>();

/** Aligns the page with a saved text, a step at a time; what was aligned last is kept with the page. */
export function* compare(page: PageIndex, saved: PageIndex): Generator<undefined, Comparison> {
  const last = known.get(page);
  if (last?.saved === saved) return last;
  const comparison = { page, saved, alignment: yield* align(saved.key, page.key) };
  known.set(page, comparison);
  return comparison;
}

/** Rung 4: the place that the passage has between its neighbours of old, or null where too little of it is left. */
export function placeAligned(
  { page, alignment }: Comparison,
  sought: Sought,
  passage: TextRange,
): Anchoring | null {
  const { range, left, sure, whole } = project(alignment, passage);
  if (!range || left < ALIGNED_SHARE * (passage.end - passage.start)) return null;
  if (sure < ALIGNED_SURROUNDINGS) return null;
  return {
    status: 'anchored',
    rung: 'aligned',
    confidence: sure,
    uncertain: !whole,
    ...overRubbish(page, sought, range, withPunctuation(page, sought, range)),
  };
}

/** Whether a place is that of other text, which stood in the saved text too. */
export const isForeign = ({ alignment }: Comparison, place: TextRange, passage: TextRange): boolean =>
  foreignShare(alignment, place, passage) > FOREIGN_SHARE;
