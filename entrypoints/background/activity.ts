import type { Activity } from '../../messaging/protocol';
import { type Result, succeed } from '../../messaging/result';
import type { LibraryStore } from '../../storage';
import { fromStorage } from './storage-failures';

const WEEKS = 12;
const MOST_NAMES = 3;

/**
 * What was saved of late, and how it stands with backups.
 * @param now milliseconds since the epoch, the end of the last week
 */
export const readActivity = async (
  library: Pick<LibraryStore, 'weekly' | 'backupState'>,
  now: number,
): Promise<Result<Activity>> => {
  const [weekly, backedUp] = await Promise.all([library.weekly(now, WEEKS), library.backupState(now)]);
  const saved = fromStorage(weekly);
  if (!saved.ok) return saved;
  const backup = fromStorage(backedUp);
  if (!backup.ok) return backup;
  const { weeks, sources, tags } = saved.value;
  const { lastBackupAt, marksSince, isDue } = backup.value;
  return succeed({
    weeks: weeks.map(({ articles, highlights }) => ({ articles, highlights })),
    sources: sources.slice(0, MOST_NAMES),
    tags: tags.slice(0, MOST_NAMES),
    backup: { lastBackupAt, marksSince, isDue },
  });
};
