import { beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

import { surplusBackups } from '../../exchange/backup-names';
import { downloadsTarget } from '../../platform/backup-downloads';

const DEVICE = '0123456789abcdef';
const nameOf = (day: number) => `zhupi-backup-89abcdef-202405${String(day).padStart(2, '0')}T080000Z.json.gz`;

/** Downloads as the browser keeps them: each ends in the state that is set here. */
const createDownloads = () => {
  const stored: Record<string, unknown> = {};
  const items = new Map<number, { id: number; state: string; filename: string }>();
  const listeners = new Set<() => void>();
  const state = { allowed: true, end: 'complete', removed: [] as number[] };
  const browser = {
    permissions: { contains: async () => state.allowed },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored[key] }),
        set: async (patch: object) => void Object.assign(stored, patch),
      },
    },
    downloads: {
      download: async ({ filename }: { filename: string }) => {
        const id = items.size + 1;
        items.set(id, { id, state: 'in_progress', filename });
        setTimeout(() => {
          items.set(id, { id, state: state.end, filename });
          for (const listener of listeners) listener();
        }, 5);
        return id;
      },
      search: async ({ id }: { id: number }) => [items.get(id)],
      removeFile: async (id: number) => void state.removed.push(id),
      erase: async () => [],
      onChanged: {
        addListener: (f: () => void) => listeners.add(f),
        removeListener: (f: () => void) => listeners.delete(f),
      },
    },
  };
  return { state, items, browser };
};

let world: ReturnType<typeof createDownloads>;
beforeEach(() => {
  world = createDownloads();
  fake.browser = world.browser;
});

describe('backups among the downloads', () => {
  it('go to a folder of their own and are done when the download is', async () => {
    expect(await downloadsTarget.write(nameOf(1), new Blob(['x']))).toEqual({ ok: true });
    expect([...world.items.values()]).toMatchObject([
      { filename: `zhupi-backup/${nameOf(1)}`, state: 'complete' },
    ]);
  });

  it('say that they were interrupted, or not allowed', async () => {
    world.state.end = 'interrupted';
    expect(await downloadsTarget.write(nameOf(1), new Blob(['x']))).toEqual({
      ok: false,
      code: 'interrupted',
    });
    world.state.allowed = false;
    expect(await downloadsTarget.write(nameOf(2), new Blob(['x']))).toEqual({ ok: false, code: 'denied' });
    await downloadsTarget.prune((names) => names);
    expect(world.state.removed).toEqual([]);
  });

  it('end where the browser does not say any more what became of them', async () => {
    world.browser.downloads.search = async () => {
      throw new Error('not allowed any more');
    };
    expect(await downloadsTarget.write(nameOf(1), new Blob(['x']))).toEqual({
      ok: false,
      code: 'interrupted',
    });
  });

  it('remove the oldest beyond ten, and no file that another download made', async () => {
    await world.browser.downloads.download({ filename: 'Steuer.pdf' });
    for (let day = 1; day <= 12; day++) {
      await downloadsTarget.write(nameOf(day), new Blob(['x']));
      await downloadsTarget.prune((names) => surplusBackups(names, DEVICE, nameOf(day)));
    }
    expect(world.state.removed).toEqual([2, 3]);
    await downloadsTarget.prune((names) => surplusBackups(names, DEVICE, nameOf(12)));
    expect(world.state.removed).toEqual([2, 3]);
  });
});
