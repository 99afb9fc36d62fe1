import { describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { chance, rounds } from '../runs';
import { pause } from './harness';
import { openOwnPage } from './storage/own-page';
import { keptIds, markId, savesFrom } from './storage/saving';
import { withBrowser } from './with-browser';

/** The background is stopped somewhen in this time after it was last stopped: amid a save, or between two. */
const SPAN_MS = 400;

describe.each(['chromium', 'firefox'] as const)('a background that is stopped while it saves: %s', (name) => {
  const world = withBrowser(name);

  it('loses nothing that it said was saved, and leaves nothing half saved', async () => {
    const { browser, server } = world;
    const own = await openOwnPage(browser);
    const page = await browser.openPage(server.url('br-body'));
    const save = savesFrom(own, browser, page, 2000);
    const random = chance();
    const acknowledged = new Set<string>();
    let number = 0;
    let isOver = false;
    const saving = (async () => {
      while (!isOver) {
        const n = number++;
        if ((await save(n)).ok) acknowledged.add(markId(n));
      }
    })();
    let stops = 0;
    for (const at of rounds(12, 100)) {
      stops = at + 1;
      await pause(random() * SPAN_MS);
      await browser.stopBackground();
    }
    isOver = true;
    await saving;
    expect(await save(number)).toEqual({ ok: true });
    const { marks, articles } = await keptIds(own);
    const lost = [...acknowledged].filter((id) => !marks.includes(id)).length;
    const half = marks.length > 0 && articles.length !== 1 ? 1 : 0;
    figure('S1', name, {
      tried: stops,
      failed: lost + half,
      what: `stops of the background while it saves; half-saved, or lost of ${acknowledged.size} acknowledged saves`,
    });
    expect([lost, half]).toEqual([0, 0]);
    expect(acknowledged.size).toBeGreaterThan(0);
    // Some were stopped before they could say so, or the stops came too late to try anything.
    expect(acknowledged.size).toBeLessThan(number);
  }, 300_000);
});
