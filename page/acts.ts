import { v7 as uuidv7 } from 'uuid';
import type { describe } from '../highlights/anchoring/describe';
import type { indexPage } from '../highlights/anchoring/page-index';
import type { Colour } from '../highlights/colours';
import type { TextRange } from '../highlights/types';
import type { MarkPatch } from '../messaging/reader-calls';
import { fail, type Result, settled, succeed } from '../messaging/result';
import { createAdoption } from './adoption';
import { createAnswers } from './answers';
import type { History, Step, StepKind } from './history';
import type { LivePage } from './live-page';
import { isPlaced, type Mark } from './marks';
import type { Proposal } from './proposals';
import type { NewMark, Saving } from './saving';

export interface ActsOptions {
  page: LivePage;
  saving: Saving;
  history: History;
  describe: typeof describe;
  /** The reader's own, which has its tables loaded. */
  indexPage: typeof indexPage;
  /** Proposals are open again. */
  reopened: () => void;
}

/** The editor that something was written in. */
interface GivenUp {
  isFresh: boolean;
  /** Shows it again, with what was written. */
  reopen: () => void;
  close: () => void;
}

type Fields = Pick<Mark, 'colour' | 'note' | 'tags'>;

const FIELDS = ['colour', 'note', 'tags'] as const;

const same = (a: Fields[keyof Fields], b: Fields[keyof Fields]) => String(a) === String(b);

/** What of a patch is different from what the mark is. */
const changeOf = (mark: Fields, patch: MarkPatch): MarkPatch =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = patch[field];
      return value === undefined || same(value, mark[field]) ? [] : [[field, value]];
    }),
  );

const kindOf = (patch: MarkPatch): StepKind => {
  const [field, ...more] = FIELDS.filter((name) => patch[name] !== undefined);
  return field && more.length === 0 ? field : 'edit';
};

/** One after the other, as far as it goes. */
const each = async (
  ids: readonly string[],
  act: (id: string) => Promise<Result<unknown>>,
): Promise<Result<null>> => {
  for (const id of ids) {
    const result = await act(id);
    // What is gone already needs no taking back.
    if (!result.ok && (ids.length === 1 || result.error.code !== 'not-found')) return result;
  }
  return succeed(null);
};

/** What the reader does with marks and proposals, each with its way back. */
export const createActs = ({ page, saving, history, describe, indexPage, reopened }: ActsOptions) => {
  const marked = (ids: readonly string[], kind: StepKind): Step => ({
    kind,
    ids,
    undo: () => each(ids, saving.remove),
    redo: () => each(ids, saving.bringBack),
  });

  const putBack = (proposals: readonly Proposal[]) => {
    page.proposals.putBack(proposals);
    // The page may have been read anew since they were proposed.
    page.proposals.placeAgain(page.reading?.pageText ?? null);
    page.repaint();
    reopened();
  };

  const take = (ids: readonly string[], accept: boolean) => {
    page.proposals.take(ids, accept);
    page.repaint();
    reopened();
  };

  const change = async (id: string, patch: MarkPatch): Promise<Result<Mark>> => {
    const mark = page.marks.get(id);
    if (!mark) return fail('not-found');
    const after = changeOf(mark, patch);
    if (Object.keys(after).length === 0) return succeed(mark);
    const before = Object.fromEntries(
      FIELDS.filter((field) => field in after).map((field) => [field, mark[field]]),
    );
    const { article } = history;
    const result = await saving.update(id, after);
    if (result.ok) {
      const step: Step = {
        kind: kindOf(after),
        ids: [id],
        undo: async () => settled(await saving.update(id, before)),
        redo: async () => settled(await saving.update(id, after)),
      };
      history.record(step, article);
    }
    return result;
  };

  const add = async (draft: Omit<NewMark, 'id'>): Promise<Result<Mark>> => {
    page.showMarks(true);
    const { article } = history;
    const result = await saving.add({ id: uuidv7(), ...draft });
    if (result.ok) history.record(marked([result.value.id], 'mark'), article);
    return result;
  };

  const remove = async (id: string): Promise<Result<null>> => {
    const mark = page.marks.get(id);
    const { article } = history;
    const result = await saving.remove(id);
    if (result.ok && mark) {
      const step: Step = {
        kind: 'remove',
        ids: [id],
        async undo() {
          const restored = await saving.bringBack(id);
          if (!restored.ok) return restored;
          // The place may have been marked again since, which made the mark another one.
          const { colour, note, tags } = mark;
          const after = changeOf(restored.value, { colour, note, tags });
          return Object.keys(after).length === 0 ? succeed(null) : settled(await saving.update(id, after));
        },
        redo: () => saving.remove(id),
      };
      history.record(step, article);
    }
    return result;
  };

  /**
   * Something was written of a mark and given up: the editor can be had back as it was. A mark that was made for it
   * (`isFresh`) goes and comes with it.
   */
  const giveUp = async (id: string, { isFresh, reopen, close }: GivenUp): Promise<Result<null>> => {
    const { article } = history;
    const leave = () => (isFresh ? saving.remove(id) : Promise.resolve(succeed(null)));
    const left = await leave();
    if (!left.ok) return left;
    const step: Step = {
      kind: 'cancel',
      ids: [id],
      async undo() {
        const back = isFresh ? await saving.bringBack(id) : succeed(null);
        if (back.ok) reopen();
        return settled(back);
      },
      redo() {
        close();
        return leave();
      },
    };
    history.record(step, article);
    return left;
  };

  const accept = async (ids: readonly string[] | 'all', colour: Colour): Promise<Result<null>> => {
    const taken = page.proposals.take(ids, true);
    const { article } = history;
    page.repaint();
    const made: string[] = [];
    let result: Result<unknown> = succeed(null);
    for (const [index, { selectors }] of taken.entries()) {
      // A single-page site has gone on: these are sentences of the article that it has left.
      if (history.article !== article) break;
      result = await saving.add({ id: uuidv7(), selectors, colour, madeBy: 'suggestion' });
      if (result.ok) made.push((result.value as Mark).id);
      else {
        // What could not be kept is proposed still.
        putBack(taken.slice(index));
        break;
      }
    }
    const accepted = taken.slice(0, made.length);
    if (made.length > 0) {
      const marks = marked(made, 'accept');
      const step: Step = {
        ...marks,
        async undo() {
          const undone = await marks.undo();
          if (undone.ok) putBack(accepted);
          return undone;
        },
        async redo() {
          const redone = await marks.redo();
          const proposed = accepted.map(({ id }) => id);
          if (redone.ok) take(proposed, true);
          return redone;
        },
      };
      history.record(step, article);
    }
    return settled(result);
  };

  const dismiss = async (ids: readonly string[] | 'all'): Promise<Result<null>> => {
    const taken = page.proposals.take(ids, false);
    page.repaint();
    if (taken.length === 0) return succeed(null);
    const proposed = taken.map(({ id }) => id);
    history.record({
      kind: 'dismiss',
      ids: [],
      async undo() {
        putBack(taken);
        return succeed(null);
      },
      async redo() {
        take(proposed, false);
        return succeed(null);
      },
    });
    return succeed(null);
  };

  /** Marks a range of the page text; the same range again only changes its colour. */
  const mark = (range: TextRange, colour: Colour): Promise<Result<Mark>> => {
    const { reading } = page;
    if (!reading) return Promise.resolve(fail('no-article'));
    const there = [...page.marks.values()]
      .filter(isPlaced)
      .find(({ anchoring }) => anchoring.start === range.start && anchoring.end === range.end);
    return there
      ? change(there.id, { colour })
      : add({ selectors: describe(reading.pageText, range), colour, madeBy: 'reader' });
  };

  /** Takes a mark back that was made a moment ago for something that was given up, as if it had never been. */
  const takeBack = async (id: string): Promise<Result<null>> => {
    const result = await saving.remove(id);
    if (result.ok) history.forget(({ ids, kind }) => kind === 'mark' && ids.includes(id));
    return result;
  };

  /** Brings a removed mark back: by its step, or from the library. */
  const restore = async (id: string): Promise<Result<null>> => {
    const isRemoval = (step: Step) => step.kind === 'remove' && step.ids.includes(id);
    return history.has(isRemoval)
      ? settled(await history.undo(isRemoval))
      : settled(await saving.bringBack(id));
  };

  const { confirm, tryAgain } = createAnswers({ page, saving, history, describe });
  const { fit, adopt } = createAdoption({ page, saving, history, describe, indexPage, marked });

  /** What is a step of its own; undo waits for it from now on. */
  const step =
    <Args extends unknown[], T>(act: (...args: Args) => Promise<Result<T>>) =>
    (...args: Args) =>
      history.during(act(...args));

  return {
    mark: step(mark),
    /** Changes what is different; fields left out stay. */
    change: step(change),
    remove: step(remove),
    takeBack: step(takeBack),
    giveUp: step(giveUp),
    /** Marks proposals. One that the library refuses, and those after it, stay proposed. */
    accept: step(accept),
    /** Proposes no more what the reader does not want. */
    dismiss: step(dismiss),
    adopt: step(adopt),
    confirm: step(confirm),
    tryAgain: step(tryAgain),
    fit,
    /** Keeps the article without a mark. */
    saveArticle: saving.saveArticle,
    // Takes a step back itself, so it is none to wait for.
    restore,
  };
};

export type Acts = ReturnType<typeof createActs>;
