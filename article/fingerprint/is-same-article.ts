import { figures } from './figures';
import { shingles } from './shingles';

/**
 * Of the shorter text's shingles, how many the other must have. Unrelated news share up to 0.28; a repost in the other
 * script, damaged and edited in 5 % of its characters, 0.75 and more (`npm run eval:reposts`).
 */
const SHARED_TEXT = 0.5;
/** Of the fewer figures, how many the other text must have; of two, one may be gone. */
const SHARED_FIGURES = 0.7;
const FEW_FIGURES = 2;
/** Less than this of one text says nothing: a headline, a line of boilerplate. */
const FEWEST_SHINGLES = 30;
/** A text that is a smaller part than this of the other is quoted in it, not reposted. */
const SMALLEST_PART = 0.3;

/** The smaller set, and how much of it the larger has. */
const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) => {
  const [part, whole] = a.size <= b.size ? [a, b] : [b, a];
  let found = 0;
  for (const item of part) if (whole.has(item)) found++;
  return { size: part.size, of: whole.size, share: part.size === 0 ? 1 : found / part.size };
};

/**
 * Whether two texts are the same article: a repost in the other script, shortened, lightly edited, damaged or with
 * other boilerplate around it. Bulletins of one series (the same sentences, each day with other figures) are not the
 * same: most figures of one text must stand in the other.
 */
export const isSameArticle = (a: string, b: string): boolean => sameArticleAs(a)(b);

/** `isSameArticle` with one text held, for comparing it with many. */
export const sameArticleAs = (a: string): ((b: string) => boolean) => {
  const [ownShingles, ownFigures] = [shingles(a), figures(a)];
  return (b) => {
    const text = shared(ownShingles, shingles(b));
    if (text.size < FEWEST_SHINGLES || text.size < text.of * SMALLEST_PART) return false;
    if (text.share < SHARED_TEXT) return false;
    const numbers = shared(ownFigures, figures(b));
    return numbers.share >= (numbers.size === FEW_FIGURES ? 0.5 : SHARED_FIGURES);
  };
};
