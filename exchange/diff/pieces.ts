import { fold } from '../../chinese';
import type { TextRange } from '../../highlights';
import { type Run, runsOf } from './runs';
import type { Piece } from './types';

/** Numbers and words of Latin letters change as a whole; all else letter by letter. */
const TOKEN = /\d+(?:[.,]\d+)*%?|[a-z\u00e0-\u024f]+|\S/gu;

interface Token extends TextRange {
  key: string;
}

function tokensOf(text: string, { start, end }: TextRange): Token[] {
  return [...fold(text.slice(start, end)).matchAll(TOKEN)].map(({ 0: key, index }) => ({
    key,
    start: start + index,
    end: start + index + key.length,
  }));
}

const sizeOf = ({ before, after }: Run) => Math.max(before[1] - before[0], after[1] - after[0]);

/**
 * Lets differing runs swallow what stays between them where that is less than what changed on either side: single
 * letters that happen to be the same in new words make a change unreadable.
 */
function readable(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, index) => {
    const last = joined.at(-1);
    const next = runs[index + 1];
    const isIsland =
      run.isSame &&
      last !== undefined &&
      next !== undefined &&
      sizeOf(run) < Math.min(sizeOf(last), sizeOf(next), LONGEST_ISLAND);
    if (last && !last.isSame && (isIsland || !run.isSame)) {
      last.before[1] = run.before[1];
      last.after[1] = run.after[1];
    } else {
      joined.push({ ...run, before: [...run.before], after: [...run.after] });
    }
  });
  return joined;
}

const LONGEST_ISLAND = 3;

/** What stayed, came and went between a sentence and the same one changed. White space is no difference. */
export function piecesOf(before: string, range: TextRange, after: string, rangeAfter: TextRange): Piece[] {
  const tokens = tokensOf(before, range);
  const tokensAfter = tokensOf(after, rangeAfter);
  const keys = (list: readonly Token[]) => list.map(({ key }) => key);
  const pieces: Piece[] = [];
  // A piece reaches to where the next one begins, so that white space is lost nowhere.
  const starts = (list: readonly Token[], index: number, { start, end }: TextRange) =>
    index === 0 ? start : (list[index]?.start ?? end);
  for (const run of readable(runsOf(keys(tokens), keys(tokensAfter)))) {
    const [from, to] = [starts(tokens, run.before[0], range), starts(tokens, run.before[1], range)];
    const fromAfter = starts(tokensAfter, run.after[0], rangeAfter);
    const toAfter = starts(tokensAfter, run.after[1], rangeAfter);
    const added = after.slice(fromAfter, toAfter);
    if (run.isSame) pieces.push({ kind: 'same', text: added, before: { start: from, end: to } });
    else {
      if (to > from) {
        pieces.push({ kind: 'removed', text: before.slice(from, to), before: { start: from, end: to } });
      }
      if (added !== '') pieces.push({ kind: 'added', text: added, before: { start: to, end: to } });
    }
  }
  return pieces;
}
