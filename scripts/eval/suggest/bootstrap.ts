import { below, seeded } from '../anchors/random';
import { mean } from './measures';

const ROUNDS = 2000;

export interface Interval {
  low: number;
  high: number;
}

/**
 * The 95 % interval of the mean of paired differences, by the percentile bootstrap (Efron 1979): articles are drawn
 * again with replacement. A margin is shown when the interval does not hold 0.
 */
export const intervalOf = (differences: readonly number[]): Interval => {
  const random = seeded(differences.length);
  const means = Array.from({ length: ROUNDS }, () =>
    mean(differences.map(() => differences[below(random, differences.length)] as number)),
  ).sort((a, b) => a - b);
  const at = (share: number) => means[Math.round(share * (ROUNDS - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
};
