import type { BubbleMark, OnPageActions, Written } from '../../components/on-page';
import type { Colour } from '../../highlights/colours';
import { textFragmentLink } from '../../highlights/text-fragment';
import type { TextRange } from '../../highlights/types';
import type { FailureCode, Result } from '../../messaging/result';
import { ruleHost } from '../../messaging/script-rules';
import { actsOf } from '../acts-of';
import { historyOf } from '../history-of';
import { markRange, newAmong, openNote } from '../mark-actions';
import { noteBubble } from '../marking';
import { particularsOf } from '../particulars';
import { type ReaderContext, tellFailure } from '../reader-context';
import { unselect } from '../selection';
import { citeQuote } from './citation';
import { copyText } from './copy';

/** Removes a mark and offers the way back. */
const removeMark = async (context: ReaderContext, id: string): Promise<Result<null>> => {
  const { controls, translate } = context;
  const acts = actsOf(context);
  const result = await acts.remove(id);
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
        const restored = await acts.restore(id);
        if (restored.ok) controls.notify({ text: translate('page_restored'), tone: 'done' });
        else tellFailure(context, restored.error.code);
      },
    },
  });
  return result;
};

const isDifferent = ({ note, tags }: Written, mark: BubbleMark): boolean =>
  note !== mark.note.trim() || String(tags) !== String(mark.tags);

/** So much of a quote tells which it is. */
const EXCERPT = 16;

const excerpt = (quote: string): string =>
  quote.length > EXCERPT ? `${[...quote].slice(0, EXCERPT).join('')}…` : quote;

type BubbleActions = Pick<
  OnPageActions,
  'colour' | 'openNote' | 'saveNote' | 'cancelNote' | 'copy' | 'copyLink' | 'remove' | 'confirm' | 'quiet'
>;

/** What the toolbar and the note editor do, to the selection or the mark that they were opened for. */
export const bubbleActions = (context: ReaderContext): BubbleActions => {
  const { page, controls, document } = context;
  const acts = actsOf(context);
  const history = historyOf(context);
  const markId = () => controls.bubble?.mark?.id;
  const selection = () => (controls.bubble?.kind === 'toolbar' ? controls.bubble.range : null);

  /** Where in the page text the words are that the toolbar is at; null for a mark without a place. */
  const subject = (): TextRange | null => {
    const id = markId();
    if (id === undefined) return selection();
    const anchoring = page.marks.get(id)?.anchoring;
    return anchoring?.status === 'anchored' ? anchoring : null;
  };

  const copyAndSay = async (text: string, done: string) => {
    const { translate } = context;
    const copied = await copyText(document, text);
    controls.notify({
      text: copied ? done : translate('page_not_copied'),
      tone: copied ? 'done' : 'failed',
    });
  };

  const colourMark = async (id: string, colour: Colour) => {
    if (colour !== context.settings.lastColour) context.rememberColour(colour);
    const result = await acts.change(id, { colour });
    if (!result.ok) tellFailure(context, result.error.code);
  };

  /** The editor again as it was, so that nothing that was written is lost; false where its mark is no more. */
  const reopen = (id: string, isFresh: boolean, written: Written): boolean => {
    const mark = page.marks.get(id);
    if (mark) controls.setBubble(noteBubble(page, document, mark, { isFresh, written }));
    return mark !== undefined;
  };

  /**
   * Its mark is not on the page any more (a single-page site has gone on), or another note is being written by now: what
   * was written is not thrown away.
   */
  const offerCopy = (code: FailureCode, { note, tags }: Written) => {
    const { translate } = context;
    const act = () =>
      void copyAndSay([note, tags.join(', ')].filter(Boolean).join('\n'), translate('page_written_copied'));
    const action = { label: translate('page_copy_written'), act };
    controls.notify({ text: translate.of('error', code), tone: 'failed', action });
  };

  return {
    async colour(colour) {
      const id = markId();
      const range = selection();
      controls.setBubble(null);
      if (id !== undefined) await colourMark(id, colour);
      else if (range) {
        unselect(document, page.trees);
        await markRange(context, range, colour);
      }
    },
    async openNote(field) {
      const id = markId();
      const range = selection();
      const mark = id === undefined ? undefined : page.marks.get(id);
      if (mark) {
        openNote(context, mark, { field });
        return;
      }
      controls.setBubble(null);
      if (!range) return;
      const isNew = newAmong(page.marks);
      const made = await markRange(context, range, context.settings.lastColour);
      if (made.ok) openNote(context, made.value, { field, isFresh: isNew(made.value.id) });
    },
    async saveNote(written) {
      const { bubble } = controls;
      if (bubble?.kind !== 'note') return;
      const { mark, isFresh } = bubble;
      const { article } = history;
      const quote = page.marks.get(mark.id)?.selectors.quote.exact ?? '';
      controls.setBubble(null);
      // Nor would what another tab has made of it be overwritten.
      if (!isDifferent(written, mark)) return;
      const result = await acts.change(mark.id, written);
      if (result.ok) {
        if (article === history.article) return;
        controls.notify({ text: context.translate('page_note_kept', excerpt(quote)), tone: 'done' });
      } else if (
        article === history.article &&
        controls.bubble?.kind !== 'note' &&
        reopen(mark.id, isFresh, written)
      ) {
        tellFailure(context, result.error.code);
      } else offerCopy(result.error.code, written);
    },
    async cancelNote(written) {
      const { bubble } = controls;
      controls.setBubble(null);
      if (bubble?.kind !== 'note') return;
      const { mark, isFresh } = bubble;
      if (!isDifferent(written, mark)) {
        const result = isFresh ? await acts.takeBack(mark.id) : null;
        if (result && !result.ok) tellFailure(context, result.error.code);
        return;
      }
      const result = await acts.giveUp(mark.id, {
        isFresh,
        reopen: () => reopen(mark.id, isFresh, written),
        close: () => controls.setBubble(null),
      });
      if (!result.ok) tellFailure(context, result.error.code);
      else {
        controls.notify({
          text: context.translate('page_note_dropped'),
          tone: 'done',
          action: {
            label: context.translate('page_undo'),
            act: () => void history.undo(({ kind, ids }) => kind === 'cancel' && ids.includes(mark.id)),
          },
        });
      }
    },
    async copy() {
      const range = subject();
      const { reading } = page;
      controls.setBubble(null);
      if (!reading || !range) return;
      const quote = reading.pageText.text.slice(range.start, range.end);
      const { url } = page;
      const particulars = await particularsOf(reading);
      if (!particulars.ok) return tellFailure(context, particulars.error.code);
      const cited = { ...particulars.value, url, script: reading.article.script };
      await copyAndSay(citeQuote(quote, cited, new Date()), context.translate('page_copied'));
    },
    async copyLink() {
      const range = subject();
      const { reading } = page;
      controls.setBubble(null);
      if (!reading || !range) return;
      const link = textFragmentLink(page.url, reading.pageText, range);
      await copyAndSay(link, context.translate('page_link_copied'));
    },
    remove() {
      const id = markId();
      controls.setBubble(null);
      if (id !== undefined) void removeMark(context, id);
    },
    async confirm(right) {
      const id = markId();
      controls.setBubble(null);
      if (id === undefined) return;
      const result = await acts.confirm(id, right);
      if (!result.ok) tellFailure(context, result.error.code);
    },
    async quiet() {
      const { translate } = context;
      controls.setBubble(null);
      const result = await context.quiet(true);
      if (!result.ok) {
        tellFailure(context, result.error.code);
        return;
      }
      controls.notify({
        text: translate('page_quieted', ruleHost(page.url) ?? ''),
        tone: 'done',
        action: { label: translate('page_undo'), act: () => void context.quiet(false) },
      });
    },
  };
};
