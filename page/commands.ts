import { LIMITS } from '../exchange/limits';
import { fail, type Result, succeed } from '../messaging/result';
import { callBackground } from '../messaging/send';
import { actsOf } from './acts-of';
import { copyOriginal } from './copy-original';
import { factsOfText, showRange } from './fact-actions';
import type { Commands } from './handlers';
import { markRange, newAmong, openNote, openToolbar } from './mark-actions';
import { selectedInArticle } from './marking';
import { obtainPart } from './obtain-part';
import { particularsOf } from './particulars';
import { decideProposals, proposeMarks, showOnPage } from './proposal-actions';
import { type ReaderContext, tellFailure } from './reader-context';
import type { ReportPart } from './report-part';
import type { RulesPart } from './rules/part';
import type { SelectingPart } from './selecting/part';
import { selectedRange, unselect } from './selection';
import { undoOrRedo } from './undo-command';

/** The calls that do something on the page, or look closely. */
export const createCommands = (context: ReaderContext): Commands => {
  const { page, keeping, controls, document, repairing, changed, facts, state } = context;
  const acts = actsOf(context);
  const thenFacts = async <T>(result: Result<T>) => (result.ok ? succeed(await facts()) : result);
  const thenState = async <T>(result: Result<T>) => (result.ok ? succeed(await state()) : result);
  /** For commands that the reader gives by a key: whoever called shows nothing. */
  const told = <T>(result: Result<T>): Result<T> => {
    if (!result.ok) tellFailure(context, result.error.code);
    return result;
  };

  /** A damaged page is repaired before anything else is done with it. */
  const onRepaired = async <T>(act: () => Promise<T>): Promise<T> => {
    await repairing.begin();
    return act();
  };

  return {
    'reader.toggleCleanView': () =>
      onRepaired(async () => {
        if (!page.reading) return told(fail('no-article'));
        await controls.prepare();
        page.toggleCleanView();
        changed();
        return succeed(await facts());
      }),

    'reader.suggest': () => onRepaired(async () => thenState(await proposeMarks(context))),

    'reader.decide': async ({ ids, accept }) => thenState(await decideProposals(context, ids, accept)),

    'reader.save': () =>
      onRepaired(async () => {
        const result = told(await acts.saveArticle());
        if (result.ok) controls.notify({ text: context.translate('page_saved'), tone: 'done' });
        return thenFacts(result);
      }),

    'reader.markSelection': ({ colour, note }) =>
      onRepaired(async () => {
        const range = selectedInArticle(page, document);
        if (!range.ok) {
          if (range.error.code === 'no-article' || !selectedRange(document, page.trees)) return told(range);
          controls.notify({ text: context.translate('page_outside_article'), tone: 'failed' });
          return range;
        }
        // A note that is being written is kept.
        controls.endBubble('leave');
        const isNew = newAmong(page.marks);
        const made = await markRange(context, range.value, colour ?? context.settings.lastColour);
        if (!made.ok) return made;
        unselect(document, page.trees);
        if (note) openNote(context, made.value, { isFresh: isNew(made.value.id) });
        return succeed(await facts());
      }),

    'reader.updateMark': async ({ id, patch }) => thenState(await acts.change(id, patch)),
    'reader.deleteMark': async ({ id }) => thenState(await acts.remove(id)),
    'reader.restoreMark': async ({ id }) => thenState(await acts.restore(id)),

    'reader.confirm': async ({ id, right }) => thenState(await acts.confirm(id, right)),
    'reader.tryAgain': async ({ id }) => thenState(await acts.tryAgain(id)),

    'reader.reposts': async () => {
      const { reading } = page;
      if (!reading) return fail('no-article');
      const particulars = await particularsOf(reading);
      if (!particulars.ok) return particulars;
      const { originUrl } = particulars.value;
      return callBackground('page.reposts', { originUrl, text: reading.pageText.text.slice(0, LIMITS.text) });
    },
    'reader.fit': async ({ marks }) => acts.fit(marks),
    'reader.adopt': async ({ marks }) => thenState(await acts.adopt(marks)),

    'reader.undo': async () => thenState(await undoOrRedo(context, 'undo')),
    'reader.redo': async () => thenState(await undoOrRedo(context, 'redo')),

    'reader.openToolbar': async () => {
      const opened = told(openToolbar(context));
      if (!opened.ok) return opened;
      await controls.prepare();
      controls.focusToolbar();
      return opened;
    },

    'reader.showMarks': async ({ shown }) => {
      page.showMarks(shown ?? !page.marksShown);
      changed();
      return succeed(await state());
    },

    'reader.jump': async ({ to }) => {
      page.showMarks(true);
      changed();
      return (await controls.jump(to)) ? succeed(null) : told(fail('no-marks'));
    },

    'reader.show': async ({ id }) => showOnPage(context, id),

    'reader.findFacts': () => onRepaired(() => factsOfText(context)),
    'reader.showRange': async (range) => showRange(context, range),

    'reader.copyOriginal': async () => told(await copyOriginal(context)),

    'reader.report': async () => {
      const part = await obtainPart<ReportPart>('report');
      return part.ok ? succeed(await part.value(context)) : part;
    },

    'reader.correct': async (payload) => {
      const part = await obtainPart<RulesPart>('rules');
      if (!part.ok) return part;
      // A correction is kept with the article.
      const saved = keeping.saved ? succeed(null) : await acts.saveArticle();
      return saved.ok ? part.value.correct(context, payload) : saved;
    },

    'reader.showStripped': async () => {
      const part = await obtainPart<RulesPart>('rules');
      return part.ok ? part.value.showStripped(context) : part;
    },

    'reader.allowSelection': async () => {
      const part = await obtainPart<SelectingPart>('selecting');
      return part.ok ? part.value(context) : part;
    },
  };
};
