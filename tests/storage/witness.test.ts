import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { WitnessPort } from '../../storage';
import { createWorld, draft, idOf, must, snapshot } from './world';

/** What a browser keeps beside its databases. */
function createWitness() {
  const kept = { changes: 0, isIncomplete: false };
  const port: WitnessPort = {
    load: async () => ({ ...kept }),
    save: async (patch) => void Object.assign(kept, patch),
  };
  return { kept, port };
}

describe('a library and its witness', () => {
  const article = snapshot();

  it('counts each action that changed records', async () => {
    const { kept, port } = createWitness();
    const library = createWorld().open({ witness: port });
    must(await library.saveArticle(article));
    must(await library.totals());
    expect(kept).toEqual({ changes: 1, isIncomplete: false });
    must(await library.saveHighlight({ article, highlight: draft() }));
    expect(kept).toEqual({ changes: 2, isIncomplete: false });
    expect(must(await library.isIncomplete())).toBe(false);
  });

  it('is missed when the browser has started it anew, until the reader says so', async () => {
    const { port } = createWitness();
    must(await createWorld().open({ witness: port }).saveArticle(article));
    const indexedDB = new IDBFactory();
    const after = createWorld({ indexedDB }).open({ witness: port });
    expect(must(await after.isIncomplete())).toBe(true);
    // What is saved now brings nothing back.
    must(await after.saveHighlight({ article, highlight: draft() }));
    must(await after.saveHighlight({ article, highlight: draft({ id: idOf(9), at: 1 }) }));
    expect(must(await createWorld({ indexedDB }).open({ witness: port }).isIncomplete())).toBe(true);
    await after.acceptIncomplete();
    expect(must(await createWorld({ indexedDB }).open({ witness: port }).isIncomplete())).toBe(false);
  });

  it('is missed when its last part was left off', async () => {
    const { kept, port } = createWitness();
    const world = createWorld();
    must(await world.open({ witness: port }).saveArticle(article));
    kept.changes = 7;
    expect(must(await world.open({ witness: port }).isIncomplete())).toBe(true);
  });

  it('is not missed when the reader has erased it', async () => {
    const { port } = createWitness();
    const world = createWorld();
    const library = world.open({ witness: port });
    must(await library.saveArticle(article));
    must(await library.wipe());
    expect(must(await world.open({ witness: port }).isIncomplete())).toBe(false);
  });

  it('works where nothing can be kept beside it', async () => {
    const port: WitnessPort = {
      load: vi.fn().mockRejectedValue(new Error('no storage area')),
      save: vi.fn().mockRejectedValue(new Error('no storage area')),
    };
    const library = createWorld().open({ witness: port });
    must(await library.saveArticle(article));
    expect(must(await library.isIncomplete())).toBe(false);
    await library.acceptIncomplete();
    must(await library.wipe());
  });
});
