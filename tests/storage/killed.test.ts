import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { figure } from '../figure';
import { ACTIONS, prepared } from './actions';
import { Killing, plantKilling } from './killed-indexeddb';
import { must } from './world';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const killing = new Killing();
const unplant = plantKilling(killing);
afterEach(() => killing.disarm());
afterAll(unplant);

describe('S1: a worker that is killed after any request', () => {
  const figures = { kills: 0, half: 0, lost: 0 };
  afterAll(() =>
    figure('S1', 'node', {
      tried: figures.kills,
      failed: figures.half + figures.lost,
      what: 'kills after each request of each kind of save; half-saved, or acknowledged and lost',
    }),
  );

  it.each(ACTIONS)('leaves %s done or not begun, and done where it was said to be', async (_, act) => {
    const rehearsal = await prepared();
    killing.arm(Number.POSITIVE_INFINITY);
    must(await act(rehearsal.library));
    const { requests } = killing;
    const after = must(await rehearsal.open().exportLibrary());
    const totals = must(await rehearsal.open().totals());
    for (let stop = 0; stop < requests; stop++) {
      const world = await prepared();
      killing.arm(stop);
      const result = await act(world.library);
      killing.disarm();
      figures.kills++;
      const found = world.open();
      const left = must(await found.exportLibrary());
      const isDone = JSON.stringify(left) === JSON.stringify(after);
      const isUntouched = JSON.stringify(left) === JSON.stringify(world.before);
      if (!isDone && !isUntouched) figures.half++;
      if (result.ok && !isDone) figures.lost++;
      // What is done again after it is what it would have been.
      must(await act(found));
      expect(must(await found.totals())).toEqual(totals);
    }
    expect(figures).toMatchObject({ half: 0, lost: 0 });
    expect(figures.kills).toBeGreaterThan(0);
  });
});
