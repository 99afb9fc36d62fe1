import type { OnPageActions } from '../../components/on-page';
import type { Result } from '../../messaging/result';
import { markRange, openNote } from '../mark-actions';
import { type ReaderContext, tellFailure } from '../reader-context';
import { citeQuote } from './citation';
import { copyText } from './copy';

/** Deletes a mark and offers the way back. */
const removeMark = async (context: ReaderContext, id: string): Promise<Result<null>> => {
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

/** What the toolbar and the note editor do, to the selection or the mark that they were opened for. */
export const bubbleActions = (context: ReaderContext): BubbleActions => {
  const { page, keeping, controls, document } = context;
  const markId = () => controls.bubble?.mark?.id;
  const selection = () => (controls.bubble?.kind === 'toolbar' ? controls.bubble.range : null);

  return {
    async colour(colour) {
      const id = markId();
      const range = selection();
      controls.setBubble(null);
      if (id !== undefined) {
        const result = await keeping.update(id, { colour });
        if (!result.ok) tellFailure(context, result.error.code);
      } else if (range) {
        document.getSelection()?.removeAllRanges();
        await markRange(context, range, colour);
      }
    },
    async openNote() {
      const id = markId();
      const range = selection();
      const { settings } = context;
      const mark = id === undefined ? undefined : page.marks.get(id);
      if (mark) {
        openNote(context, mark);
        return;
      }
      controls.setBubble(null);
      if (!range) return;
      const made = await markRange(context, range, settings.lastColour);
      if (made.ok) openNote(context, made.value);
    },
    async saveNote(note) {
      const id = markId();
      controls.setBubble(null);
      if (id === undefined || page.marks.get(id)?.note === note) return;
      const result = await keeping.update(id, { note });
      if (!result.ok) tellFailure(context, result.error.code);
    },
    async copy() {
      const { translate } = context;
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
      controls.setBubble(null);
      if (id !== undefined) void removeMark(context, id);
    },
  };
};
