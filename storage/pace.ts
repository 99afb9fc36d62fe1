import { StorageFailure } from './failure';

export interface TransferOptions {
  /** Ends it: `cancelled`, and the library is as it was. */
  signal?: AbortSignal | undefined;
  /** Called now and then with how many records are done, of how many. */
  progress?: ((done: number, total: number) => void) | undefined;
}

/** Records are read and written in portions of so many, between which it can be cancelled. */
export const PORTION = 1000;

export type Pace = ReturnType<typeof createPace>;

/** Counts what is done, and ends the work where it is not wanted any more. */
export function createPace({ signal, progress }: TransferOptions, total: number) {
  let done = 0;
  return {
    step(records: number): void {
      if (signal?.aborted) throw new StorageFailure('cancelled');
      done += records;
      progress?.(Math.min(done, total), total);
    },
  };
}

/** Writes records portion by portion. */
export async function eachPortion<T>(
  records: readonly T[],
  pace: Pace,
  write: (portion: T[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < records.length; at += PORTION) {
    const portion = records.slice(at, at + PORTION);
    await write(portion);
    pace.step(portion.length);
  }
}
