import type { SearchDoc } from './doc';

/** By what a list of articles is sorted. */
export interface Order {
  /** `published`: by the day that `before:` and `after:` go by. Titles and sources as Chinese is sorted: by its sound. */
  by: 'saved' | 'published' | 'title' | 'source';
  descending: boolean;
}

/** Made when it is first needed: it takes a while. */
let collator: Intl.Collator | undefined;

const compareTexts = (a: string, b: string): number => {
  collator ??= new Intl.Collator('zh-Hans-u-co-pinyin');
  return collator.compare(a, b);
};

const COMPARE: Record<Order['by'], (a: SearchDoc, b: SearchDoc) => number> = {
  saved: (a, b) => a.createdAt - b.createdAt,
  published: (a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1),
  title: (a, b) => compareTexts(a.title, b.title),
  source: (a, b) => compareTexts(a.source ?? '', b.source ?? ''),
};

/** A sorted copy: by `first`, then by the order, then the newest first; the same whatever order they come in. */
export function sorted(
  docs: readonly SearchDoc[],
  { by, descending }: Order,
  first: (a: SearchDoc, b: SearchDoc) => number = () => 0,
): SearchDoc[] {
  const sign = descending ? -1 : 1;
  return [...docs].sort(
    (a, b) =>
      first(a, b) ||
      sign * COMPARE[by](a, b) ||
      b.createdAt - a.createdAt ||
      (a.articleId < b.articleId ? 1 : -1),
  );
}
