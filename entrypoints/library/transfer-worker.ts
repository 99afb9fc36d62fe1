import { openLibrary } from '../../storage';
import type { TransferAnswer, TransferCall } from './transfer-client';
import { createTransferWork } from './transfer-work';

/** What only workers have: reads a file at once. */
declare const FileReaderSync: new () => { readAsArrayBuffer(file: Blob): ArrayBuffer };

/**
 * Reads, imports and packs beside the page, which stays as quick as it is. Ended by the page where the reader stops
 * it: a browser takes back the transaction of a worker that is gone.
 */
const files = new FileReaderSync();
const work = createTransferWork(openLibrary(), crypto, (file) => files.readAsArrayBuffer(file));

/** More often the page need not draw how far it is. */
const PROGRESS_EVERY_MS = 100;

const answer = (message: TransferAnswer) => postMessage(message);

const carryOut = async (data: TransferCall): Promise<void> => {
  const { call } = data;
  let toldAt = Number.NEGATIVE_INFINITY;
  const progress = (done: number, total: number) => {
    const now = performance.now();
    if (now - toldAt < PROGRESS_EVERY_MS && done < total) return;
    toldAt = now;
    answer({ progress: { done, total } });
  };
  switch (data.name) {
    case 'read':
      return answer({ call, value: await work.read(...data.values, progress) });
    case 'take':
      return answer({ call, value: await work.take(progress) });
    case 'pack':
      return answer({ call, value: await work.pack(...data.values, progress) });
  }
};

// Out of memory, most likely: the page hears of an error of the worker, of a promise that nobody looks at it does not.
addEventListener('message', ({ data }: MessageEvent<TransferCall>) => void carryOut(data).catch(reportError));
