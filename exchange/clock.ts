import type { Stamp } from './records';
import { formatStamp, isFarFuture, MAX_COUNTER, parseStamp } from './stamp';

export interface Clock {
  /** The last stamp made or taken in, to be kept over restarts; `null` before the first. */
  readonly last: Stamp | null;
  /** A stamp later than every stamp made or taken in so far. */
  nextStamp(): Stamp;
  /** Takes in another device's stamp. `false`, and nothing taken in, when it lies too far in the future. */
  receive(stamp: Stamp): boolean;
}

/**
 * A hybrid logical clock: follows the wall clock, and counts on from the latest stamp where the wall clock stands
 * still or goes back. Kulkarni et al., "Logical Physical Clocks and Consistent Snapshots in Globally Distributed
 * Databases" (2014).
 * @param now the wall clock, milliseconds since the epoch
 * @param device this device's id: letters, digits, `_` and `-`, at most 64
 * @param last where an earlier clock of this device stopped
 */
export function createClock({
  now,
  device,
  last = null,
}: {
  now: () => number;
  device: string;
  last?: Stamp | null;
}): Clock {
  let latest = last;
  return {
    get last() {
      return latest;
    },
    nextStamp() {
      const wall = Math.max(0, Math.floor(now()));
      const seen = latest === null ? null : parseStamp(latest);
      let time = wall;
      let counter = 0;
      if (seen !== null && seen.time >= wall) {
        const full = seen.counter === MAX_COUNTER;
        time = full ? seen.time + 1 : seen.time;
        counter = full ? 0 : seen.counter + 1;
      }
      latest = formatStamp({ time, counter, device });
      return latest;
    },
    receive(stamp) {
      if (isFarFuture(stamp, now())) return false;
      if (latest === null || stamp > latest) latest = stamp;
      return true;
    },
  };
}
