import type { Anchoring, TextRange } from '../types';
import { type Alignment, align } from './alignment/align';
import { foreignShare, project, sureShare } from './alignment/place';
import type { PageIndex } from './page-index';
import { withPunctuation } from './punctuation';
import { overRubbish } from './rubbish';
import type { Sought } from './sought';
import {
  ALIGNED_SHARE,
  ALIGNED_SURROUNDINGS,
  FAMILIAR_SHARE,
  FOREIGN_SHARE,
  STRANGE_SURROUNDINGS,
} from './weights';

/** A saved text beside the text of the page. */
export interface Comparison {
  page: PageIndex;
  saved: PageIndex;
  alignment: Alignment;
  /** Part of the saved text that is left in pieces too long for chance: 0 to 1. */
  left: number;
}

const known = new WeakMap<PageIndex, Comparison>();

/** Aligns the page with a saved text, a step at a time; what was aligned last is kept with the page. */
export function* compare(page: PageIndex, saved: PageIndex): Generator<undefined, Comparison> {
  const last = known.get(page);
  if (last?.saved === saved) return last;
  const alignment = yield* align(saved.key, page.key);
  const left = sureShare(alignment.toNow, 0, alignment.toNow.length);
  const comparison = { page, saved, alignment, left };
  known.set(page, comparison);
  return comparison;
}

/** Whether the page has so little of the saved text that it may be another text, made on the same pattern. */
export const isStrange = ({ left }: Comparison): boolean => left < FAMILIAR_SHARE;

/** Rung 4: the place that the passage has between its neighbours of old, or null where too little of it is left. */
export function placeAligned(comparison: Comparison, sought: Sought, passage: TextRange): Anchoring | null {
  const { page, alignment } = comparison;
  const { range, left, sure, whole } = project(alignment, passage);
  if (!range || left < ALIGNED_SHARE * (passage.end - passage.start)) return null;
  if (sure < (isStrange(comparison) ? STRANGE_SURROUNDINGS : ALIGNED_SURROUNDINGS)) return null;
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
