import { textOf } from '../../article/text-of';
import { EMPTY_TEXT_HASH, type HighlightRecord, type Library } from '../../exchange';

type Selectors = HighlightRecord['selectors'];
type Blocks = readonly { text: string }[];

/** The texts of the library by their hash: those of its articles, and those seen later at their addresses. */
function textsOf({ articles, revisions = [] }: Library): Map<string, Blocks> {
  return new Map([...articles, ...revisions].map(({ textHash, blocks }) => [textHash, blocks]));
}

/** What is wrong with a place on a text; `blocks` is that text, or undefined where it is not in the library. */
function faultOfPlace(selectors: Selectors, blocks: Blocks | undefined): string | null {
  const { quote, position, block, textHash } = selectors;
  if (position.start > position.end) return 'a place that ends before it begins';
  // Of a mark that was made in another program, on a text that is not here, only the quote is known.
  if (blocks === undefined || textHash === EMPTY_TEXT_HASH) return null;
  const text = textOf(blocks);
  if (position.end > text.length) return `a place beyond the end of its text (${position.end})`;
  if (text.slice(position.start, position.end) !== quote.exact) return 'a quote that is not at its place';
  if (blocks[block.index] === undefined) return `no block ${block.index} in its text`;
  const start = textOf(blocks.slice(0, block.index)).length + (block.index === 0 ? 0 : 1) + block.offset;
  return start === position.start ? null : 'a block and a position that are two places';
}

/** Faults of the marks of a library: articles that are not there, places outside their text. */
export function faultsOfMarks(library: Library): string[] {
  const texts = textsOf(library);
  const articles = new Map(
    library.articles.flatMap((article) => [article.id, ...article.aliases].map((id) => [id, article])),
  );
  return library.highlights.flatMap((mark) => {
    const say = (fault: string) => `mark ${mark.id}: ${fault}`;
    const article = articles.get(mark.articleId);
    if (article === undefined) return [say(`no article ${mark.articleId}`)];
    if (mark.purged) return [];
    const places = [mark.selectors, ...(mark.places ?? [])];
    return [
      ...(!mark.deleted.value && article.purged ? [say('alive, and its article purged')] : []),
      ...places.flatMap((place) => faultOfPlace(place, texts.get(place.textHash)) ?? []).map(say),
    ];
  });
}
