import type { describe } from '../highlights/anchoring/describe';
import { fail, type Result, succeed } from '../messaging/result';
import type { History } from './history';
import type { LivePage } from './live-page';
import { isPlaced, type Mark, NOWHERE, SOUGHT } from './marks';
import type { Saving } from './saving';

interface AnswersOptions {
  page: LivePage;
  saving: Saving;
  history: History;
  describe: typeof describe;
}

type Patch = Parameters<Saving['settle']>[2];

/** What is known of a mark's place, on one side of an answer. */
type Placing = Required<Pick<Mark, 'places' | 'notOn' | 'anchoring'>>;

const placingOf = ({ places = [], notOn = [], anchoring }: Mark): Placing => ({ places, notOn, anchoring });

/** What the reader says of where marks are, each answer with its way back. */
export const createAnswers = ({ page, saving, history, describe }: AnswersOptions) => {
  const hashNow = () => page.reading?.pageText.hash;

  /** Settles a mark's place and records the step; `patch` and `back` are what the library is told on either way. */
  const settle = async (
    mark: Mark,
    kind: 'answer' | 'search',
    after: Placing,
    patch: Patch,
    back: Patch,
  ): Promise<Result<null>> => {
    const { article } = history;
    const hash = hashNow();
    const before = placingOf(mark);
    const go = async (to: Placing, told: Patch): Promise<Result<null>> => {
      const now = page.marks.get(mark.id);
      if (!now) return fail('not-found');
      // Its note may be another by now; and on another text the place is looked for anew.
      const anchoring = hashNow() === hash ? to.anchoring : SOUGHT;
      return saving.settle(now, { ...now, ...to, anchoring }, told);
    };
    const result = await go(after, patch);
    if (result.ok) {
      const step = { kind, ids: [mark.id], undo: () => go(before, back), redo: () => go(after, patch) };
      history.record(step, article);
    }
    return result;
  };

  return {
    /** Whether a mark is where it was put by likeness. Kept, so that it is not asked again on the same text. */
    async confirm(id: string, right: boolean): Promise<Result<null>> {
      const mark = page.marks.get(id);
      const text = page.reading?.pageText;
      if (!mark || !text || !isPlaced(mark)) return fail('not-found');
      const { anchoring } = mark;
      const { places, notOn } = placingOf(mark);
      if (right) {
        const place = describe(text, anchoring);
        const after = { places: [...places, place], notOn, anchoring: { ...anchoring, uncertain: false } };
        return settle(mark, 'answer', after, { place }, { withdrawn: { place } });
      }
      const { hash } = text;
      const after = { places, notOn: [...notOn, hash], anchoring: NOWHERE };
      return settle(mark, 'answer', after, { notOn: hash }, { withdrawn: { notOn: hash } });
    },

    /** Looks for a mark anew. Where the reader has said no before, that is taken back. */
    async tryAgain(id: string): Promise<Result<null>> {
      page.refresh();
      await page.whenRead;
      const mark = page.marks.get(id);
      if (!mark) return fail('not-found');
      const { places, notOn } = placingOf(mark);
      const hash = hashNow();
      if (hash === undefined || !notOn.includes(hash)) {
        page.settleMark({ ...mark, anchoring: SOUGHT });
        return succeed(null);
      }
      const after = { places, notOn: notOn.filter((each) => each !== hash), anchoring: SOUGHT };
      return settle(mark, 'search', after, { withdrawn: { notOn: hash } }, { notOn: hash });
    },
  };
};
