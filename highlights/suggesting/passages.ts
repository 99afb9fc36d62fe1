import { textOf } from '../../article/text-of';
import type { BlockKind } from '../../article/types';
import type { TextRange } from '../types';
import { splitSentences } from './sentences';

/** What suggestions need of an article; `article/`'s Article fits. */
export interface SuggestibleArticle {
  title: string;
  /** PageText: the blocks' texts joined by `\n`. */
  text: string;
  blocks?: readonly { kind: BlockKind; text: string }[];
}

const SUGGESTED: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quote']);

/** A line without a final stop that is shorter than this is taken for a heading where kinds are unknown. */
const LONGEST_HEADING = 40;

/** The sentences of paragraphs, list items and quotations; offsets in the article's text. */
export function suggestibleSentences(article: SuggestibleArticle): TextRange[] {
  return passages(article).flatMap((passage) =>
    splitSentences(article.text.slice(passage.start, passage.end)).map(({ start, end }) => ({
      start: passage.start + start,
      end: passage.start + end,
    })),
  );
}

function passages({ text, blocks }: SuggestibleArticle): TextRange[] {
  const ranges: TextRange[] = [];
  let at = 0;
  if (blocks && blocks.length > 0 && textOf(blocks) === text) {
    for (const block of blocks) {
      if (SUGGESTED.has(block.kind)) ranges.push({ start: at, end: at + block.text.length });
      at += block.text.length + 1;
    }
    return ranges;
  }
  for (const line of text.split('\n')) {
    const isHeading = line.length < LONGEST_HEADING && !/[。！？!?.…”」』"；;）)]\s*$/.test(line);
    if (!isHeading) ranges.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return ranges;
}
