import type { Dictionaries } from '../../page/dictionaries';
import { partOf } from '../../page/on-demand';
import { openLibrary } from '../../storage';
import type { TransferAnswer, TransferCall } from './transfer-client';
import { createTransferWork } from './transfer-work';
import type { LoadConverters } from './write-format';

/** What only workers have: reads a file at once. */
declare const FileReaderSync: new () => { readAsArrayBuffer(file: Blob): ArrayBuffer };

/** The dictionaries are large, and in scripts of their own already, for pages: they are not packed a second time. */
const loadConverters: LoadConverters = async (script) => {
  const part = script === 'zh-Hans' ? 'to-simplified' : 'to-traditional';
  if (part === 'to-simplified') await import('/convert-to-simplified.js');
  else await import('/convert-to-traditional.js');
  const dictionaries = partOf<Dictionaries>(part);
  if (dictionaries === undefined) throw new Error(`no dictionaries: ${part}`);
  return dictionaries.createConverter;
};

/**
 * Reads, imports and packs beside the page, which stays as quick as it is. Ended by the page where the reader stops
 * it: a browser takes back the transaction of a worker that is gone.
 */
const files = new FileReaderSync();
const work = createTransferWork(openLibrary(), crypto, loadConverters, (file) =>
  files.readAsArrayBuffer(file),
);

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
    case 'undo':
      return answer({ call, value: await work.undo(progress) });
    case 'pack':
      return answer({ call, value: await work.pack(...data.values, progress) });
    case 'write':
      return answer({ call, value: await work.write(...data.values, progress) });
  }
};

// Out of memory, most likely: the page hears of an error of the worker, of a promise that nobody looks at it does not.
addEventListener('message', ({ data }: MessageEvent<TransferCall>) => void carryOut(data).catch(reportError));
