import type { Anchoring, Selectors, TextRange } from '../types';
import { compare } from './aligned';
import { lookClosely } from './look-closely';
import type { PageIndex } from './page-index';

/** A mark that has no place at once. */
export interface LostMark {
  selectors: Selectors;
  /** Where it stands in the saved text (UTF-16 code units), as far as that is known. */
  savedAt: TextRange | null;
}

/** Where one of the marks stands; `at` is its index among those that are looked for. */
export interface Found {
  at: number;
  anchoring: Anchoring;
}

/**
 * Looks for marks that have no place at once. Works only while it is iterated, a small step at a time; a step that
 * settled no mark gives null.
 *
 * @param saved The article's text as it was saved, if it is at hand.
 */
export function* findMarks(
  page: PageIndex,
  marks: readonly LostMark[],
  saved: PageIndex | null,
): Generator<Found | null> {
  const needsSaved = saved && marks.some(({ savedAt }) => savedAt);
  let comparison = null;
  if (needsSaved) {
    const steps = compare(page, saved);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield null;
    comparison = step.value;
  }
  for (const [at, { selectors, savedAt }] of marks.entries()) {
    const passage = saved && savedAt && saved.toKey(savedAt);
    const origin = comparison && passage ? { comparison, passage } : null;
    yield { at, anchoring: lookClosely(page, selectors, origin) };
  }
}

export type FindMarks = typeof findMarks;
