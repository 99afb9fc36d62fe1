import { expect, it, vi } from 'vitest';

it('says that it died: a call that nobody answers would be waited for', async () => {
  const listeners = new Map<string, (event: unknown) => unknown>();
  const reported: unknown[] = [];
  vi.stubGlobal('addEventListener', listeners.set.bind(listeners));
  vi.stubGlobal('postMessage', () => undefined);
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  // There is no memory for what is read.
  vi.stubGlobal(
    'FileReaderSync',
    class {
      readAsArrayBuffer = () => -1;
    },
  );
  await import('../../entrypoints/library/transfer-worker');
  const file = new Blob(['{}']);
  const values = [file, null, 0];
  await Promise.resolve(listeners.get('message')?.({ data: { call: 1, name: 'read', values } })).catch(
    () => undefined,
  );
  await vi.waitFor(() => expect(reported).toEqual([expect.any(RangeError)]));
  vi.unstubAllGlobals();
});
