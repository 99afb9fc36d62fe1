// Dexie watches only where the global IndexedDB is there.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createWorld, must, saveMark } from './world';

describe('observe', () => {
  it('calls back now and after each change, from any context, until the signal ends', async () => {
    const { library, open } = createWorld();
    const seen: number[] = [];
    const end = new AbortController();
    library.observe(
      () => library.totals(),
      (result) => seen.push(must(result).highlights),
      end.signal,
    );
    const reaches = (count: number) => expect.poll(() => seen.at(-1)).toBe(count);
    await reaches(0);
    await saveMark(library, 1);
    await reaches(1);
    await saveMark(open(), 2);
    await reaches(2);
    end.abort();
    const calls = seen.length;
    await saveMark(library, 3);
    expect(must(await library.totals()).highlights).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen.length).toBe(calls);
  });
});
