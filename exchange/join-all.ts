/**
 * Joins values with an associative `join`, neighbours first, in rounds: a value that grows with each join is copied
 * log n times and not n times, so that a file full of doubles costs what it weighs.
 * @throws RangeError without values
 */
export function joinAll<T>(values: readonly T[], join: (a: T, b: T) => T): T {
  let round = values;
  while (round.length > 1) {
    const next: T[] = [];
    for (let at = 0; at < round.length; at += 2) {
      const pair = round.slice(at, at + 2);
      next.push(pair.length === 2 ? join(pair[0] as T, pair[1] as T) : (pair[0] as T));
    }
    round = next;
  }
  if (round.length === 0) throw new RangeError('No values to join');
  return round[0] as T;
}
