import type { OnPageActions } from '../components/on-page';
import type { Colour } from '../highlights/colours';
import type { TextRange } from '../highlights/types';
import type { Result } from '../messaging/result';
import { citeQuote } from './controls/citation';
import { copyText } from './controls/copy';
import { markBubble } from './marking';
import type { Mark } from './marks';
import { type ReaderContext, tellFailure } from './reader-context';

/** Marks a range with a colour, remembers the colour, and says what went wrong if it did. */
export const markRange = async (
  context: ReaderContext,
  range: TextRange,
  colour: Colour,
): Promise<Result<Mark>> => {
  if (colour !== context.settings.lastColour) {
    context.rememberColour(colour);
  }
  const result = await context.keeping.mark(range, colour);
  if (!result.ok) tellFailure(context, result.error.code);
  return result;
};

/** Opens the editor of a mark's note, near the mark. */
export const openNote = ({ page, document, controls }: ReaderContext, mark: Mark): void =>
  controls.setBubble(markBubble(page, document, 'note', mark));

/** Deletes a mark and offers the way back. */
export const removeMark = async (context: ReaderContext, id: string): Promise<Result<null>> => {
  const { keeping, controls, translate } = context;
  const result = await keeping.remove(id);
  if (!result.ok) {
    tellFailure(context, result.error.code);
    return result;
  }
  controls.notify({
    text: translate('page_removed'),
    tone: 'done',
    action: {
      label: translate('page_undo'),
      act: async () => {
        const restored = await keeping.bringBack(id);
        if (restored.ok) controls.notify({ text: translate('page_restored'), tone: 'done' });
        else tellFailure(context, restored.error.code);
      },
    },
  });
  return result;
};

type BubbleActions = Pick<OnPageActions, 'colour' | 'openNote' | 'saveNote' | 'copy' | 'remove'>;

/**
 * What the toolbar and the note editor do. `selection` is the range that the toolbar was opened for; a bubble that
 * was opened for a mark names it itself.
 */
export const bubbleActions = (
  context: () => ReaderContext,
  selection: () => TextRange | null,
): BubbleActions => {
  const markId = () => context().controls.bubble?.mark?.id;

  return {
    async colour(colour) {
      const { controls, document, keeping } = context();
      const id = markId();
      const range = selection();
      controls.setBubble(null);
      if (id !== undefined) {
        const result = await keeping.update(id, { colour });
        if (!result.ok) tellFailure(context(), result.error.code);
      } else if (range) {
        document.getSelection()?.removeAllRanges();
        await markRange(context(), range, colour);
      }
    },
    async openNote() {
      const id = markId();
      const range = selection();
      const { page, settings, controls } = context();
      const mark = id === undefined ? undefined : page.marks.get(id);
      if (mark) {
        openNote(context(), mark);
        return;
      }
      controls.setBubble(null);
      if (!range) return;
      const made = await markRange(context(), range, settings.lastColour);
      if (made.ok) openNote(context(), made.value);
    },
    async saveNote(note) {
      const id = markId();
      context().controls.setBubble(null);
      if (id === undefined || context().page.marks.get(id)?.note === note) return;
      const result = await context().keeping.update(id, { note });
      if (!result.ok) tellFailure(context(), result.error.code);
    },
    async copy() {
      const { page, controls, document, translate } = context();
      const id = markId();
      const range = selection();
      const { reading } = page;
      if (!reading) return;
      const quote =
        id === undefined
          ? range && reading.pageText.text.slice(range.start, range.end)
          : page.marks.get(id)?.selectors.quote.exact;
      controls.setBubble(null);
      if (!quote) return;
      const copied = await copyText(document, citeQuote(quote, reading.article, page.url));
      controls.notify({
        text: translate(copied ? 'page_copied' : 'page_not_copied'),
        tone: copied ? 'done' : 'failed',
      });
    },
    remove() {
      const id = markId();
      context().controls.setBubble(null);
      if (id !== undefined) void removeMark(context(), id);
    },
  };
};
