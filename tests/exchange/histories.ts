import fc from 'fast-check';
import {
  type ArticleRecord,
  addPlace,
  addRefusal,
  type Clock,
  correct,
  createArticleRecord,
  createClock,
  createHighlightRecord,
  type HighlightRecord,
  type Library,
  liveMarksByArticle,
  merge,
  purgeArticle,
  purgeMark,
  setAvailability,
  setCollection,
  setColour,
  setDeleted,
  setNote,
  setTag,
  stampsOf,
} from '../../exchange';
import { CORRECTABLE } from '../../exchange/records';
import { COLOURS } from '../../highlights/colours';
import { draft, hashOf, idOf, NOW, snapshot } from './samples';

const URLS = ['https://a.example/1', 'http://a.example/1?utm_source=x', 'https://b.example/2'];
const QUOTES = ['甲', '乙'];
const TAGS = ['水', 'toString', '財政'];

/** What happens on one of several devices. Numbers choose among what is there. */
const actionArbitrary = fc.record({
  device: fc.nat({ max: 4 }),
  kind: fc.constantFrom(
    'save',
    'save',
    'save',
    'mark',
    'mark',
    'mark',
    'mark',
    'note',
    'note',
    'colour',
    'tag',
    'place',
    'refuse',
    'collect',
    'correct',
    'find-gone',
    'delete-mark',
    'restore-mark',
    'delete-article',
    'restore-article',
    'empty-trash',
    'empty-trash',
    'sync',
    'sync',
  ),
  pick: fc.nat({ max: 11 }),
  text: fc.constantFrom('', '核对', '見下文', 'x'),
  /** Devices disagree about the time, and their clocks stand still at times. */
  elapsed: fc.constantFrom(0, 0, 1, 5000, -3000),
});

/** Of full length: generated lists are a handful long where nothing asks for more. */
export const historyArbitrary = fc.array(actionArbitrary, { maxLength: 48, size: 'max' });

type Action = (typeof historyArbitrary extends fc.Arbitrary<(infer A)[]> ? A : never) & object;

interface Device {
  library: Library;
  clock: Clock;
}

/** Plays a history and gives the devices' libraries. Every device knows only what it did and what it synced. */
export function play(history: readonly Action[], machines = 4): Library[] {
  let wall = NOW;
  let made = 0;
  const devices: Device[] = ['a', 'b', 'c', 'd', 'e'].slice(0, machines).map((device) => ({
    library: { articles: [], highlights: [], revisions: [] },
    clock: createClock({ now: () => wall, device }),
  }));
  for (const action of history) {
    wall += action.elapsed;
    const self = devices[action.device % devices.length];
    if (self === undefined) continue;
    made++;
    const other = devices[action.pick % devices.length] ?? self;
    if (action.kind === 'sync') takeIn(self, other.library);
    else self.library = act(self, action, made, wall);
  }
  return devices.map(({ library }) => library);
}

function takeIn(self: Device, library: Library) {
  for (const record of [...library.articles, ...library.highlights]) {
    for (const stamp of stampsOf(record)) self.clock.receive(stamp);
  }
  self.library = merge(self.library, library);
}

function act({ library, clock }: Device, action: Action, made: number, now: number): Library {
  const article = library.articles[action.pick % Math.max(1, library.articles.length)];
  const mark = library.highlights[action.pick % Math.max(1, library.highlights.length)];
  const stamp = clock.nextStamp();
  const changeArticle = (edit: (article: ArticleRecord) => ArticleRecord): Library => ({
    ...library,
    articles: library.articles.map((other) => (other === article && !other.purged ? edit(other) : other)),
  });
  const change = (edit: (mark: HighlightRecord) => HighlightRecord): Library =>
    mark === undefined || mark.purged
      ? library
      : { ...library, highlights: library.highlights.map((other) => (other === mark ? edit(mark) : other)) };
  switch (action.kind) {
    case 'save': {
      const url = URLS[action.pick % URLS.length] ?? '';
      const textHash = hashOf(action.pick);
      const fresh = createArticleRecord(
        snapshot({
          url,
          textHash,
          capturedAt: now,
          ...(made % 2 === 0 ? { documentNumber: '蓝政发〔2024〕6号' } : {}),
        }),
        {
          id: idOf(made),
          stamp,
          now,
        },
      );
      return merge(library, { articles: [fresh], highlights: [] });
    }
    case 'mark': {
      // As in storage: marking brings an article of which only the tombstone was left back with its text.
      if (article === undefined || article.purged) return library;
      const exact = QUOTES[action.pick % QUOTES.length] ?? '';
      const at = action.pick % 3;
      const there = library.highlights.find(
        ({ articleId, selectors }) =>
          articleId === article.id && selectors.foldKey === exact && selectors.block.offset === at,
      );
      // As in storage: a device never has two marks at one place.
      if (there !== undefined) return library;
      const fields = { id: idOf(made), exact, at, note: action.text };
      const fresh = createHighlightRecord(draft(fields), { articleId: article.id, stamp, now });
      return merge(library, { articles: [], highlights: [fresh] });
    }
    case 'note':
      return change((old) => setNote(old, action.text, stamp));
    case 'colour':
      return change((old) => setColour(old, COLOURS[action.pick % COLOURS.length] ?? 'grey', stamp));
    case 'tag':
      return change((old) =>
        setTag(old, TAGS[action.pick % TAGS.length] ?? '水', action.pick % 2 === 0, stamp),
      );
    case 'place':
      return change((each) => addPlace(each, { ...each.selectors, textHash: hashOf(action.text.length) }));
    case 'refuse':
      return change((each) => addRefusal(each, hashOf(action.text.length)));
    case 'delete-mark':
      return change((old) => setDeleted(old, true, stamp));
    case 'restore-mark':
      return change((old) => setDeleted(old, false, stamp));
    case 'collect':
      return changeArticle((old) =>
        setCollection(old, TAGS[action.pick % TAGS.length] ?? '水', action.pick % 2 === 0, stamp),
      );
    case 'correct': {
      const field = CORRECTABLE[action.pick % CORRECTABLE.length] ?? 'title';
      return changeArticle((old) =>
        correct(old, { [field]: action.text === 'x' ? null : action.text }, stamp),
      );
    }
    case 'find-gone':
      return changeArticle((old) =>
        setAvailability(old, { state: action.pick % 2 === 0 ? 'gone' : 'here', at: now }, stamp),
      );
    case 'empty-trash':
      return emptyTrash(library);
    default: {
      const gone = action.kind === 'delete-article';
      return changeArticle((old) => setDeleted(old, gone, stamp));
    }
  }
}

/** As in storage: with an article go its marks and texts; one with a live mark is not in the trash. */
function emptyTrash(library: Library): Library {
  const marked = liveMarksByArticle(library.highlights);
  const articles = library.articles.map((article) =>
    article.deleted.value && !marked.has(article.id) ? purgeArticle(article) : article,
  );
  const emptied = new Set(articles.filter(({ purged }) => purged).map(({ id }) => id));
  return {
    articles,
    highlights: library.highlights.map((mark) => (mark.deleted.value ? purgeMark(mark) : mark)),
    revisions: (library.revisions ?? []).filter(({ articleId }) => !emptied.has(articleId)),
  };
}
