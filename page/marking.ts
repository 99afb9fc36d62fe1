import type { Bubble, BubbleMark, Written } from '../components/on-page';
import type { Colour } from '../highlights/colours';
import type { TextRange } from '../highlights/types';
import { fail, type Result } from '../messaging/result';
import { lineBoxes } from './controls/geometry';
import type { LivePage } from './live-page';
import type { Mark } from './marks';
import type { PaintedSpan } from './painter';
import { articleRange, selectedRange } from './selection';

/** Where a range of the page text is on the page now, in offsets of what is shown. */
export const shownSpans = (page: LivePage, range: TextRange): PaintedSpan[] =>
  (page.reading?.spansOf(range) ?? []).map(({ node, start, end }) => ({
    node,
    start: page.toggle.toShown(node, start),
    end: page.toggle.toShown(node, end),
  }));

/** A range of the page text as it reads on the page now, converted or not. */
export const shownText = (page: LivePage, range: TextRange): string =>
  shownSpans(page, range)
    .map(({ node, start, end }) => node.data.slice(start, end))
    .join('');

/** The part of the article that the reader has selected, or why there is none. */
export const selectedInArticle = (page: LivePage, document: Document): Result<TextRange> => {
  if (!page.reading || page.isTranslated) return fail('no-article');
  const selected = selectedRange(document, page.trees);
  const range = selected && articleRange(page.reading, selected, page.toggle.toOriginal);
  return range ? { ok: true, value: range } : fail('no-selection');
};

const bubbleMark = ({ id, colour, note, tags, anchoring }: Mark): BubbleMark => ({
  id,
  colour,
  note,
  tags,
  uncertain: anchoring.status === 'anchored' && anchoring.uncertain,
});

const linesOf = (page: LivePage, document: Document, range: () => TextRange | null) => () => {
  const now = range();
  return now ? lineBoxes(document, shownSpans(page, now)) : [];
};

/** The toolbar at a selection. */
export const selectionBubble = (
  page: LivePage,
  document: Document,
  range: TextRange,
  ink: Colour,
): Bubble => ({
  kind: 'toolbar',
  lines: linesOf(page, document, () => range),
  mark: null,
  range,
  ink,
});

/** Where a mark is now: what stands near it follows it when it is anchored anew. */
const markLines = (page: LivePage, document: Document, id: string) =>
  linesOf(page, document, () => {
    const anchoring = page.marks.get(id)?.anchoring;
    return anchoring?.status === 'anchored' ? anchoring : null;
  });

/** The toolbar at a mark. */
export const markBubble = (page: LivePage, document: Document, mark: Mark): Bubble => ({
  kind: 'toolbar',
  range: null,
  lines: markLines(page, document, mark.id),
  mark: bubbleMark(mark),
  ink: mark.colour,
});

/** The editor of a mark's note and tags. */
export const noteBubble = (
  page: LivePage,
  document: Document,
  mark: Mark,
  {
    isFresh = false,
    field = 'note',
    written = { note: mark.note, tags: mark.tags },
  }: { isFresh?: boolean; field?: 'note' | 'tags'; written?: Written },
): Bubble => ({
  kind: 'note',
  lines: markLines(page, document, mark.id),
  mark: bubbleMark(mark),
  written,
  isFresh,
  field,
});

/** The mark with the shortest text among those that `hits`, so that a mark inside another can be reached. */
export const shortestMark = (
  page: LivePage,
  hits: (spans: readonly PaintedSpan[]) => boolean,
): Mark | undefined => {
  let best: { mark: Mark; length: number } | undefined;
  if (!page.marksShown) return undefined;
  for (const mark of page.marks.values()) {
    if (mark.anchoring.status !== 'anchored') continue;
    const length = mark.anchoring.end - mark.anchoring.start;
    if (best && best.length <= length) continue;
    if (hits(shownSpans(page, mark.anchoring))) best = { mark, length };
  }
  return best?.mark;
};
