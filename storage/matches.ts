import { fold } from '../chinese';
import { type LiveArticle, noteText, tagsOf } from '../exchange';
import type { TextRange } from '../highlights/types';
import type { Match, MatchField } from './library-store';
import { searchedHead } from './search/doc';
import type { Search } from './search/terms';

/** How much of a block is shown around a match, in UTF-16 code units on each side. */
const CONTEXT = 60;

/** At most so many excerpts of the article's own text: enough to tell why it was found. */
const MAX_EXCERPTS = 3;

/** Where the words occur in what is shown of an article and its marks, and the tags that were asked for. */
export function findMatches(
  { article, highlights }: LiveArticle,
  { words, asksTags, isAskedTag }: Search,
): Match[] {
  if (words.length === 0 && !asksTags) return [];
  const matches: Match[] = [];
  const add = (field: MatchField, text: string, ranges: TextRange[], highlightId?: string) => {
    if (ranges.length === 0) return;
    matches.push({ field, ...(highlightId !== undefined && { highlightId }), text, ranges });
  };
  const look = (field: MatchField, text: string, highlightId?: string) =>
    add(field, text, findWords(text, words), highlightId);
  const head = searchedHead(article);
  for (const line of head.title) look('title', line);
  for (const line of head.source) look('source', line);
  for (const mark of highlights) {
    look('quote', mark.selectors.quote.exact, mark.id);
    look('note', noteText(mark.note), mark.id);
    for (const tag of tagsOf(mark)) {
      if (isAskedTag(tag)) add('tag', tag, [{ start: 0, end: tag.length }], mark.id);
      else look('tag', tag, mark.id);
    }
  }
  return [...matches, ...excerpts(article.blocks, words)];
}

function excerpts(blocks: readonly { text: string }[], words: readonly string[]): Match[] {
  const found: Match[] = [];
  for (const { text } of blocks) {
    if (found.length === MAX_EXCERPTS) break;
    const ranges = findWords(text, words);
    if (ranges.length > 0) found.push(excerpt(text, ranges));
  }
  return found;
}

function excerpt(text: string, ranges: readonly TextRange[]): Match {
  const first = ranges[0] ?? { start: 0, end: 0 };
  const start = wholeCharacter(text, Math.max(0, first.start - CONTEXT));
  const end = wholeCharacter(text, Math.min(text.length, first.end + CONTEXT));
  const inside = ranges.filter((range) => range.end <= end);
  return {
    field: 'text',
    text: text.slice(start, end),
    ranges: inside.map((range) => ({ start: range.start - start, end: range.end - start })),
  };
}

/** An offset that does not cut a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** All places of the words, sorted, overlapping ones joined. */
function findWords(text: string, words: readonly string[]): TextRange[] {
  const key = fold(text);
  const found: TextRange[] = [];
  for (const word of words) {
    for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length });
    }
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: TextRange[] = [];
  for (const range of found) {
    const last = joined.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push(range);
  }
  return joined;
}
