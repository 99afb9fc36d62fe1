import { correctedArticle } from '../exchange';
import type { LibraryDatabase } from './database';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** At most so many sources and tags. */
const TOP = 5;

/** What was saved in seven days: live records that were first saved in them. */
export interface Week {
  /** Its first moment, milliseconds since the epoch; the week's end is not in it. */
  from: number;
  articles: number;
  highlights: number;
}

export interface Weekly {
  /** The present one last. */
  weeks: Week[];
  /** The sources of the articles and the tags of the marks of all these weeks, the commonest first. */
  sources: string[];
  tags: string[];
}

/** See `LibraryStore.weekly`. Reads what these weeks have, nothing older. */
export async function weekly(db: LibraryDatabase, now: number, weeks: number): Promise<Weekly> {
  const numbers = Array.from({ length: weeks }, (_, index) => index - weeks);
  const read = await Promise.all(
    numbers.map(async (number) => {
      const from = now + number * WEEK_MS + 1;
      const range = [[1, from], [1, from + WEEK_MS], true, false] as const;
      const [articles, highlights] = await Promise.all([
        db.articles
          .where('[live+createdAt]')
          .between(...range)
          .toArray(),
        db.highlights
          .where('[live+createdAt]')
          .between(...range)
          .toArray(),
      ]);
      return {
        week: { from, articles: articles.length, highlights: highlights.length },
        sources: articles.flatMap(({ record }) => correctedArticle(record).source ?? []),
        tags: highlights.flatMap(({ tags = [] }) => tags),
      };
    }),
  );
  return {
    weeks: read.map(({ week }) => week),
    sources: commonest(read.flatMap(({ sources }) => sources)),
    tags: commonest(read.flatMap(({ tags }) => tags)),
  };
}

function commonest(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TOP)
    .map(([name]) => name);
}
