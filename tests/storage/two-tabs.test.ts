import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import { noteText, tagsOf } from '../../exchange';
import type { LibraryStore, StorageResult } from '../../storage';
import { figure } from '../figure';
import { tries } from '../runs';
import { createWorld, idOf, must, saveMark, snapshot, URLS } from './world';

// A thousand libraries take their time on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const figures = { runs: 0, doubles: 0, lost: 0 };
afterAll(() =>
  figure('S10', 'node', {
    tried: figures.runs,
    failed: figures.doubles + figures.lost,
    what: 'interleavings of two tabs; duplicates and lost updates',
  }),
);

/** What each of two tabs does, in its order: acknowledged actions must show in the end. */
const steps = (library: LibraryStore, tab: number): (() => Promise<StorageResult<unknown>>)[] => [
  () => library.saveArticle(snapshot({ url: URLS[0] })),
  () => saveMark(library, 10 + tab, { tags: [`甲${tab}`] }),
  () => saveMark(library, 20 + tab, { at: 5 }),
  () => library.updateHighlights([idOf(0x1001)], { addTags: [`乙${tab}`] }),
  () => library.updateHighlight(idOf(0x1001), { note: `注${tab}` }),
  () => library.setCollections([idOf(1)], { add: [`集${tab}`] }),
  () => library.deleteHighlight(idOf(0x1002 + tab)),
];

it('S10: two tabs that write at once make no duplicate and lose no update', async () => {
  const property = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
    const { library, open, indexedDB } = createWorld();
    for (const number of [1, 2, 3]) must(await saveMark(library, number));
    const tabs = [open(), open()];
    const running = tabs.map((store, tab) =>
      scheduler.scheduleSequence(
        steps(store, tab).map((step, index) => ({
          label: `${tab}:${index}`,
          builder: async () => {
            must(await step());
          },
        })),
      ),
    );
    await scheduler.waitAll();
    for (const { done, faulty } of running) expect([done, faulty]).toEqual([true, false]);
    figures.runs++;
    const { articles, highlights } = must(await open({ indexedDB }).exportLibrary());
    const places = highlights.map(({ selectors }) => `${selectors.block.offset} ${selectors.foldKey}`);
    figures.doubles += articles.length - 1 + (places.length - new Set(places).size);
    const byId = new Map(highlights.flatMap((mark) => [mark.id, ...mark.aliases].map((id) => [id, mark])));
    const marked = byId.get(idOf(0x1001));
    const isKept = [
      ...[0, 1].map((tab) => marked !== undefined && tagsOf(marked).includes(`乙${tab}`)),
      ...[0, 1].map((tab) => articles[0]?.collections?.[`集${tab}`]?.value === true),
      ...[0, 1].map((tab) => byId.get(idOf(0x1002 + tab))?.deleted.value === true),
      ...[10, 11, 20, 21].map((number) => byId.get(idOf(0x1000 + number))?.deleted.value === false),
      ['注0', '注1'].includes(marked ? noteText(marked.note) : ''),
    ];
    figures.lost += isKept.filter((kept) => !kept).length;
    expect(figures).toMatchObject({ doubles: 0, lost: 0 });
  });
  for (const cases of tries(150, 1000)) await fc.assert(property, cases);
});
