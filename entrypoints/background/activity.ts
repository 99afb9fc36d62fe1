import type { Activity } from '../../messaging/protocol';
import { type Result, succeed } from '../../messaging/result';
import type { LibraryStore } from '../../storage';
import { fromStorage } from './storage-failures';

const WEEKS = 12;
const MOST_NAMES = 3;

/** The names that stand for most records, over several lists of names with a count each. */
const commonest = (lists: readonly (readonly (readonly [name: string, count: number])[])[]): string[] => {
  const counts = new Map<string, number>();
  for (const [name, count] of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMES)
    .map(([name]) => name);
};

/**
 * What was saved of late, and how it stands with backups.
 * @param now milliseconds since the epoch, the end of the last week
 */
export const readActivity = async (
  library: Pick<LibraryStore, 'weekly' | 'backupState'>,
  now: number,
): Promise<Result<Activity>> => {
  const [weekly, backedUp] = await Promise.all([library.weekly(now, WEEKS), library.backupState(now)]);
  const weeks = fromStorage(weekly);
  if (!weeks.ok) return weeks;
  const backup = fromStorage(backedUp);
  if (!backup.ok) return backup;
  const { lastBackupAt, marksSince, isDue } = backup.value;
  return succeed({
    weeks: weeks.value.map(({ articles, highlights }) => ({ articles, highlights })),
    sources: commonest(weeks.value.map(({ sources }) => sources.map((row) => [row.name, row.articles]))),
    tags: commonest(weeks.value.map(({ tags }) => tags.map((row) => [row.name, row.marks]))),
    backup: { lastBackupAt, marksSince, isDue },
  });
};
