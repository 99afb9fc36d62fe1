import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure } from '../figure';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { chance, rounds } from '../runs';
import { pause } from './harness';
import { startBuilt } from './start-built';
import { openOwnPage } from './storage/own-page';
import { keptIds, markId, popupStart, savesFrom } from './storage/saving';

/** The browser is killed somewhen in this time after the first save. */
const SPAN_MS = 1500;

describe.each(['chromium', 'firefox'] as const)('a browser that is killed while saving: %s', (name) => {
  let server: FixtureServer;
  let profile: string;
  beforeAll(async () => {
    server = await startFixtureServer();
    profile = mkdtempSync(join(tmpdir(), 'zhupi-killed-'));
  });
  afterAll(async () => {
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('opens again with all that was said to be saved', async () => {
    const random = chance();
    const acknowledged = new Set<string>();
    let opened = 0;
    let number = 0;
    /** Starts the browser on the same profile; its library must open and have what was acknowledged. */
    const look = async () => {
      const browser = await startBuilt(name, server, { profile, welcome: 'keep' });
      const own = await openOwnPage(browser);
      const start = await popupStart(own);
      const kept =
        start.ok && start.value.libraryError === null ? await keptIds(own) : { articles: [], marks: [] };
      return { browser, own, start, kept };
    };
    const lost = (kept: { marks: string[] }) =>
      [...acknowledged].filter((id) => !kept.marks.includes(id)).length;
    let worst = 0;
    let kills = 0;
    /** What is there after the last kill. */
    const judge = ({ start, kept }: Awaited<ReturnType<typeof look>>) => {
      if (kills > 0 && start.ok && start.value.libraryError === null) opened++;
      worst = Math.max(worst, lost(kept));
      if (start.ok) expect(start.value.totals?.highlights).toBe(kept.marks.length);
    };

    for (const kill of rounds(5, 25)) {
      const looked = await look();
      const { browser, own } = looked;
      try {
        judge(looked);
        const page = await browser.openPage(server.url('br-body'));
        const save = savesFrom(own, browser, page, 2000);
        let isKilled = false;
        // The first save after the kill rejects, which ends it.
        const saving = (async () => {
          for (;;) {
            const n = number++;
            const end = await save(n);
            expect(end).toEqual({ ok: true });
            acknowledged.add(markId(n));
          }
        })().catch((error: unknown) => {
          if (!isKilled) throw error;
        });
        await pause(random() * SPAN_MS);
        isKilled = true;
        await browser.kill();
        await saving;
        kills = kill + 1;
      } finally {
        await browser.close().catch(() => undefined);
      }
    }
    const last = await look();
    await last.browser.close();
    judge(last);
    figure('S2', name, {
      tried: kills,
      failed: kills - opened + worst,
      what: `kills while saving; not opened again, or lost of ${acknowledged.size} acknowledged saves`,
    });
    expect({ opened, worst }).toEqual({ opened: kills, worst: 0 });
    expect(acknowledged.size).toBeGreaterThan(0);
  }, 600_000);
});
