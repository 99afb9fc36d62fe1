import { textOf } from '../../article/text-of';
import type { Placed } from '../../components/library/article/painted';
import type { ArticleRecord, HighlightRecord } from '../../exchange';
import type { Anchoring, ArticleText } from '../../highlights';
import { anchorAtOnce } from '../../highlights/anchoring/at-once';

/**
 * Where marks stand in the saved text of their article, in the order they begin; offsets in UTF-16 code units of its
 * blocks joined by line ends. A mark that was made on another text of it is looked for; one that is not surely there
 * is left out.
 */
export const placesOf = async (
  { blocks, textHash }: Pick<ArticleRecord, 'blocks' | 'textHash'>,
  marks: readonly HighlightRecord[],
): Promise<Placed[]> => {
  const saved: ArticleText = { text: textOf(blocks), hash: textHash };
  const found = marks.map(({ selectors }): Anchoring | null => anchorAtOnce(saved, selectors));
  if (found.includes(null)) {
    const { anchor } = await import('../../highlights/anchoring/anchor');
    for (const [at, mark] of marks.entries()) found[at] ??= anchor(saved, mark.selectors);
  }
  return marks
    .flatMap(({ id }, at): Placed[] => {
      const place = found[at];
      if (place?.status !== 'anchored' || place.uncertain) return [];
      return [{ id, start: place.start, end: place.end }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
};
