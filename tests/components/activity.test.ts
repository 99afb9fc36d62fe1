import { describe, expect, it } from 'vitest';
import { readActivity } from '../../entrypoints/background/activity';

const week = (highlights: number, sources: [string, number][]) => ({
  from: 0,
  articles: 1,
  highlights,
  sources: sources.map(([name, articles]) => ({ name, articles })),
  tags: [],
});

describe('what the popup is told of the last weeks', () => {
  const backup = { marksSince: 3, lastBackupAt: 7, isDue: false };
  const stored = { ...backup, hasChanged: true };
  const library = {
    weekly: async () => ({
      ok: true as const,
      value: [
        week(2, [['蓝田日报', 1]]),
        week(5, [
          ['青禾日报', 2],
          ['蓝田日报', 2],
        ]),
      ],
    }),
    backupState: async () => ({ ok: true as const, value: stored }),
  };

  it('sums names over the weeks, the commonest first', async () => {
    const activity = await readActivity(library, 0);
    expect(activity).toEqual({
      ok: true,
      value: {
        weeks: [
          { articles: 1, highlights: 2 },
          { articles: 1, highlights: 5 },
        ],
        sources: ['蓝田日报', '青禾日报'],
        tags: [],
        backup,
      },
    });
  });

  it('fails with the library', async () => {
    const weekly = async () => ({ ok: false as const, error: { code: 'newer-database' as const } });
    expect((await readActivity({ ...library, weekly }, 0)).ok).toBe(false);
  });
});
