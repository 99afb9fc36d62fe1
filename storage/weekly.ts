import { correctedArticle } from '../exchange';
import type { LibraryDatabase } from './database';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** At most so many sources and tags of a week. */
const TOP = 5;

/** What was saved in seven days. */
export interface Week {
  /** Its first moment, milliseconds since the epoch; the week's end is not in it. */
  from: number;
  /** Live records that were first saved in it. */
  articles: number;
  highlights: number;
  /** The sources of the articles and the tags of the marks that are in most of them, the commonest first. */
  sources: { name: string; articles: number }[];
  tags: { name: string; marks: number }[];
}

/** See `LibraryStore.weekly`. Reads what these weeks have, nothing older. */
export async function weekly(db: LibraryDatabase, now: number, weeks: number): Promise<Week[]> {
  const numbers = Array.from({ length: weeks }, (_, index) => index - weeks);
  return Promise.all(
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
      const sources = commonest(articles.map(({ record }) => [correctedArticle(record).source ?? []].flat()));
      const tags = commonest(highlights.map(({ tags: own = [] }) => own));
      return {
        from,
        articles: articles.length,
        highlights: highlights.length,
        sources: sources.map(([name, number]) => ({ name, articles: number })),
        tags: tags.map(([name, number]) => ({ name, marks: number })),
      };
    }),
  );
}

function commonest(lists: readonly (readonly string[])[]): [name: string, number: number][] {
  const counts = new Map<string, number>();
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, TOP);
}
