import fc from 'fast-check';
import { vi } from 'vitest';
import { EMPTY_LIBRARY, type Library } from '../../exchange';
import { isLong, tries } from '../runs';
import { historyArbitrary, play } from './histories';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: isLong ? 600_000 : 60_000 });

/** Histories of two to five devices that save, mark, edit, delete, restore and sync in any order. */
const librariesArbitrary = fc
  .tuple(historyArbitrary, fc.integer({ min: 2, max: 5 }))
  .map(([history, devices]) => play(history, devices));

/** A law over the libraries of three devices with such a history; the third may be empty. */
export function holds(law: (a: Library, b: Library, c: Library) => void): void {
  const property = fc.property(librariesArbitrary, ([a, b, c = EMPTY_LIBRARY]) => {
    if (a !== undefined && b !== undefined) law(a, b, c);
  });
  for (const runs of tries(1500, 10_000)) fc.assert(property, runs);
}
