import type { AnchorText, TextRange } from './types';

type PlainText = Pick<AnchorText, 'text' | 'blocks'>;

/** UTF-16 code units. Longer passages are given by their beginning and their end. */
const LONGEST_WHOLE = 60;

/** Lengths to try for a beginning, an end and a neighbour: the shortest that is found at no other place first. */
const PIECES = [12, 20, 32, 48];

/** Shorter ones may well stand in a headline list or a menu too, which are no part of the article's text. */
const SHORT = 12;

/** Browsers match whole words only, by the rules of ICU that `Intl.Segmenter` has too. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });

const blockAt = ({ text, blocks }: PlainText, offset: number): TextRange =>
  blocks.find(({ start, end }) => start <= offset && offset < end) ?? { start: 0, end: text.length };

/** The edge of the word that an offset lies in; the offset itself when it lies between two. */
const wordEdge = (page: PlainText, offset: number, side: 'start' | 'end'): number => {
  const block = blockAt(page, side === 'start' ? offset : offset - 1);
  const at = offset - block.start;
  const word = words
    .segment(page.text.slice(block.start, block.end))
    .containing(side === 'start' ? at : at - 1);
  if (!word) return offset;
  return block.start + word.index + (side === 'start' ? 0 : word.segment.length);
};

const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/-/g, '%2D');

/** The first of these pieces that says enough; else the longest. */
const firstThat = (pieces: readonly TextRange[], isEnough: (piece: TextRange) => boolean): TextRange =>
  pieces.find(isEnough) ?? (pieces.at(-1) as TextRange);

/**
 * The text directive of a range of a page's text: `[prefix-,]start[,end][,-suffix]`, percent-encoded. The range grows
 * to whole words.
 *
 * WICG, "URL Fragment Text Directives": https://wicg.github.io/scroll-to-text-fragment/
 */
export const textDirective = (page: PlainText, range: TextRange): string => {
  const { text } = page;
  const start = wordEdge(page, range.start, 'start');
  const end = wordEdge(page, range.end, 'end');
  const first = blockAt(page, start);
  const last = blockAt(page, end - 1);
  const read = (piece: TextRange) => text.slice(piece.start, piece.end);
  const isWhole = first.start === last.start && end - start <= LONGEST_WHOLE;

  const from = isWhole
    ? { start, end }
    : firstThat(
        PIECES.map((size) => ({
          start,
          end: wordEdge(page, Math.min(start + size, first.end, end), 'end'),
        })),
        (piece) => text.indexOf(read(piece)) === start,
      );
  const to = isWhole
    ? null
    : firstThat(
        PIECES.map((size) => ({
          start: wordEdge(page, Math.max(end - size, last.start, from.end), 'start'),
          end,
        })),
        (piece) => text.indexOf(read(piece), from.end) === piece.start,
      );
  const isClear = text.indexOf(read(from)) === start && from.end - start >= SHORT;
  const [neighbour = 0] = PIECES;
  const before = isClear
    ? null
    : { start: wordEdge(page, Math.max(start - neighbour, first.start), 'start'), end: start };
  const after =
    isClear || !isWhole
      ? null
      : { start: end, end: wordEdge(page, Math.min(end + neighbour, last.end), 'end') };

  const parts = [encode(read(from))];
  if (before && read(before).trim() !== '') parts.unshift(`${encode(read(before).trim())}-`);
  if (to && to.start < to.end) parts.push(encode(read(to)));
  if (after && read(after).trim() !== '') parts.push(`-${encode(read(after).trim())}`);
  return parts.join(',');
};

/** The address of a passage of a page: its own, with a text directive in the fragment. */
export const textFragmentLink = (url: string, page: PlainText, range: TextRange): string => {
  const [address = ''] = url.split(':~:');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${textDirective(page, range)}`;
};
