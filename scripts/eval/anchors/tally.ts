import { repairKey } from '../../../chinese';
import type { TextRange } from '../../../highlights';

/**
 * `exact`: the place with its very bounds (but for punctuation at the edges); `loose`: the place, and at least half of
 * what the two ranges cover is in both, by characters of the key, for leaked readings are no text; `wrong`: elsewhere; `refused`: no place. For a passage that is gone, `refused`
 * is right and everything else `wrong`.
 */
export type Verdict = 'exact' | 'loose' | 'wrong' | 'refused';

export function judge(text: string, found: TextRange | null, truth: TextRange | null): Verdict {
  if (!found) return 'refused';
  if (!truth) return 'wrong';
  const key = (range: TextRange) => repairKey(text.slice(range.start, Math.max(range.start, range.end)));
  const shared = { start: Math.max(found.start, truth.start), end: Math.min(found.end, truth.end) };
  const covered = { start: Math.min(found.start, truth.start), end: Math.max(found.end, truth.end) };
  if (key(shared).length < 0.5 * key(covered).length || key(shared) === '') return 'wrong';
  return key(found) === key(truth) ? 'exact' : 'loose';
}

export class Tally {
  readonly #counts = new Map<string, Record<Verdict, number>>();

  add(who: string, version: string, length: string, verdict: Verdict): void {
    this.of(who, version, length)[verdict]++;
  }

  of(who: string, version: string, length: string): Record<Verdict, number> {
    const id = [who, version, length].join(' ');
    const counts = this.#counts.get(id) ?? { exact: 0, loose: 0, wrong: 0, refused: 0 };
    this.#counts.set(id, counts);
    return counts;
  }

  /** Version names in the order in which they were first met. */
  get versions(): string[] {
    return [...new Set([...this.#counts.keys()].map((id) => id.split(' ')[1] ?? ''))];
  }
}
