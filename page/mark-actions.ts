import type { Colour } from '../highlights/colours';
import type { TextRange } from '../highlights/types';
import { type Result, succeed } from '../messaging/result';
import { actsOf } from './acts-of';
import { noteBubble, selectedInArticle, selectionBubble } from './marking';
import type { Mark } from './marks';
import { type ReaderContext, tellFailure } from './reader-context';

/** Marks a range with a colour, remembers the colour, and says what went wrong if it did. */
export const markRange = async (
  context: ReaderContext,
  range: TextRange,
  colour: Colour,
): Promise<Result<Mark>> => {
  if (colour !== context.settings.lastColour) context.rememberColour(colour);
  const result = await actsOf(context).mark(range, colour);
  if (!result.ok) tellFailure(context, result.error.code);
  return result;
};

/**
 * Opens the editor of a mark's note and tags, near the mark. `isFresh`: the mark was made for its sake, and goes again
 * if nothing is written.
 */
export const openNote = (
  { page, document, controls }: ReaderContext,
  mark: Mark,
  how: { isFresh?: boolean; field?: 'note' | 'tags' } = {},
): void => controls.setBubble(noteBubble(page, document, mark, how));

/** Tells, of marks made from now on, which were not there before. */
export const newAmong = (marks: ReadonlyMap<string, Mark>): ((id: string) => boolean) => {
  const before = new Set(marks.keys());
  return (id) => !before.has(id);
};

/** Opens the toolbar at the selection, if that lies in the article. */
export const openToolbar = ({ page, document, controls, settings }: ReaderContext): Result<null> => {
  const range = selectedInArticle(page, document);
  if (!range.ok) return range;
  controls.setBubble(selectionBubble(page, document, range.value, settings.lastColour));
  return succeed(null);
};
