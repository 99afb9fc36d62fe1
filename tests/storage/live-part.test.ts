import { describe, expect, it } from 'vitest';
import { liveArticles } from '../../exchange';
import type { LibraryPart, LibraryStore } from '../../storage';
import { createWorld, idOf, must, saveMark } from './world';

/** Three articles of a mark each and one with a second, deleted mark; the last article is in the trash. */
async function filled() {
  const world = createWorld();
  const { library, time } = world;
  for (const at of [1, 2, 3, 4]) {
    must(await saveMark(library, at, { url: `https://news.lantian.example/${at}` }));
    time.now += 1000;
  }
  must(await saveMark(library, 5, { url: 'https://news.lantian.example/1' }));
  must(await library.deleteHighlight(idOf(0x1005)));
  const newest = must(await library.newest(1))[0]?.article.id ?? '';
  must(await library.deleteArticle(newest));
  return { ...world, trashed: newest };
}

async function readAll(library: LibraryStore, part: LibraryPart, portion: number) {
  const opened = must(await library.livePart(part));
  const read = [];
  for (let from = 0; from < opened.total; from += portion)
    read.push(...must(await opened.read(from, portion)));
  return read;
}

const marksOf = (read: Awaited<ReturnType<typeof readAll>>) =>
  read.map(({ highlights }) => highlights.map(({ id }) => id));

describe('the live articles of a part', () => {
  it('come in portions of any size as they come from the whole library', async () => {
    const { library } = await filled();
    const whole = liveArticles(must(await library.exportLibrary()));
    expect(whole).toHaveLength(3);
    for (const portion of [1, 2, 50]) {
      expect(await readAll(library, { kind: 'all' }, portion)).toEqual(whole);
    }
  });

  it('are those that were chosen, newest first, and none from the trash', async () => {
    const { library, trashed } = await filled();
    const ids = must(await library.find());
    const chosen = [ids[2] ?? '', trashed, ids[0] ?? ''];
    const read = await readAll(library, { kind: 'selection', ids: chosen }, 1);
    expect(read.map(({ article }) => article.id)).toEqual([ids[0], ids[2]]);
  });

  it('are those that changed since the last export, with the marks that did', async () => {
    const { library } = await filled();
    const part: LibraryPart = { kind: 'changes', target: '办公室' };
    const first = must(await library.livePart(part));
    expect(first.total).toBe(3);
    must(await library.noteExport('办公室', first.changes));
    expect(await readAll(library, part, 2)).toEqual([]);
    must(await saveMark(library, 6, { url: 'https://news.lantian.example/2' }));
    expect(marksOf(await readAll(library, part, 2))).toEqual([[idOf(0x1006)]]);
  });

  it('are left out where they are gone meanwhile', async () => {
    const { library } = await filled();
    const opened = must(await library.livePart({ kind: 'all' }));
    const ids = must(await library.find());
    must(await library.deleteArticle(ids[1] ?? ''));
    expect(must(await opened.read(0, 3)).map(({ article }) => article.id)).toEqual([ids[0], ids[2]]);
  });
});
