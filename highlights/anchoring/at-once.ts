import type { Anchoring, ArticleText, Selectors, TextRange } from '../types';
import { splitsPair } from './code-points';
import { indexPage } from './page-index';
import { withPunctuation } from './punctuation';

/**
 * Characters of the key on each side with which a quote must stand as it stood: so many where the saved text shows
 * that no other passage had the same, else all that is stored.
 */
const NEIGHBOURS = 32;
const ALL_NEIGHBOURS = 96;

/** How much of the stored text is used for them, in UTF-16 code units for one of the key. */
const REACH = 2.5;

/**
 * The place of a mark as far as it can be had for next to nothing: the stored offsets when the text is the same, else
 * the one place where the quote's key stands between the neighbours that it had. Null when it must be looked for.
 *
 * @param page What is computed of a page is kept as long as this object: pass the same one for all of its marks.
 * @param saved The article's text as it was saved, if it is at hand. The same object for all marks, too.
 */
export function anchorAtOnce(
  page: ArticleText,
  { quote, position, textHash }: Selectors,
  saved: ArticleText | null = null,
): Anchoring | null {
  const { exact } = quote;
  if (exact === '') return { status: 'orphan', reason: 'empty' };
  if (textHash === page.hash && standsAt(page.text, exact, position.start)) {
    return certain('position', { start: position.start, end: position.start + exact.length });
  }
  const index = indexPage(page);
  const { key, offsets } = index.keyWithOffsets(exact);
  if (key === '') return null;
  const neighbours = saved ? NEIGHBOURS : ALL_NEIGHBOURS;
  const reach = REACH * neighbours;
  const before = index.keyWithOffsets(quote.prefix.slice(-reach)).key.slice(-neighbours);
  const after = index.keyWithOffsets(quote.suffix.slice(0, reach)).key.slice(0, neighbours);
  const passage = before + key + after;
  const at = index.key.indexOf(passage);
  if (at < 0 || index.key.indexOf(passage, at + 1) >= 0) return null;
  if (saved && hasTwins(indexPage(saved).key, passage)) return null;
  const start = at + before.length;
  const folded = index.fold(exact);
  const first = offsets[0] ?? 0;
  const letters = index.textOffset(start) - first;
  if (index.folded.startsWith(folded, letters)) {
    return certain('fold', { start: letters, end: letters + folded.length });
  }
  const last = (offsets[key.length - 1] ?? 0) + 1;
  const punctuation = { lead: folded.slice(0, first), trail: folded.slice(last) };
  return certain('repair', withPunctuation(index, punctuation, { start, end: start + key.length }));
}

function hasTwins(key: string, passage: string): boolean {
  const at = key.indexOf(passage);
  return at >= 0 && key.indexOf(passage, at + 1) >= 0;
}

const certain = (rung: 'position' | 'fold' | 'repair', range: TextRange): Anchoring => ({
  status: 'anchored',
  rung,
  confidence: 1,
  uncertain: false,
  ...range,
});

function standsAt(text: string, exact: string, start: number): boolean {
  return (
    Number.isSafeInteger(start) &&
    start >= 0 &&
    text.startsWith(exact, start) &&
    !splitsPair(text, start) &&
    !splitsPair(text, start + exact.length)
  );
}
