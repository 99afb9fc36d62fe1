import type { WriteScope } from './connection';
import { adjustCounts, type Counts } from './counts';
import type { SearchDoc } from './search/doc';

/**
 * What follows from the records that an action writes: how many there are, and what is to be found of them. Gathered
 * in memory, since one action may write many rows of one article, some at the same time.
 */
export interface Derived {
  /** Adds to how the counts of live records change. */
  count(delta: Counts): void;
  readonly delta: Counts;
  /** What is to be found of articles from now on; null: nothing. */
  readonly docs: Map<string, SearchDoc | null>;
}

export function createDerived(): Derived {
  const delta = { articles: 0, highlights: 0, notes: 0 };
  return {
    delta,
    docs: new Map(),
    count({ articles, highlights, notes }) {
      delta.articles += articles;
      delta.highlights += highlights;
      delta.notes += notes;
    },
  };
}

/** Writes what was gathered, at the end of an action. */
export async function writeDerived({ db, change, derived }: WriteScope): Promise<void> {
  await adjustCounts(db, derived.delta);
  if (derived.docs.size === 0) return;
  const changed = change();
  await db.searchLog.bulkPut([...derived.docs].map(([articleId, doc]) => ({ articleId, changed, doc })));
}
