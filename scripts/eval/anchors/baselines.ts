import search from 'approx-string-match';
import type { ArticleText, Selectors, TextRange } from '../../../highlights';

/** Finds a mark on a page. Peers know its selectors only, ours may use the text that it was made on. */
export type Find = (page: ArticleText, selectors: Selectors, saved: ArticleText) => TextRange | null;

/** The quote as it stands, at the place whose neighbours agree longest; nothing else. */
export const exactMatcher: Find = ({ text }, { quote }) => {
  let best: (TextRange & { agreed: number }) | null = null;
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const end = at + quote.exact.length;
    let agreed = 0;
    while (agreed < quote.prefix.length && text[at - 1 - agreed] === quote.prefix.at(-1 - agreed)) agreed++;
    let after = 0;
    while (after < quote.suffix.length && text[end + after] === quote.suffix[after]) after++;
    if (!best || agreed + after > best.agreed) best = { start: at, end, agreed: agreed + after };
  }
  return best;
};

const CONTEXT = 32;

/** How much of `sought` is found in `text`, 0 to 1. */
function likeness(text: string, sought: string): number {
  if (sought.length === 0 || text.length === 0) return 0;
  const [match] = search(text, sought, sought.length);
  return match ? 1 - match.errors / sought.length : 0;
}

/**
 * The published behaviour of Hypothesis' client, restated: the stored position if the quote stands there; else the
 * quote by exact search, else within half its length (at most 256) in errors; the best weighted score wins, with no
 * least score (quote 50, prefix 20, suffix 20, position 2).
 */
export const hypothesis: Find = ({ text }, { quote, position }) => {
  const { exact } = quote;
  if (text.slice(position.start, position.end) === exact) return position;
  const exactAt: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    exactAt.push({ start: at, end: at + exact.length, errors: 0 });
  }
  const matches = exactAt.length > 0 ? exactAt : search(text, exact, Math.min(256, exact.length / 2));
  const prefix = quote.prefix.slice(-CONTEXT);
  const suffix = quote.suffix.slice(0, CONTEXT);
  let best: (TextRange & { score: number }) | null = null;
  for (const { start, end, errors } of matches) {
    const before = prefix ? likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) : 1;
    const after = suffix ? likeness(text.slice(end, end + suffix.length), suffix) : 1;
    const near = 1 - Math.abs(start - position.start) / text.length;
    const score = (50 * (1 - errors / exact.length) + 20 * before + 20 * after + 2 * near) / 92;
    if (!best || score > best.score) best = { start, end, score };
  }
  return best;
};
