import { type AnchorText, type ArticleText, describe, type Selectors } from '../../../highlights';
import { anchorAtOnce } from '../../../highlights/anchoring/at-once';
import { findMarks, type LostMark } from '../../../highlights/anchoring/find-marks';
import { indexPage } from '../../../highlights/anchoring/page-index';
import { savedPlace } from '../../../highlights/anchoring/saved-place';
import { doInSlices } from '../../../page/slices';
import { hypothesis } from '../../eval/anchors/baselines';
import { below, seeded } from '../../eval/anchors/random';
import { track } from '../../eval/anchors/tracked';
import { edit } from '../../eval/anchors/versions';
import { inventedArticle } from './invented';

/** How the page reads when the marks are looked for. */
export type Change = 'new-chrome' | 'edited';

/** With the saved text, with the selectors alone, or as the peer does. */
export type Finder = 'saved' | 'selectors' | 'hypothesis';

export interface Case {
  /** Length of the article in characters. */
  length: number;
  marks: number;
  change: Change;
  finder: Finder;
}

export interface Outcome {
  /** Milliseconds from the first mark to the last, waits between the tasks included. */
  total: number;
  /** Milliseconds of the longest task. */
  longest: number;
  placed: number;
}

const LENGTHS = [6, 20, 45];
const SHARE = 0.1;
const MARKS_A_STEP = 16;

/** Texts are told apart by their hashes only: any name will do. */
const textOf = (text: string, hash: string): AnchorText => ({ text, blocks: [], hash });

function* placing(page: ArticleText, saved: ArticleText | null, marks: readonly Selectors[]) {
  let placed = 0;
  indexPage(page);
  yield placed;
  if (saved) {
    indexPage(saved);
    yield placed;
  }
  const lost: LostMark[] = [];
  for (const [at, selectors] of marks.entries()) {
    if (anchorAtOnce(page, selectors, saved)) placed++;
    else lost.push({ selectors, savedAt: null });
    if (at % MARKS_A_STEP === 0) yield placed;
  }
  for (const [at, mark] of lost.entries()) {
    mark.savedAt = saved && savedPlace(saved, mark.selectors);
    if (at % MARKS_A_STEP === 0) yield placed;
  }
  for (const found of findMarks(indexPage(page), lost, saved && indexPage(saved))) {
    if (found?.anchoring.status === 'anchored') placed++;
    yield placed;
  }
}

function* peersPlacing(page: ArticleText, saved: ArticleText, marks: readonly Selectors[]) {
  let placed = 0;
  for (const selectors of marks) {
    if (hypothesis(page, selectors, saved)) placed++;
    yield placed;
  }
}

/** Places marks as the reader of a page does, in slices, and takes the time of each. */
export async function runCase({ length, marks, change, finder }: Case, seed: number): Promise<Outcome> {
  const text = inventedArticle(length, seed);
  const old = textOf(text, 'old');
  const random = seeded(seed + 1);
  const selectors = Array.from({ length: marks }, () => {
    const size = LENGTHS[below(random, LENGTHS.length)] ?? 20;
    const start = below(random, text.length - size);
    return describe(old, { start, end: start + size });
  });
  const now =
    change === 'edited'
      ? edit(track(text), SHARE, random).text
      : `${inventedArticle(400, seed + 2)}\n${text}`;
  const page = textOf(now, 'now');
  // As after a visit to the page: nothing is computed of either text.
  const saved = textOf(text, 'old');
  const steps =
    finder === 'hypothesis'
      ? peersPlacing(page, saved, selectors)
      : placing(page, finder === 'saved' ? saved : null, selectors);
  const outcome = { total: 0, longest: 0, placed: 0 };
  const started = performance.now();
  let taskStarted = started;
  const counted = {
    next() {
      const step = steps.next();
      if (!step.done) outcome.placed = step.value;
      return step;
    },
  };
  const isOver = () => {
    taskStarted = performance.now();
    return false;
  };
  await doInSlices(counted, isOver, () => {
    outcome.longest = Math.max(outcome.longest, performance.now() - taskStarted);
  });
  outcome.total = performance.now() - started;
  return outcome;
}
