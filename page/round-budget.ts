/**
 * Bounds what a page that fights back can make us do: at most `limit` rounds in any window of `windowMs`.
 * `now` gives milliseconds of a clock that never goes back.
 */
export const createRoundBudget = (limit: number, windowMs: number, now: () => number) => {
  let rounds: number[] = [];
  /** Takes one round from the budget, or says that there is none left for now. */
  return (): boolean => {
    const time = now();
    rounds = rounds.filter((at) => time - at < windowMs);
    if (rounds.length >= limit) return false;
    rounds.push(time);
    return true;
  };
};
