import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { EMPTY_LIBRARY, liveArticles, merge, noteText } from '../../exchange';
import type { LibraryStore } from '../../storage';
import { createWorld, must, rewritten, saveMark, search, snapshot, URLS } from './world';

// Hundreds of libraries take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const KINDS = [
  'save',
  'mark',
  'mark',
  'update',
  'delete-mark',
  'restore-mark',
  'delete-article',
  'restore-article',
  'import',
  'undo',
] as const;

const actionArbitrary = fc.record({
  kind: fc.constantFrom(...KINDS),
  machine: fc.nat({ max: 1 }),
  pick: fc.nat({ max: 7 }),
  note: fc.constantFrom('', '甲', '乙'),
});

type Action = typeof actionArbitrary extends fc.Arbitrary<infer A> ? A : never;

async function act(library: LibraryStore, other: LibraryStore, { kind, pick, note }: Action) {
  const url = URLS[pick % URLS.length] ?? URLS[0];
  const { articles, highlights } = must(await library.exportLibrary());
  const article = articles[pick % Math.max(1, articles.length)]?.id ?? '';
  const mark = highlights[pick % Math.max(1, highlights.length)]?.id ?? '';
  if (kind === 'save') await library.saveArticle(snapshot({ url, ...rewritten(pick) }));
  if (kind === 'mark') await saveMark(library, pick, { url, at: pick % 3, note });
  if (kind === 'update') await library.updateHighlight(mark, { note });
  if (kind === 'delete-mark') await library.deleteHighlight(mark);
  if (kind === 'restore-mark') await library.restoreHighlight(mark);
  if (kind === 'delete-article') await library.deleteArticle(article);
  if (kind === 'restore-article') await library.restoreArticle(article);
  if (kind === 'import') must(await library.importLibrary(must(await other.exportLibrary())));
  if (kind === 'undo') await library.undoImport();
}

it('indexes, records and the rules of merging agree after any actions on two machines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(actionArbitrary, { maxLength: 20 }), async (actions) => {
      const worlds = [createWorld(), createWorld({ firstId: 0x900 })] as const;
      for (const [index, action] of actions.entries()) {
        for (const world of worlds) world.time.now += index % 3;
        const [self, other] = action.machine === 0 ? worlds : [worlds[1], worlds[0]];
        // Ids of marks differ between the machines, as those of UUIDv7s do.
        await act(self.library, other.library, { ...action, pick: action.pick + 8 * action.machine });
        const library = must(await self.library.exportLibrary());
        expect(merge(library, EMPTY_LIBRARY)).toEqual(merge(library, library));
        const live = liveArticles(library);
        const marks = live.flatMap(({ highlights }) => highlights);
        expect(must(await self.library.totals())).toMatchObject({
          articles: live.length,
          highlights: marks.length,
          notes: marks.filter(({ note }) => noteText(note) !== '').length,
        });
        const items = await search(self.library);
        expect(items.map(({ article, highlights }) => ({ article, highlights }))).toEqual(live);
        for (const word of ['甲', '乙']) {
          const noted = live.filter(({ highlights }) =>
            highlights.some(({ note }) => noteText(note).includes(word)),
          );
          expect(must(await self.library.find(word))).toEqual(noted.map(({ article }) => article.id));
        }
      }
    }),
    { numRuns: 80 },
  );
});
