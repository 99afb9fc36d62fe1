import type { LibraryStore, StorageResult } from '../../storage';
import { createWorld, idOf, must, rewritten, saveMark, snapshot, URLS } from './world';

/** A library from another machine, with news, changes and deletions. */
async function foreign() {
  const { library, time } = createWorld({ firstId: 0x900 });
  time.now += 5000;
  for (const number of [1, 2, 3]) await saveMark(library, 0x30 + number, { at: number });
  await saveMark(library, 0x40, { url: URLS[1] });
  await library.deleteHighlight(idOf(0x1031));
  return must(await library.exportLibrary());
}

const incoming = await foreign();

/** Every kind of action that writes, on a library as `prepared` makes it. */
export const ACTIONS: [string, (library: LibraryStore) => Promise<StorageResult<unknown>>][] = [
  ['a first mark', (library) => saveMark(library, 9, { url: URLS[2], note: '注', tags: ['水'] })],
  ['a second mark', (library) => saveMark(library, 9)],
  ['a mark over a deleted one', (library) => saveMark(library, 9, { at: 2 })],
  ['an article', (library) => library.saveArticle(snapshot({ url: URLS[2] }))],
  ['a revision', (library) => library.saveArticle(snapshot({ url: URLS[0], ...rewritten(7) }))],
  ['a visit', (library) => library.visit(snapshot({ url: URLS[0], ...rewritten(7), title: '改' }))],
  [
    'an edit',
    (library) => library.updateHighlight(idOf(0x1001), { colour: 'blue', note: '改', tags: ['税'] }),
  ],
  ['a deletion', (library) => library.deleteHighlight(idOf(0x1001))],
  ['a return', (library) => library.restoreHighlight(idOf(0x1002))],
  ['an article\u2019s deletion', (library) => library.deleteArticle(idOf(1))],
  ['an edit of many', (library) => library.updateHighlights([idOf(0x1001)], { addTags: ['急'] })],
  ['a collection', (library) => library.setCollections([idOf(1)], { add: ['汛期'] })],
  ['a correction', (library) => library.correctArticle(idOf(1), { title: '治水' })],
  ['a page that is gone', (library) => library.markAvailability(URLS[0], { state: 'gone', status: 404 })],
  ['an emptied trash', (library) => library.emptyTrash()],
  ['an import', (library) => library.importLibrary(incoming)],
  ['an undo', (library) => library.undoImport()],
];

/** A library with one article, a live mark and a deleted one, and an import to be undone. */
export async function prepared() {
  const world = createWorld();
  await saveMark(world.library, 1, { note: '甲' });
  await saveMark(world.library, 2);
  await world.library.deleteHighlight(idOf(0x1002));
  const earlier = incoming.articles.filter(({ url }) => url === URLS[1]);
  must(await world.library.importLibrary({ articles: earlier, highlights: [] }));
  return { ...world, before: must(await world.library.exportLibrary()) };
}
