import type { Colour } from '../highlights/colours';
import type { TextRange } from '../highlights/types';
import type { Result } from '../messaging/result';
import { markBubble } from './marking';
import type { Mark } from './marks';
import { type ReaderContext, tellFailure } from './reader-context';

/** Marks a range with a colour, remembers the colour, and says what went wrong if it did. */
export const markRange = async (
  context: ReaderContext,
  range: TextRange,
  colour: Colour,
): Promise<Result<Mark>> => {
  if (colour !== context.settings.lastColour) context.rememberColour(colour);
  const result = await context.keeping.mark(range, colour);
  if (!result.ok) tellFailure(context, result.error.code);
  return result;
};

/** Opens the editor of a mark's note, near the mark. */
export const openNote = ({ page, document, controls }: ReaderContext, mark: Mark): void =>
  controls.setBubble(markBubble(page, document, 'note', mark));
