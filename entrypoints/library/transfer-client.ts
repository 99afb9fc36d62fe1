import type { ImportPlan } from '../../exchange';
import type { StorageResult } from '../../storage';
import type { Progress, ReadAnswer, TransferWork } from './transfer-work';
import type { BundleRequest, PackedBundle } from './write-bundle';
import type { FormatRequest, WrittenFormat } from './write-format';

/** A call to the worker; the answer bears its number. */
export type TransferCall = { call: number } & (
  | { name: 'read'; values: [file: Blob, passphrase: string | null, now: number] }
  | { name: 'take'; values: [] }
  | { name: 'undo'; values: [] }
  | { name: 'pack'; values: [BundleRequest] }
  | { name: 'write'; values: [FormatRequest] }
);

export type TransferAnswer =
  | {
      call: number;
      value:
        | ReadAnswer
        | StorageResult<ImportPlan>
        | StorageResult<null>
        | StorageResult<PackedBundle>
        | WrittenFormat;
    }
  | { progress: { done: number; total: number } };

/** The work of a transfer that can be stopped; each method answers null when it was. */
export interface Transfer {
  read(file: Blob, passphrase: string | null, now: number, progress: Progress): Promise<ReadAnswer | null>;
  take(progress: Progress): Promise<StorageResult<ImportPlan> | null>;
  undo(progress: Progress): Promise<StorageResult<null> | null>;
  pack(request: BundleRequest, progress: Progress): Promise<StorageResult<PackedBundle> | null>;
  write(request: FormatRequest, progress: Progress): Promise<WrittenFormat | null>;
  /** Ends what is under way; nothing of it stays. */
  stop(): void;
}

/** What a worker that died under its work would have said. */
const LOST = { ok: false, error: { code: 'unknown' }, storage: { code: 'unknown' } } as const;

/** As much of a worker as is used of it. */
export type TransferWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** What an own worker does for the page. It is started when there is something to do, and anew after a stop. */
export const createTransferClient = (startWorker: () => TransferWorker): Transfer => {
  let worker: TransferWorker | null = null;
  let calls = 0;
  let progressOf: Progress = () => undefined;
  const waiting = new Map<number, (value: unknown) => void>();

  const end = (answer: unknown) => {
    worker?.terminate();
    worker = null;
    for (const resolve of waiting.values()) resolve(answer);
    waiting.clear();
  };

  const start = (): TransferWorker => {
    const started = startWorker();
    started.addEventListener('message', ({ data }: MessageEvent<TransferAnswer>) => {
      if ('progress' in data) return progressOf(data.progress.done, data.progress.total);
      waiting.get(data.call)?.(data.value);
      waiting.delete(data.call);
    });
    // Out of memory, most likely.
    started.addEventListener('error', () => end(LOST));
    return started;
  };

  const ask = <Value>(name: TransferCall['name'], ...values: unknown[]): Promise<Value | null> =>
    new Promise((resolve) => {
      worker ??= start();
      const call = ++calls;
      waiting.set(call, (value) => resolve(value as Value | null));
      worker.postMessage({ call, name, values });
    });

  return {
    read: (file, passphrase, now, progress) => {
      progressOf = progress;
      return ask('read', file, passphrase, now);
    },
    take: (progress) => {
      progressOf = progress;
      return ask('take');
    },
    undo: (progress) => {
      progressOf = progress;
      return ask('undo');
    },
    pack: (request, progress) => {
      progressOf = progress;
      return ask('pack', request);
    },
    write: (request, progress) => {
      progressOf = progress;
      return ask('write', request);
    },
    stop: () => end(null),
  };
};

/** The same work done in place, for where there is no worker: nothing stops it. */
export const transferInPlace = (work: TransferWork): Transfer => ({ ...work, stop: () => undefined });
