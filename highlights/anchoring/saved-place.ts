import type { ArticleText, Selectors, TextRange } from '../types';
import { anchorAtOnce } from './at-once';

/** Where a mark stands in a saved text of its article, if that is beyond doubt. */
export function savedPlace(saved: ArticleText, selectors: Selectors): TextRange | null {
  const place = anchorAtOnce(saved, selectors);
  return place?.status === 'anchored' ? { start: place.start, end: place.end } : null;
}
