import { describe, expect, it } from 'vitest';
import {
  collectionsOf,
  correctedArticle,
  exportBundle,
  LIMITS,
  type Library,
  parseBundle,
  tagsOf,
} from '../../exchange';
import type { Done, LibraryStore, StorageResult } from '../../storage';
import { codeOf, createWorld, idOf, must, NOW, saveMark, snapshot, URLS } from './world';

/** Three articles: two marks in the first, one in the second, none in the third. */
async function library() {
  const world = createWorld();
  await saveMark(world.library, 1, { tags: ['水', '财政'] });
  await saveMark(world.library, 2, { tags: ['水'] });
  await saveMark(world.library, 3, { url: URLS[1], tags: ['水利'] });
  must(await world.library.saveArticle(snapshot({ url: URLS[2] })));
  const ids: string[] = [];
  for (const url of URLS) ids.push(must(await world.library.findByUrl(url))?.article.id ?? '');
  return { ...world, ids };
}

const MARKS = [idOf(0x1001), idOf(0x1002), idOf(0x1003)];

/** What a reader sees: without the stamps of who changed it when. */
const visible = ({ articles, highlights }: Library) => ({
  articles: articles.map((article) => [
    article.id,
    article.deleted.value,
    collectionsOf(article),
    correctedArticle(article).title,
    correctedArticle(article).source,
  ]),
  marks: highlights.map((mark) => [mark.id, mark.deleted.value, mark.colour.value, tagsOf(mark)]),
});

const ACTIONS: [
  string,
  (store: LibraryStore, ids: string[]) => Promise<StorageResult<Done>>,
  number,
  number,
][] = [
  ['a deletion of articles', (store, ids) => store.deleteArticles(ids), 3, 3],
  ['a deletion of marks', (store) => store.deleteHighlights(MARKS), 0, 3],
  [
    'a colour and tags',
    (store) => store.updateHighlights(MARKS, { colour: 'blue', addTags: ['急'], removeTags: ['水'] }),
    0,
    3,
  ],
  ['a renamed tag', (store) => store.renameTag('水', '江河'), 0, 2],
  ['two tags made one', (store) => store.renameTag('财政', '水'), 0, 1],
  ['a deleted tag', (store) => store.deleteTag('水'), 0, 2],
  ['a collection', (store, ids) => store.setCollections(ids, { add: ['汛期', '专报'] }), 3, 0],
  ['a correction', (store, ids) => store.correctArticle(ids[0] ?? '', { title: '治水', source: '' }), 1, 0],
];

describe('an action on many records', () => {
  it.each(ACTIONS)('%s is one step, taken back and done again', async (_, act, articles, marks) => {
    const { library: store, ids } = await library();
    const before = visible(must(await store.exportLibrary()));
    const done = must(await act(store, ids));
    expect([done.articles, done.marks]).toEqual([articles, marks]);
    const after = visible(must(await store.exportLibrary()));
    expect(after).not.toEqual(before);
    const back = must(await store.revert(done.undo));
    expect(visible(must(await store.exportLibrary()))).toEqual(before);
    must(await store.revert(back.undo));
    expect(visible(must(await store.exportLibrary()))).toEqual(after);
  });

  it.each(ACTIONS)('%s done twice changes nothing the second time', async (_, act) => {
    const { library: store, ids } = await library();
    must(await act(store, ids));
    const after = visible(must(await store.exportLibrary()));
    must(await act(store, ids));
    expect(visible(must(await store.exportLibrary()))).toEqual(after);
  });

  it('passes over what is not there', async () => {
    const { library: store } = await library();
    const none = { articles: 0, marks: 0, undo: { articles: [], marks: [] } };
    expect(must(await store.deleteArticles([idOf(99)]))).toEqual(none);
    expect(must(await store.updateHighlights([idOf(99)], { colour: 'blue' }))).toEqual(none);
    expect(codeOf(await store.correctArticle(idOf(99), {}))).toBe('not-found');
    expect(codeOf(await store.updateHighlights(MARKS, { colour: 'pink' as 'blue' }))).toBe('invalid');
  });
});

describe('tags and collections', () => {
  it('are counted as they are seen, and one name can take in another', async () => {
    const { library: store, ids } = await library();
    const tags = async () => must(await store.tags()).map(({ name, marks }) => `${name} ${marks}`);
    expect(await tags()).toEqual(['水 2', '水利 1', '财政 1']);
    must(await store.renameTag('水', '水利'));
    expect(await tags()).toEqual(['水利 3', '财政 1']);
    must(await store.deleteHighlight(MARKS[0] ?? ''));
    expect(await tags()).toEqual(['水利 2']);
    must(await store.setCollections(ids, { add: ['汛期'] }));
    must(await store.setCollections(ids.slice(1), { add: ['专报'], remove: ['汛期'] }));
    const collections = async () =>
      must(await store.collections()).map(({ name, articles }) => `${name} ${articles}`);
    expect(await collections()).toEqual(['专报 2', '汛期 1']);
    must(await store.renameCollection('汛期', '专报'));
    expect(await collections()).toEqual(['专报 3']);
    must(await store.deleteArticles(ids.slice(0, 1)));
    expect(await collections()).toEqual(['专报 2']);
  });

  it('that differ in script only are renamed and deleted as the one that they are counted as', async () => {
    const { library: store, ids } = await library();
    must(await store.updateHighlights(MARKS.slice(0, 1), { addTags: ['財政'] }));
    must(await store.setCollections(ids.slice(0, 1), { add: ['报告'] }));
    must(await store.setCollections(ids.slice(1), { add: ['報告'] }));
    const before = visible(must(await store.exportLibrary()));
    const tags = async () => must(await store.tags()).map(({ name }) => name);
    const collections = async () => must(await store.collections()).map(({ name }) => name);
    const renamed = must(await store.renameTag('财政', '財政'));
    expect(await tags()).toEqual(['水', '水利', '財政']);
    must(await store.revert(renamed.undo));
    const others = [
      await store.renameTag('財政', '预算'),
      await store.renameCollection('报告', '專報'),
      await store.deleteTag('预算'),
      await store.deleteCollection('专报'),
    ].map(must);
    expect([await tags(), await collections()]).toEqual([['水', '水利'], []]);
    for (const { undo } of others.reverse()) must(await store.revert(undo));
    expect(visible(must(await store.exportLibrary()))).toEqual(before);
  });

  it.each(['', '  ', '__proto__', 'constructor'])('cannot be named %j', async (name) => {
    const { library: store, ids } = await library();
    const before = visible(must(await store.exportLibrary()));
    must(await store.renameTag('水', name));
    must(await store.setCollections(ids, { add: [name] }));
    expect(visible(must(await store.exportLibrary()))).toEqual(before);
  });
});

describe('a correction', () => {
  it('is found, stands beside what was read, and is taken back', async () => {
    const { library: store, ids } = await library();
    const [id = ''] = ids;
    must(await store.correctArticle(id, { title: '治水新规', source: '', author: '何守田' }));
    const { article } = must(await store.article(id));
    expect(article.title).toBe('蓝田市治理清水河');
    const { title, source, author } = correctedArticle(article);
    expect([title, source, author]).toEqual(['治水新规', null, '何守田']);
    for (const word of ['治水新规', '蓝田市治理清水河']) {
      expect(must(await store.find(word))).toContain(id);
    }
    must(await store.correctArticle(id, { title: null }));
    expect(correctedArticle(must(await store.article(id)).article).title).toBe('蓝田市治理清水河');
  });
});

const DAY = 86_400_000;

describe('the reminder of a backup', () => {
  it('comes after 50 new marks or 14 days, and only when something changed', async () => {
    const { library: store, time } = createWorld();
    const isDue = async () => must(await store.backupState()).isDue;
    expect(await isDue()).toBe(false);
    for (let number = 0; number < 49; number++) must(await saveMark(store, number));
    expect(await isDue()).toBe(false);
    must(await saveMark(store, 49));
    expect(must(await store.backupState())).toMatchObject({
      marksSince: 50,
      lastBackupAt: null,
      isDue: true,
    });
    must(await store.noteBackup(time.now, must(await store.changes())));
    expect(must(await store.backupState())).toMatchObject({
      marksSince: 0,
      lastBackupAt: time.now,
      isDue: false,
    });
    time.now += 15 * DAY;
    expect(await isDue()).toBe(false);
    must(await store.updateHighlight(idOf(0x1001), { colour: 'blue' }));
    expect(await isDue()).toBe(true);
    must(await store.noteBackup(time.now, must(await store.changes())));
    time.now += 13 * DAY;
    must(await saveMark(store, 60));
    expect(await isDue()).toBe(false);
    time.now += DAY;
    expect(await isDue()).toBe(true);
  });
});

describe('an export to a machine that had one before', () => {
  it('has what changed here since, imported records too, and brings that machine to the same library', async () => {
    const { library: here } = await library();
    const there = createWorld({ firstId: 0x900 }).library;
    const third = createWorld({ firstId: 0xa00 }).library;
    const send = async () => {
      const { library: part, changes } = must(await here.readPart({ kind: 'changes', target: '办公室' }));
      must(await there.importLibrary(part));
      must(await here.noteExport('办公室', changes));
      return [part.articles.length, part.highlights.length];
    };
    expect(await send()).toEqual([3, 3]);
    expect(await send()).toEqual([0, 0]);
    must(await here.updateHighlight(MARKS[0] ?? '', { note: '改' }));
    expect(await send()).toEqual([1, 1]);
    must(await saveMark(third, 8, { url: 'https://d.example/4' }));
    must(await here.importLibrary(must(await third.exportLibrary())));
    must(await here.deleteHighlight(MARKS[2] ?? ''));
    expect(await send()).toEqual([2, 2]);
    expect(visible(must(await there.exportLibrary()))).toEqual(visible(must(await here.exportLibrary())));
    expect(must(await here.exportTargets()).map(({ target }) => target)).toEqual(['办公室']);
    must(await here.forgetExportTarget('办公室'));
    expect(must(await here.exportTargets())).toEqual([]);
    expect(await send()).toEqual([4, 4]);
  });
});

it('gives no name that a bundle of this library would be refused for', async () => {
  const { library: store, ids } = await library();
  const long = '水'.repeat(LIMITS.tag + 1);
  must(await store.setCollections(ids, { add: ['调研'] }));
  for (const attempt of [
    store.setCollections(ids, { add: [long] }),
    store.renameCollection('调研', long),
    store.renameTag('水', long),
  ]) {
    expect(codeOf(await attempt)).toBe('invalid');
  }
  const kept = must(await store.exportLibrary());
  const bundle = parseBundle(exportBundle(kept, { device: 'a', now: NOW, version: '1' }));
  expect(bundle.ok && bundle.refused).toEqual([]);
  expect(must(await store.collections())).toEqual([{ name: '调研', articles: 3 }]);
  expect(must(await store.tags()).map(({ name }) => name)).toEqual(['水', '水利', '财政']);
});

it('joins no notes to one that a bundle of this library would be refused for', async () => {
  const { library: store } = await library();
  const [half, other] = ['甲', '乙'].map((letter) => letter.repeat(LIMITS.note - 10));
  must(await saveMark(store, 4, { note: half ?? '' }));
  expect(codeOf(await saveMark(store, 5, { at: 4, note: other ?? '' }))).toBe('invalid');
  const kept = must(await store.exportLibrary());
  const bundle = parseBundle(exportBundle(kept, { device: 'a', now: NOW, version: '1' }));
  expect(bundle.ok && bundle.refused).toEqual([]);
});
