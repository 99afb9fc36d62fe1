import type { Article } from '../../../article';

type Fields = Pick<Article, 'title' | 'publishedAt' | 'source' | 'author'>;

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** The names in a line of authors, in no order. */
const names = (text: string): string =>
  text
    .normalize('NFKC')
    .split(/[\s,、;/|&]+|\band\b/)
    .map(bare)
    .filter(Boolean)
    .sort()
    .join(' ');

/** Which of the fields that the gold knows were read right: the day of the date, the set of the authors. */
export function metadataScores(
  gold: { title?: string; date?: string; source?: string; author?: string },
  found: { [Key in keyof Fields]: Fields[Key] | null } | null,
): Record<string, boolean> {
  const scores: Record<string, boolean> = {};
  if (gold.title) scores.title = bare(found?.title ?? '') === bare(gold.title);
  if (gold.date) scores.date = (found?.publishedAt ?? '').slice(0, 10) === gold.date.slice(0, 10);
  if (gold.source) scores.source = bare(found?.source ?? '') === bare(gold.source);
  if (gold.author) scores.author = names(found?.author ?? '') === names(gold.author);
  return scores;
}
