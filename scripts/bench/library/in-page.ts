/** What runs in a page of the extension, where its database is. */
import { fold } from '../../../chinese';
import { type Library, liveArticles, noteText, tagsOf } from '../../../exchange';
import { formatPhrase } from '../../../exchange/query';
import { openLibrary, type StorageResult } from '../../../storage';
import { searchDoc, searchedHead } from '../../../storage/search/doc';
import { inventedLibrary, type LibrarySize } from './invented';
import { buildFlexSearch, buildMiniSearch, type Peer, type Text } from './peers';
import { questions } from './questions';

const NOW = Date.now();

async function timed<T>(run: () => Promise<T> | T): Promise<[milliseconds: number, value: T]> {
  const start = performance.now();
  const value = await run();
  return [performance.now() - start, value];
}

function must<T>(result: StorageResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`);
  return result.value;
}

/** The lines in which words are looked for, as a plain reading of the records finds them. */
const textsOf = (library: Library): Text[] =>
  liveArticles(library).map(({ article, highlights }) => {
    const { title, source } = searchedHead(article);
    const marks = highlights.flatMap((mark) => [
      mark.selectors.quote.exact,
      noteText(mark.note),
      ...tagsOf(mark),
    ]);
    const lines = [...title, ...source, ...article.blocks.map(({ text }) => text), ...marks];
    return { id: article.id, text: lines.map(fold).join('\n') };
  });

const bench = {
  /** Fills the empty library of the extension; milliseconds that the import took. */
  async fill(size: LibrarySize): Promise<number> {
    const store = openLibrary();
    const [time] = await timed(async () => must(await store.importLibrary(inventedLibrary(size, NOW))));
    store.close();
    return time;
  },

  /** Totals as a popup asks for them: of a database that is not open yet, and again. */
  async totals(): Promise<{ cold: number; warm: number }> {
    const store = openLibrary();
    const [cold] = await timed(async () => must(await store.totals()));
    const [warm] = await timed(async () => must(await store.totals()));
    store.close();
    return { cold, warm };
  },

  /** How long each of so many saves of a mark takes, in milliseconds, and each search right after it. */
  async save(number: number): Promise<{ saves: number[]; searches: number[] }> {
    const store = openLibrary();
    must(await store.find('财政'));
    const ids = must(await store.find());
    const saves: number[] = [];
    const searches: number[] = [];
    for (let at = 0; at < number; at++) {
      const id = ids[Math.floor((at * ids.length) / number)] ?? '';
      const { article, highlights } = must(await store.article(id));
      const [known] = highlights;
      if (!known) continue;
      const { selectors } = known;
      const block = { ...selectors.block, offset: 100_000 + at };
      const highlight = {
        id: crypto.randomUUID(),
        selectors: { ...selectors, block },
        colour: 'amber' as const,
        note: `量 ${at}`,
        madeBy: 'reader' as const,
      };
      const [save] = await timed(async () => must(await store.saveHighlight({ article, highlight })));
      const [search] = await timed(async () => must(await store.find(`"量 ${at}"`)));
      saves.push(save);
      searches.push(search);
    }
    store.close();
    return { saves, searches };
  },

  /** The first search after opening, and then many. */
  async search(number: number): Promise<{ cold: number; warm: number[]; facets: number[] }> {
    const store = openLibrary();
    const library = must(
      await store.readPart({ kind: 'selection', ids: must(await store.find()).slice(0, 200) }),
    ).library;
    store.close();
    const words = questions(
      library.articles.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
      number,
      5,
    );
    const [cold] = await timed(async () => must(await store.find(words[0])));
    const warm: number[] = [];
    const facets: number[] = [];
    for (const word of words) {
      const [time] = await timed(async () => {
        const ids = must(await store.find(formatPhrase(word)));
        must(await store.list(ids.slice(0, 30), formatPhrase(word)));
      });
      warm.push(time);
      facets.push((await timed(async () => must(await store.facets(formatPhrase(word)))))[0]);
    }
    store.close();
    return { cold, warm, facets };
  },

  /** What a search of the whole library finds too little and too much, against a plain reading. */
  async exactness(number: number): Promise<{ missed: number; wrong: number; hits: number }> {
    const store = openLibrary();
    const texts = textsOf(must(await store.exportLibrary()));
    let [missed, wrong, hits] = [0, 0, 0];
    for (const word of questions(
      texts.map(({ text }) => text),
      number,
      7,
    )) {
      const expected = new Set(texts.filter(({ text }) => text.includes(fold(word))).map(({ id }) => id));
      const found = new Set(must(await store.find(formatPhrase(word))));
      hits += expected.size;
      missed += [...expected].filter((id) => !found.has(id)).length;
      wrong += [...found].filter((id) => !expected.has(id)).length;
    }
    store.close();
    return { missed, wrong, hits };
  },

  /** Builds what is searched, ours and the peers', of the same library, and puts the same questions to them. */
  async peers(size: LibrarySize, number: number) {
    const library = inventedLibrary(size, NOW);
    const articles = liveArticles(library);
    const [ours] = await timed(() =>
      articles.map(({ article, highlights }) => searchDoc(article, highlights)),
    );
    const texts = textsOf(library);
    const words = questions(
      texts.map(({ text }) => text),
      number,
      11,
    );
    const measure = async (build: (texts: readonly Text[]) => Peer) => {
      const [time, peer] = await timed(() => build(texts));
      let [missed, wrong] = [0, 0];
      const times: number[] = [];
      for (const word of words.map(fold)) {
        const expected = new Set(texts.filter(({ text }) => text.includes(word)).map(({ id }) => id));
        const [search, found] = await timed(() => peer.search(word));
        times.push(search);
        missed += [...expected].filter((id) => !found.has(id)).length;
        wrong += [...found].filter((id) => !expected.has(id)).length;
      }
      return { name: peer.name, time, times, missed, wrong };
    };
    return { ours, peers: [await measure(buildFlexSearch), await measure(buildMiniSearch)] };
  },

  /** Cancels an import halfway: what the library has afterwards, and how long it took to stop. */
  async cancelled(size: LibrarySize): Promise<{ left: number; code: string; milliseconds: number }> {
    const store = openLibrary();
    const end = new AbortController();
    let stopped = 0;
    const progress = (done: number, total: number) => {
      if (done < total / 2 || end.signal.aborted) return;
      end.abort();
      stopped = performance.now();
    };
    const result = await store.importLibrary(inventedLibrary(size, NOW), { signal: end.signal, progress });
    const milliseconds = performance.now() - stopped;
    const { articles, highlights } = must(await store.exportLibrary());
    store.close();
    return {
      left: articles.length + highlights.length,
      code: result.ok ? 'ok' : result.error.code,
      milliseconds,
    };
  },

  async wipe(): Promise<void> {
    const store = openLibrary();
    must(await store.wipe());
    store.close();
  },
};

export type Bench = typeof bench;

declare global {
  var libraryBench: Bench;
}
globalThis.libraryBench = bench;
