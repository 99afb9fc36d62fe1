import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { LibraryDatabase } from '../../storage/database';
import { createWorld, must, saveMark, URLS } from './world';

/** The tables as version 3 had them. */
const VERSION_3 = {
  articles: 'id, *ids, urlKey, [live+createdAt], changed, trashedAt, *collections',
  highlights: 'id, *ids, [articleId+live], [live+createdAt], [live+noted], changed, trashedAt, *tags',
  revisions: 'id, articleId',
  texts: 'articleId',
  markTexts: 'articleId',
  fingerprints: 'articleId',
  backups: 'slot',
  exports: 'target',
  meta: 'key',
};

/** A database as version 3 made it, without rows. Dexie counts versions in tens. */
function oldDatabase(indexedDB: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open('zhupi', 30);
    request.addEventListener('upgradeneeded', () => {
      for (const [name, columns] of Object.entries(VERSION_3)) {
        const [key = '', ...indexes] = columns.split(', ');
        const store = request.result.createObjectStore(name, { keyPath: key });
        for (const index of indexes) {
          const path = index.replace(/^\*/, '');
          const keyPath = path.startsWith('[') ? path.slice(1, -1).split('+') : path;
          store.createIndex(path, keyPath, { multiEntry: index.startsWith('*') });
        }
      }
    });
    request.addEventListener('success', () => resolve(request.result));
  });
}

it('finds and counts what an older version kept, before and after the first change', async () => {
  const now = createWorld();
  must(await saveMark(now.library, 1, { note: '待查' }));
  must(await saveMark(now.library, 2, { url: URLS[1], exact: '五十二家' }));
  const source = new LibraryDatabase('zhupi', { indexedDB: now.indexedDB, IDBKeyRange });
  await source.open();
  const indexedDB = new IDBFactory();
  const old = await oldDatabase(indexedDB);
  const names = ['articles', 'highlights', 'meta'];
  const kept = await Promise.all(names.map((name) => source.table(name).toArray()));
  const rows = old.transaction(names, 'readwrite');
  for (const [at, name] of names.entries()) for (const row of kept[at] ?? []) rows.objectStore(name).put(row);
  await new Promise((resolve) => rows.addEventListener('complete', resolve));
  old.close();
  source.close();

  const { library } = createWorld({ indexedDB, firstId: 0x50 });
  expect(must(await library.totals())).toMatchObject({ articles: 2, highlights: 2, notes: 1 });
  expect(must(await library.find('待查'))).toHaveLength(1);
  expect(must(await library.find('"五十二家"'))).toHaveLength(2);
  must(await saveMark(library, 3, { url: URLS[2], note: '待查' }));
  expect(must(await library.totals())).toMatchObject({ articles: 3, highlights: 3, notes: 2 });
  expect(must(await library.find('待查'))).toHaveLength(2);
});
