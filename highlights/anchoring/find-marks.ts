import type { Anchoring, Selectors } from '../types';
import { lookClosely } from './look-closely';
import type { PageIndex } from './page-index';

/** Where one of the marks stands; `at` is its index among those that are looked for. */
export interface Found {
  at: number;
  anchoring: Anchoring;
}

/**
 * Looks for marks that have no place at once. Works only while it is iterated, a small step at a time; a step that
 * settled no mark gives null.
 */
export function* findMarks(page: PageIndex, marks: readonly Selectors[]): Generator<Found | null> {
  for (const [at, selectors] of marks.entries()) yield { at, anchoring: lookClosely(page, selectors) };
}

export type FindMarks = typeof findMarks;
