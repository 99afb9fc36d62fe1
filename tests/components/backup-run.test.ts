import { describe, expect, it } from 'vitest';
import { runBackup } from '../../entrypoints/library/backup-run';
import { createWorld, must, saveMark, snapshot, URLS } from '../storage/world';
import { createBackupWorld } from './backup-world';

const HOUR = 3_600_000;

const setUp = async () => {
  const { library, time } = createWorld();
  const { world, backup } = createBackupWorld(library, () => time.now);
  await saveMark(library, 1);
  world.stored = { ...world.stored, way: 'folder' };
  const change = async () => must(await library.saveArticle(snapshot({ url: `${URLS[1]}?${time.now}` })));
  return { library, time, world, backup, change, run: () => runBackup(backup) };
};

describe('a backup by itself', () => {
  it('is written when something changed, and once a day at most', async () => {
    const { time, world, change, run } = await setUp();
    expect(await run()).toEqual({ ok: true });
    time.now += HOUR;
    await change();
    expect(await run()).toBeNull();
    time.now += 24 * HOUR;
    expect(await run()).toEqual({ ok: true });
    time.now += 24 * HOUR;
    expect(await run()).toBeNull();
    expect(world.files.size).toBe(2);
  });

  it('is written once where a page and the background begin at the same time', async () => {
    const { world, run } = await setUp();
    expect(await Promise.all([run(), run()])).toEqual([{ ok: true }, null]);
    expect(world.writes).toBe(1);
  });

  it('leaves the last ten of this device, and every other file', async () => {
    const { time, world, change, run } = await setUp();
    const others = ['Steuer.pdf', 'zhupi-2024-01-01.json', 'zhupi-backup-00000000-20240101T000000Z.json.gz'];
    for (const name of others) world.files.set(name, new Blob([]));
    const made: string[] = [];
    for (let day = 0; day < 14; day++) {
      time.now += 24 * HOUR;
      await change();
      expect(await run()).toEqual({ ok: true });
      made.push([...world.files.keys()].at(-1) ?? '');
    }
    expect([...world.files.keys()].sort()).toEqual([...others, ...made.slice(-10)].sort());
  });

  it('is off where the reader did not ask for it', async () => {
    const { world, run } = await setUp();
    world.stored = { ...world.stored, way: null };
    expect(await run()).toBeNull();
    expect(world.files.size).toBe(0);
  });

  it('is tried again an hour after it failed, and nothing counts as backed up until then', async () => {
    const { library, time, world, run } = await setUp();
    world.answer = { ok: false, code: 'full' };
    expect(await run()).toEqual({ ok: false, code: 'full' });
    expect(world.stored).toMatchObject({ failure: 'full', triedAt: time.now });
    expect(must(await library.backupState(time.now)).lastBackupAt).toBeNull();
    world.answer = { ok: true };
    time.now += HOUR / 2;
    expect(await run()).toBeNull();
    time.now += HOUR;
    expect(await run()).toEqual({ ok: true });
    expect(world.stored.failure).toBeNull();
    expect(must(await library.backupState(time.now)).lastBackupAt).toBe(time.now);
  });

  it('says that it failed where nobody foresaw how', async () => {
    const { time, world, backup, run } = await setUp();
    const { folder } = backup.targets;
    backup.targets.folder = {
      ...folder,
      write: async () => {
        throw new RangeError('no memory');
      },
    };
    expect(await run()).toEqual({ ok: false, code: 'unknown' });
    expect(world.stored).toMatchObject({ failure: 'unknown', triedAt: time.now });
    backup.targets.folder = folder;
    time.now += HOUR;
    expect(await run()).toEqual({ ok: true });
  });

  it('is not put off by a clock that was set back', async () => {
    const { time, change, run } = await setUp();
    await run();
    time.now -= 400 * 24 * HOUR;
    await change();
    expect(await run()).toEqual({ ok: true });
  });

  it('keeps what it has just written, though a clock that was ahead has left ten of later names', async () => {
    const { time, world, change, run } = await setUp();
    for (let day = 0; day < 10; day++) {
      time.now += 24 * HOUR;
      await change();
      await run();
    }
    const ahead = [...world.files.keys()];
    time.now -= 400 * 24 * HOUR;
    await change();
    await run();
    const left = [...world.files.keys()];
    expect(left).toHaveLength(10);
    expect(left.filter((name) => !ahead.includes(name))).toHaveLength(1);
  });
});
