import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { exportBundle, parseBundle } from '../../exchange';
import type { LibraryStore } from '../../storage';
import { LibraryDatabase } from '../../storage/database';
import { codeOf, createWorld, idOf, must, NOW, saveMark, search, snapshot, URLS } from './world';

const DAY = 86_400_000;

const articleAt = async (library: LibraryStore, url: string) =>
  must(await library.findByUrl(url))?.article.id ?? '';

/** An article with two marks and a note, another with one; the first deleted, and the mark of the second. */
async function withTrash() {
  const world = createWorld();
  const { library, time } = world;
  await saveMark(library, 1, { note: '核对', tags: ['水'] });
  await saveMark(library, 2);
  await saveMark(library, 3, { url: URLS[1] });
  const first = await articleAt(library, URLS[0]);
  must(await library.deleteArticles([first]));
  time.now += DAY;
  must(await library.deleteHighlights([idOf(0x1003)]));
  return { ...world, first };
}

const kinds = async (library: LibraryStore) =>
  must(await library.trash()).map((item) => [item.kind, item.id, item.kind === 'article' ? item.marks : 0]);

describe('the trash', () => {
  it('lists what can be brought back, the latest first, marks with their article', async () => {
    const { library, first } = await withTrash();
    expect(await kinds(library)).toEqual([
      ['highlight', idOf(0x1003), 0],
      ['article', first, 2],
    ]);
    const [mark, article] = must(await library.trash());
    expect([mark?.deletedAt, mark?.goesAt]).toEqual([NOW + DAY, NOW + 31 * DAY]);
    expect([mark?.article.url, article?.article.title]).toEqual([URLS[1], '蓝田市治理清水河']);
  });

  it('gives back what is restored', async () => {
    const { library, first } = await withTrash();
    must(await library.restoreArticles([first]));
    must(await library.restoreHighlights([idOf(0x1003)]));
    expect(await kinds(library)).toEqual([]);
    expect(must(await library.totals())).toMatchObject({ articles: 2, highlights: 3, notes: 1 });
  });

  it('is emptied to tombstones that hold nothing of what was read or written', async () => {
    const { library, first } = await withTrash();
    expect(must(await library.emptyTrash())).toBe(4);
    expect(await kinds(library)).toEqual([]);
    const left = must(await library.exportLibrary());
    const gone = left.articles.filter(({ id }) => id === first);
    const text = JSON.stringify([gone, left.highlights]);
    for (const word of ['清水河', '三亿元', '核对', '水', '林远']) expect(text).not.toContain(word);
    expect(gone.map(({ urlKey, deleted }) => [urlKey, deleted.value])).toEqual([['a.example/1', true]]);
    for (const call of [library.restoreArticle(first), library.restoreHighlight(idOf(0x1001))]) {
      expect(codeOf(await call)).toBe('not-found');
    }
    expect(must(await library.restoreArticles([first]))).toMatchObject({ articles: 0, marks: 0 });
    expect(await search(library, '核对')).toEqual([]);
    expect(must(await library.emptyTrash())).toBe(0);
  });

  it('purges what is asked for, and nothing that is not deleted', async () => {
    const { library, first } = await withTrash();
    expect(must(await library.purge([await articleAt(library, URLS[1]), idOf(0x1003)]))).toBe(1);
    expect(await kinds(library)).toEqual([['article', first, 2]]);
    expect(must(await library.totals())).toMatchObject({ articles: 1 });
  });

  it('is swept after 30 days, each thing by its own time', async () => {
    const { library, time, first } = await withTrash();
    time.now = NOW + 30 * DAY;
    expect(must(await library.sweepTrash())).toBe(0);
    time.now += 1;
    expect(must(await library.sweepTrash())).toBe(3);
    expect(await kinds(library)).toEqual([['highlight', idOf(0x1003), 0]]);
    time.now += DAY;
    expect(must(await library.sweepTrash())).toBe(1);
    expect(must(await library.exportLibrary()).articles.find(({ id }) => id === first)?.purged).toBe(true);
  });

  it('keeps an article as long as a mark that went after it', async () => {
    const { library, time, first } = await withTrash();
    must(await library.restoreHighlight(idOf(0x1001)));
    time.now = NOW + 29 * DAY;
    must(await library.deleteHighlight(idOf(0x1001)));
    time.now = NOW + 40 * DAY;
    must(await library.sweepTrash());
    const left = must(await library.exportLibrary()).articles.find(({ id }) => id === first);
    expect(left?.purged).toBeUndefined();
    must(await library.restoreHighlight(idOf(0x1001)));
    expect(must(await library.findByUrl(URLS[0]))?.highlights).toHaveLength(1);
  });
});

describe('what was purged', () => {
  it('still deletes elsewhere, and does not come back with another machine\u2019s library', async () => {
    const { library } = await withTrash();
    const other = createWorld({ firstId: 0x900 });
    const before = createWorld();
    await saveMark(before.library, 1, { note: '核对' });
    must(await other.library.importLibrary(must(await before.library.exportLibrary())));
    must(await library.emptyTrash());
    const bundle = parseBundle(
      exportBundle(must(await library.exportLibrary()), { device: 'a', now: NOW, version: '1' }),
    );
    expect(bundle.ok && bundle.refused).toEqual([]);
    must(await other.library.importLibrary(bundle.ok ? bundle.library : { articles: [], highlights: [] }));
    expect(must(await other.library.findByUrl(URLS[0]))).toBeNull();
    must(await library.importLibrary(must(await other.library.exportLibrary())));
    expect(must(await library.trash())).toEqual([]);
    expect(JSON.stringify(must(await library.exportLibrary()))).not.toContain('核对');
  });

  it('comes back where another machine brought it back, with all that it had', async () => {
    const { library, time } = await withTrash();
    const other = createWorld({ firstId: 0x900 });
    must(await other.library.importLibrary(must(await library.exportLibrary())));
    must(await library.emptyTrash());
    other.time.now = time.now + DAY;
    const [article] = must(await other.library.trash()).filter(({ kind }) => kind === 'article');
    must(await other.library.restoreArticles([article?.id ?? '']));
    must(await library.importLibrary(must(await other.library.exportLibrary())));
    const back = must(await library.findByUrl(URLS[0]));
    expect(back?.highlights).toHaveLength(2);
    expect(back?.article.title).toBe('蓝田市治理清水河');
  });

  it('is not brought back by the undo of an import', async () => {
    const { library } = await withTrash();
    const other = createWorld({ firstId: 0x900 });
    must(await saveMark(other.library, 9, { url: URLS[2] }));
    must(await library.importLibrary(must(await other.library.exportLibrary())));
    must(await library.emptyTrash());
    must(await library.undoImport());
    expect(JSON.stringify(must(await library.exportLibrary()))).not.toContain('核对');
  });

  it('is not kept for the undo of an import under another name either', async () => {
    const own = createWorld({ firstId: 0x900 });
    must(await saveMark(own.library, 1, { note: '核对' }));
    const other = createWorld({ firstId: 0x100 });
    must(await saveMark(other.library, 2));
    must(await own.library.importLibrary(must(await other.library.exportLibrary())));
    const joined = await articleAt(own.library, URLS[0]);
    expect(joined).toBe(idOf(0x100));
    must(await own.library.deleteArticles([joined]));
    must(await own.library.emptyTrash());
    const database = new LibraryDatabase('zhupi', { indexedDB: own.indexedDB, IDBKeyRange });
    await database.open();
    const kept = JSON.stringify(await database.backups.toArray());
    database.close();
    for (const word of ['清水河', '核对', '三亿元']) expect(kept).not.toContain(word);
    must(await own.library.undoImport());
    expect(must(await own.library.findByUrl(URLS[0]))).toBeNull();
    expect(JSON.stringify(must(await own.library.exportLibrary()))).not.toContain('清水河');
  });

  it('can be saved anew at its address', async () => {
    const { library, first } = await withTrash();
    must(await library.emptyTrash());
    const again = must(await library.saveArticle(snapshot({ url: URLS[0], title: '再访清水河' })));
    expect([again.id, again.title, again.purged]).toEqual([first, '再访清水河', undefined]);
    must(await saveMark(library, 7));
    expect(must(await library.findByUrl(URLS[0]))?.highlights).toHaveLength(1);
    expect(await search(library, '再访清水河')).toHaveLength(1);
  });
});
