import { describe, expect, it } from 'vitest';
import { createTransferClient, type TransferWorker } from '../../entrypoints/library/transfer-client';

/** A worker that a test answers for. */
const createWorker = () => {
  const listeners: Record<string, (event: { data: unknown }) => void> = {};
  const worker = {
    calls: [] as { call: number; name: string }[],
    ended: false,
    postMessage: (message: { call: number; name: string }) => void worker.calls.push(message),
    terminate: () => {
      worker.ended = true;
    },
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      listeners[type] = listener;
    },
    say: (data: unknown) => listeners.message?.({ data }),
    die: () => listeners.error?.({ data: null }),
  };
  return worker;
};

const setUp = () => {
  const workers: ReturnType<typeof createWorker>[] = [];
  const client = createTransferClient(() => {
    const worker = createWorker();
    workers.push(worker);
    return worker as unknown as TransferWorker;
  });
  return { workers, client };
};

describe('work beside the page', () => {
  it('starts no worker before there is something to do, and one for all', async () => {
    const { workers, client } = setUp();
    expect(workers).toHaveLength(0);
    const seen: number[][] = [];
    const reading = client.read(new Blob([]), null, 0, (...amount) => seen.push(amount));
    workers[0]?.say({ progress: { done: 1, total: 2 } });
    workers[0]?.say({ call: 1, value: { ok: false, file: { code: 'not-json' } } });
    expect(await reading).toEqual({ ok: false, file: { code: 'not-json' } });
    expect(seen).toEqual([[1, 2]]);
    void client.take(() => undefined);
    expect([workers.length, workers[0]?.calls.map(({ name }) => name)]).toEqual([1, ['read', 'take']]);
  });

  it('ends with the worker when it is stopped, and begins with a new one', async () => {
    const { workers, client } = setUp();
    const taking = client.take(() => undefined);
    client.stop();
    expect([await taking, workers[0]?.ended]).toEqual([null, true]);
    void client.take(() => undefined);
    expect(workers).toHaveLength(2);
  });

  it('tells how far a bundle is, and hands none out that was stopped', async () => {
    const { workers, client } = setUp();
    const seen: number[][] = [];
    const request = {
      scope: { kind: 'all' },
      packing: { gzip: false, passphrase: null },
      version: '0',
      now: 0,
    } as const;
    const packing = client.pack(request, (...amount) => seen.push(amount));
    workers[0]?.say({ progress: { done: 250, total: 1000 } });
    client.stop();
    workers[0]?.say({ call: 1, value: { ok: true, value: { file: new Blob([]), changes: 1 } } });
    expect([await packing, seen, workers[0]?.ended]).toEqual([null, [[250, 1000]], true]);
  });

  it('says that it failed when the worker dies under it', async () => {
    const { workers, client } = setUp();
    const taking = client.take(() => undefined);
    workers[0]?.die();
    expect(await taking).toMatchObject({ ok: false, error: { code: 'unknown' } });
  });
});
