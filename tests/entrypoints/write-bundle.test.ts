import { describe, expect, it } from 'vitest';
import { writeBundle } from '../../entrypoints/library/write-bundle';
import { exportBundle, type Library, parseBundle } from '../../exchange';
import type { LibraryPart } from '../../storage';
import { createDevice, hashOf, idOf } from '../exchange/samples';
import { createWorld, must, rewritten, saveMark, snapshot, URLS } from '../storage/world';

const OPEN = { gzip: false, passphrase: null };
const NOW = Date.UTC(2024, 4, 7);

/** Articles with two marks each, in more portions than one. */
function large(count: number): Library {
  const device = createDevice('other');
  const articles = Array.from({ length: count }, (_, at) =>
    device.article(0x10_000 + at, { url: `https://many.example/${at}`, textHash: hashOf(at) }),
  );
  const highlights = articles.flatMap(({ id: articleId }, at) =>
    [0, 1].map((mark) => ({
      ...device.mark(1, { id: idOf(0x20_000 + 2 * at + mark), at: mark, tags: ['2024', '7'] }),
      articleId,
    })),
  );
  return { articles, highlights };
}

async function library(count: number) {
  const world = createWorld();
  const store = world.library;
  must(await store.importLibrary(large(count)));
  must(await saveMark(store, 1, { url: URLS[0], note: '待查 \ud800' }));
  world.time.now += 1000;
  must(await store.saveArticle(snapshot({ url: URLS[0], ...rewritten(2) })));
  const write = async (scope: LibraryPart, progress?: (done: number, total: number) => void) => {
    const request = { scope, packing: OPEN, version: '0.1.0', now: NOW };
    const { file, changes } = must(await writeBundle(store, request, crypto, progress));
    return { text: await file.text(), changes };
  };
  return { store, write, header: { device: must(await store.device()), now: NOW, version: '0.1.0' } };
}

describe('a bundle that is written while the library is read', () => {
  it('is the one that would be made of all in memory, and counts as it goes', async () => {
    const { store, write, header } = await library(700);
    const seen: [number, number][] = [];
    const { text, changes } = await write({ kind: 'all' }, (done, total) => seen.push([done, total]));
    const all = must(await store.exportLibrary());
    expect([all.articles.length, all.highlights.length, all.revisions?.length]).toEqual([701, 1401, 1]);
    expect(text).toBe(exportBundle(all, header));
    expect(changes).toBe(must(await store.changes()));
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual([2103, 2103]);
  });

  it('of a selection has what belongs to it, of changes what changed, and each says so', async () => {
    const { store, write, header } = await library(3);
    const article = must(await store.findByUrl(URLS[0]))?.article.id ?? '';
    const selection = { kind: 'selection', ids: [article, article, idOf(0x99)] } as const;
    const { library: selected } = must(await store.readPart(selection));
    expect([selected.articles.length, selected.highlights.length, selected.revisions?.length]).toEqual([
      1, 1, 1,
    ]);
    const part = { kind: 'selection' } as const;
    expect((await write(selection)).text).toBe(exportBundle(selected, { ...header, part }));

    const toOffice = { kind: 'changes', target: '办公室' } as const;
    const first = await write(toOffice);
    const whole = exportBundle(must(await store.exportLibrary()), {
      ...header,
      part: { ...toOffice, since: null },
    });
    expect(first.text).toBe(whole);
    must(await store.noteExport('办公室', first.changes));
    must(await store.updateHighlight(idOf(0x20_000), { note: '改' }));
    const second = parseBundle((await write(toOffice)).text);
    expect(second).toMatchObject({
      ok: true,
      part: { ...toOffice, since: '2024-05-06T08:00:01.000Z' },
      library: { articles: [{ id: idOf(0x10_000) }], highlights: [{ id: idOf(0x20_000) }], revisions: [] },
    });
  });

  it('of nothing is a bundle, too', async () => {
    const store = createWorld().library;
    const request = { scope: { kind: 'all' }, packing: OPEN, version: '0.1.0', now: NOW } as const;
    const { file } = must(await writeBundle(store, request, crypto));
    expect(parseBundle(await file.text())).toMatchObject({
      ok: true,
      library: { articles: [], highlights: [], revisions: [] },
    });
  });
});
