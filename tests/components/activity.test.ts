import { describe, expect, it } from 'vitest';
import { readActivity } from '../../entrypoints/background/activity';

const week = (highlights: number) => ({ from: 0, articles: 1, highlights });

describe('what the popup is told of the last weeks', () => {
  const backup = { marksSince: 3, lastBackupAt: 7, isDue: false };
  const stored = { ...backup, hasChanged: true };
  const library = {
    weekly: async () => ({
      ok: true as const,
      value: {
        weeks: [week(2), week(5)],
        sources: ['蓝田日报', '青禾日报', '碧溪时报', '槐荫晚报'],
        tags: ['水利'],
      },
    }),
    backupState: async () => ({ ok: true as const, value: stored }),
  };

  it('has the numbers of each week and the commonest names of all', async () => {
    const activity = await readActivity(library, 0);
    expect(activity).toEqual({
      ok: true,
      value: {
        weeks: [
          { articles: 1, highlights: 2 },
          { articles: 1, highlights: 5 },
        ],
        sources: ['蓝田日报', '青禾日报', '碧溪时报'],
        tags: ['水利'],
        backup,
      },
    });
  });

  it('fails with the library', async () => {
    const weekly = async () => ({ ok: false as const, error: { code: 'newer-database' as const } });
    expect((await readActivity({ ...library, weekly }, 0)).ok).toBe(false);
  });
});
