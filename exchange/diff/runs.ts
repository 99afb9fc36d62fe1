import { diffArrays } from 'diff';

/** Neighbouring members of two lists: the same ones, or those that stand for each other. */
export interface Run {
  isSame: boolean;
  /** From and to, as indexes of the two lists. */
  before: [from: number, to: number];
  after: [from: number, to: number];
}

/** Lists that differ in more members than this are not compared member by member: it would take too long. */
const MOST_EDITS = 5000;

/**
 * Two lists as runs that are the same and runs that differ, in order (Myers, "An O(ND) Difference Algorithm and Its
 * Variations", 1986). Lists that hardly share anything are one run that differs.
 */
export function runsOf(before: readonly string[], after: readonly string[]): Run[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (changes === undefined) {
    return [{ isSame: false, before: [0, before.length], after: [0, after.length] }];
  }
  const runs: Run[] = [];
  let [at, atAfter] = [0, 0];
  for (const { added, removed, count } of changes) {
    const isSame = !added && !removed;
    const next = at + (added ? 0 : count);
    const nextAfter = atAfter + (removed ? 0 : count);
    const last = runs.at(-1);
    if (last && !last.isSame && !isSame) {
      last.before[1] = next;
      last.after[1] = nextAfter;
    } else {
      runs.push({ isSame, before: [at, next], after: [atAfter, nextAfter] });
    }
    at = next;
    atAfter = nextAfter;
  }
  return runs;
}
