import { anchorAtOnce } from '../highlights/anchoring/at-once';
import type { FindMarks, LostMark } from '../highlights/anchoring/find-marks';
import { indexPage, isIndexed } from '../highlights/anchoring/page-index';
import { savedPlace } from '../highlights/anchoring/saved-place';
import type { Anchoring, ArticleText } from '../highlights/types';
import { isSought, type Mark, NOWHERE, SOUGHT } from './marks';
import { obtainPart } from './obtain-part';
import { doInSlices } from './slices';

interface PlacingOptions {
  marks: Map<string, Mark>;
  /** After `read` or `place` returned: some marks have a place now, or are known to have none. */
  onPlaced: () => void;
  /** How many of the marks that are looked for have been, 0 to 1, after each slice; null when that is over. */
  onProgress?: (share: number | null) => void;
  signal: AbortSignal;
}

/** To index a longer text takes a good part of a slice. */
const LONG_TEXT = 10_000;

/** So many marks take far less than a slice. */
const MARKS_A_STEP = 16;

/**
 * Gives marks their places on the page's text. What can be had at once is placed before `place` returns; for the others
 * the part that looks closely is loaded, and they are found slice by slice.
 */
export const createPlacing = ({ marks, onPlaced, onProgress = () => undefined, signal }: PlacingOptions) => {
  let text: ArticleText | null = null;
  let saved: ArticleText | null = null;
  let round = 0;
  let isResting = false;

  const put = (mark: Mark, anchoring: Mark['anchoring']) => {
    // A mark may have been changed or removed while it was looked for.
    const now = marks.get(mark.id);
    if (now) marks.set(mark.id, { ...now, anchoring });
  };

  /** Indexes long texts in steps of their own. */
  function* indexed(...texts: (ArticleText | null)[]) {
    for (const each of texts) {
      if (!each || each.text.length < LONG_TEXT || isIndexed(each)) continue;
      indexPage(each);
      yield;
    }
  }

  function* atOnce(page: ArticleText, old: ArticleText | null, sought: readonly Mark[]) {
    if (sought.some(({ selectors }) => selectors.textHash !== page.hash)) yield* indexed(page, old);
    for (const [at, mark] of sought.entries()) {
      for (const selectors of [mark.selectors, ...(mark.places ?? [])]) {
        const anchoring = anchorAtOnce(page, selectors, old);
        if (anchoring) put(mark, anchoring);
        if (anchoring?.status === 'anchored') break;
      }
      if (at % MARKS_A_STEP === MARKS_A_STEP - 1) yield;
    }
  }

  function* closely(page: ArticleText, old: ArticleText | null, sought: readonly Mark[], find: FindMarks) {
    yield* indexed(page, old);
    const lost: LostMark[] = [];
    const marksOf: Mark[] = [];
    for (const mark of sought) {
      const { selectors, places = [] } = mark;
      lost.push({ selectors, savedAt: old && savedPlace(old, selectors) });
      // What was confirmed on a later text may be nearer to this one.
      for (const place of places) lost.push({ selectors: place, savedAt: null });
      marksOf.push(mark, ...places.map(() => mark));
      if (lost.length % MARKS_A_STEP === 0) yield;
    }
    for (const found of find(indexPage(page), lost, old && indexPage(old))) {
      const mark = found && marksOf[found.at];
      if (mark && isBetter(mark, found.anchoring)) put(mark, allowed(mark, page, found.anchoring));
      yield;
    }
  }

  const isBetter = ({ id }: Mark, found: Anchoring): boolean => {
    const now = marks.get(id)?.anchoring;
    if (now?.status !== 'anchored') return true;
    return found.status === 'anchored' && found.confidence > now.confidence;
  };

  /** What is only like the mark is not it where the reader has said so. */
  const allowed = ({ notOn }: Mark, page: ArticleText, found: Anchoring): Anchoring =>
    found.status === 'anchored' && found.uncertain && notOn?.includes(page.hash) ? NOWHERE : found;

  const allSought = () => [...marks.values()].filter(isSought);

  return {
    /** The page reads otherwise now: every mark is looked for anew, unless the text is the same. */
    read(next: ArticleText | null): void {
      if (next?.hash !== text?.hash) {
        for (const mark of marks.values()) put(mark, SOUGHT);
      }
      text = next;
      isResting = false;
      this.place();
    },

    /** The page shows nothing that marks could be on for now: each is looked for when it is read again. */
    rest(): void {
      round++;
      text = null;
      isResting = true;
      for (const mark of marks.values()) put(mark, SOUGHT);
      onProgress(null);
    },

    /** What the library has of the article's text is known, or that it has none. */
    remember(article: ArticleText | null): void {
      if (article?.hash !== saved?.hash) saved = article;
    },

    /** Finds a place for every mark that is looked for. Whatever was under way is begun again. */
    place(): void {
      const own = ++round;
      const isOver = () => own !== round || signal.aborted;
      const page = text;
      const old = saved?.hash === page?.hash ? page : saved;
      const sought = allSought();
      if (sought.length === 0 || isResting) return;
      if (!page) {
        for (const mark of sought) put(mark, NOWHERE);
        return;
      }
      let returned = false;
      const shown = () => {
        if (!returned) return;
        onProgress(1 - allSought().length / sought.length);
        onPlaced();
      };
      const look = async () => {
        await doInSlices(atOnce(page, old, sought), isOver, shown);
        const hard = isOver() ? [] : allSought();
        if (hard.length === 0) return;
        const find = await obtainPart<FindMarks>('anchoring');
        if (isOver()) return;
        if (find.ok) await doInSlices(closely(page, old, hard, find.value), isOver, shown);
        else {
          for (const mark of hard) put(mark, NOWHERE);
          shown();
        }
      };
      void look().then(() => isOver() || onProgress(null));
      returned = true;
    },

    /** Gives up the marks that are still looked for, until the page is read again. */
    stop(): void {
      round++;
      for (const mark of allSought()) put(mark, NOWHERE);
      onProgress(null);
      onPlaced();
    },
  };
};
