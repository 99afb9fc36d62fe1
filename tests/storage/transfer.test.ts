import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exportBundle, type Library, merge, noteText, parseBundle } from '../../exchange';
import { historyArbitrary, play } from '../exchange/histories';
import { codeOf, createWorld, hashOf, idOf, must, NOW, rewritten, saveMark, snapshot, URLS } from './world';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Two libraries on two machines, with one page marked on both. */
async function twoMachines() {
  const first = createWorld();
  const second = createWorld({ firstId: 0x900 });
  second.time.now += 60_000;
  await saveMark(first.library, 1, { note: '甲' });
  await saveMark(second.library, 2, { at: 1, note: '乙' });
  await saveMark(second.library, 3, { url: URLS[1] });
  return { first, second, here: first.library, there: second.library };
}

describe('import', () => {
  it('brings two machines to the same library', async () => {
    const { here, there } = await twoMachines();
    must(await here.importLibrary(must(await there.exportLibrary())));
    must(await there.importLibrary(must(await here.exportLibrary())));
    const library = must(await here.exportLibrary());
    expect(must(await there.exportLibrary())).toEqual(library);
    expect(must(await here.totals())).toMatchObject({ articles: 2, highlights: 2, notes: 1 });
    const mark = must(await here.findByUrl(URLS[0]))?.highlights[0];
    expect([mark && noteText(mark.note), mark?.aliases]).toEqual(['甲\n\n乙', [idOf(0x1002)]]);
  });

  it('says what it did, and does nothing the second time', async () => {
    const { here, there } = await twoMachines();
    const incoming = must(await there.exportLibrary());
    const plan = must(await here.importLibrary(incoming));
    expect([plan.articles.new, plan.highlights.new, plan.highlights.changed]).toEqual([1, 1, 1]);
    const after = must(await here.exportLibrary());
    const again = must(await here.importLibrary(incoming));
    expect([again.articles.unchanged, again.highlights.unchanged]).toEqual([2, 2]);
    expect(must(await here.exportLibrary())).toEqual(after);
    must(await here.undoImport());
    expect(must(await here.totals()).articles).toBe(1);
  });

  it('makes what is imported found, and stamps later edits after it', async () => {
    const { here, there } = await twoMachines();
    must(await here.importLibrary(must(await there.exportLibrary())));
    expect(must(await here.find('乙')).length).toBe(1);
    const edited = must(await here.updateHighlight(idOf(0x1002), { colour: 'grey' }));
    const theirs = must(await there.exportLibrary()).highlights.map(({ colour }) => colour.stamp);
    expect(theirs.every((stamp) => stamp < edited.colour.stamp)).toBe(true);
  });

  it('takes away what a tombstone deletes, and an article with its last mark', async () => {
    const { here, there } = await twoMachines();
    must(await there.importLibrary(must(await here.exportLibrary())));
    const article = must(await there.findByUrl(URLS[0]))?.article.id ?? '';
    must(await there.deleteArticle(article));
    must(await here.importLibrary(must(await there.exportLibrary())));
    expect(must(await here.findByUrl(URLS[0]))).toBeNull();
    expect(must(await here.totals())).toMatchObject({ articles: 1, highlights: 1 });
  });
});

describe('a mark in an article that another machine deleted without knowing of it', () => {
  it('keeps the article in sight until it goes itself', async () => {
    const { here, there } = await twoMachines();
    await saveMark(here, 7);
    must(await there.importLibrary(must(await here.exportLibrary())));
    await saveMark(here, 8, { note: '独见' });
    must(await there.deleteArticle(must(await there.findByUrl(URLS[0]))?.article.id ?? ''));
    must(await here.importLibrary(must(await there.exportLibrary())));
    must(await there.importLibrary(must(await here.exportLibrary())));
    const saved = must(await here.findByUrl(URLS[0]));
    expect(must(await there.findByUrl(URLS[0]))).toEqual(saved);
    expect(saved?.highlights.map(({ id }) => id)).toEqual([idOf(0x1008)]);
    expect([must(await here.totals()).articles, must(await here.find('独见')).length]).toEqual([2, 1]);
    must(await here.deleteHighlight(idOf(0x1008)));
    expect(must(await here.findByUrl(URLS[0]))).toBeNull();
    must(await here.restoreHighlight(idOf(0x1008)));
    must(await here.deleteArticle(saved?.article.id ?? ''));
    expect(must(await here.totals())).toMatchObject({ articles: 1, highlights: 1 });
  });
});

describe('undo of an import', () => {
  it('goes back to the state before', async () => {
    const { here, there } = await twoMachines();
    const before = must(await here.exportLibrary());
    must(await here.importLibrary(must(await there.exportLibrary())));
    expect(must(await here.lastImport())).not.toBeNull();
    must(await here.undoImport());
    expect(must(await here.exportLibrary())).toEqual(before);
    expect(must(await here.find('乙')).length).toBe(0);
    expect([must(await here.lastImport()), codeOf(await here.undoImport())]).toEqual([null, 'not-found']);
  });

  it('takes back a text that a machine whose clock is ahead has seen', async () => {
    const { here, there } = await twoMachines();
    const before = must(await here.exportLibrary());
    must(await there.visit(snapshot({ url: URLS[0], ...rewritten(7), capturedAt: NOW + 3_600_000_000 })));
    must(await here.importLibrary(must(await there.exportLibrary())));
    must(await here.undoImport());
    expect(must(await here.exportLibrary())).toEqual(before);
  });

  it('keeps what was changed here since then', async () => {
    const { here, there } = await twoMachines();
    must(await here.importLibrary(must(await there.exportLibrary())));
    await saveMark(here, 4, { url: URLS[2] });
    await here.updateHighlight(idOf(0x1003), { note: '此后' });
    must(await here.undoImport());
    expect(must(await here.totals())).toMatchObject({ articles: 3, highlights: 3, notes: 2 });
    const kept = must(await here.findByUrl(URLS[1]))?.highlights[0];
    expect(kept && noteText(kept.note)).toBe('此后');
  });

  it('keeps the texts that were seen here since then', async () => {
    const { here, there, first } = await twoMachines();
    must(await here.importLibrary(must(await there.exportLibrary())));
    first.time.now += 1000;
    for (const [url, hash] of [
      [URLS[0], 8],
      [URLS[1], 9],
    ] as const) {
      must(await here.saveArticle(snapshot({ url, ...rewritten(hash), capturedAt: first.time.now })));
    }
    must(await here.undoImport());
    const seen = async (url: string) => {
      const id = must(await here.findByUrl(url))?.article.id ?? '';
      return must(await here.revisions(id)).map(({ textHash }) => textHash);
    };
    expect([await seen(URLS[0]), await seen(URLS[1])]).toEqual([[hashOf(8)], [hashOf(9)]]);
  });
});

describe('export, wipe and import', () => {
  it('give the same library back, for every history', async () => {
    await fc.assert(
      fc.asyncProperty(
        historyArbitrary.map((history) => play(history)),
        async ([a, b]) => {
          const { library } = createWorld();
          must(await library.importLibrary(merge(a as Library, b as Library)));
          const before = must(await library.exportLibrary());
          const totals = must(await library.totals());
          const json = exportBundle(before, {
            device: must(await library.device()),
            now: NOW,
            version: '0.1.0',
          });
          must(await library.wipe());
          expect(must(await library.exportLibrary())).toEqual({
            articles: [],
            highlights: [],
            revisions: [],
          });
          const parsed = parseBundle(json);
          must(await library.importLibrary(parsed.ok ? parsed.library : { articles: [], highlights: [] }));
          expect(must(await library.exportLibrary())).toEqual(before);
          expect(must(await library.totals())).toEqual(totals);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('start a new device, so that its stamps are not taken for the old one\u2019s', async () => {
    const { library, open } = createWorld();
    const before = must(await library.device());
    expect(must(await open().device())).toBe(before);
    must(await library.wipe());
    expect(must(await library.device())).not.toBe(before);
  });

  it('keep odd text exactly', async () => {
    const odd = [
      '\ud800',
      '\udfff\ud800',
      '𠮷野家',
      '👩‍👩‍👧‍👦',
      '\u202eabc\u202c',
      '\u200b\ufeff',
      '\u0000\u0001',
      '__proto__',
      'constructor',
    ];
    const { library } = createWorld();
    for (const [index, text] of odd.entries()) {
      must(await saveMark(library, index, { exact: text, note: text, tags: [`#${text}`] }));
    }
    must(await library.saveArticle(snapshot({ url: URLS[1], title: odd.join('') })));
    const before = must(await library.exportLibrary());
    const parsed = parseBundle(exportBundle(before, { device: 'a', now: NOW, version: '0.1.0' }));
    const { library: other } = createWorld();
    must(await other.importLibrary(parsed.ok ? parsed.library : { articles: [], highlights: [] }));
    expect(must(await other.exportLibrary())).toEqual(before);
    expect(before.highlights.map(({ selectors }) => selectors.quote.exact)).toEqual(odd);
  });
});
