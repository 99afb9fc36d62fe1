import { textOf } from '../../article/text-of';
import {
  checksumOfText,
  EMPTY_LIBRARY,
  isFarFuture,
  type Library,
  MAX_DRIFT_MS,
  merge,
  parseBundle,
  sameRecord,
  stampsOf,
  tagName,
} from '../../exchange';
import { faultsOfMarks } from './marks';

export interface Checked {
  /** How many records of each list were looked at. */
  counts: { articles: number; highlights: number; revisions: number };
  /** One line each, with the id of the record. Empty: the library is sound. */
  faults: string[];
}

const NOTHING = { articles: 0, highlights: 0, revisions: 0 };

/**
 * Whether a library that was exported is consistent: the file is whole, every record is one that this version would
 * take in just so, every mark has its article and stands inside its text, hashes are those of the texts, tags and
 * collections are names that can be, no clock runs ahead, and nothing is left in what was purged.
 * @param json the text of a bundle
 * @param now milliseconds since the epoch
 */
export function checkBundle(json: string, now: number): Checked {
  const parsed = parseBundle(json);
  if (!parsed.ok) return { counts: NOTHING, faults: [`the file: ${parsed.error.code}`] };
  const { library, refused } = parsed;
  const { articles, highlights, revisions = [] } = library;
  // What the file says, record by record, before this version puts it into order.
  const raw: Required<Library> = JSON.parse(json);
  return {
    counts: { articles: articles.length, highlights: highlights.length, revisions: revisions.length },
    faults: [
      ...refused.map(({ kind, index, reason }) => `${kind} ${index} of the file: ${reason}`),
      ...(refused.length === 0 ? faultsOfForm(raw, library) : []),
      ...faultsOfTexts(library),
      ...faultsOfMarks(library),
      ...faultsOfNames(library),
      ...faultsOfClocks(library, now),
      ...faultsOfTombstones(raw),
    ],
  };
}

/** Records that this version would change on reading: doubles, unsorted aliases, addresses under a wrong key. */
function faultsOfForm(raw: Required<Library>, library: Library): string[] {
  const normal = merge(library, EMPTY_LIBRARY);
  const lists = [
    ['article', raw.articles, normal.articles],
    ['mark', raw.highlights, normal.highlights],
    ['revision', raw.revisions, normal.revisions ?? []],
  ] as const;
  return lists.flatMap(([kind, found, kept]) => {
    const byId = new Map<string, (typeof kept)[number]>(kept.map((record) => [record.id, record]));
    const seen = new Set<string>();
    return found.flatMap((record) => {
      const isDouble = seen.has(record.id);
      seen.add(record.id);
      if (isDouble) return [`${kind} ${record.id}: there twice`];
      const own = byId.get(record.id);
      if (own === undefined) return [`${kind} ${record.id}: the same as another one`];
      return sameRecord(own, record) ? [] : [`${kind} ${record.id}: not in its normal form`];
    });
  });
}

function faultsOfTexts({ articles, revisions = [] }: Library): string[] {
  return [
    ...articles
      .filter(({ textHash, blocks }) => checksumOfText(textOf(blocks)) !== textHash)
      .map(({ id }) => `article ${id}: a hash that is not of its text`),
    ...revisions.flatMap(({ id, articleId, textHash, blocks }) => [
      ...(checksumOfText(textOf(blocks)) === textHash
        ? []
        : [`revision ${id}: a hash that is not of its text`]),
      ...(id.endsWith(`/${textHash}`) && articles.some((article) => article.id === articleId)
        ? []
        : [`revision ${id}: of another article or text than it says`]),
    ]),
  ];
}

function faultsOfNames({ articles, highlights }: Library): string[] {
  const wrong = (names: object) => Object.keys(names).filter((name) => tagName(name) !== name);
  return [
    ...articles.flatMap(({ id, collections = {} }) =>
      wrong(collections).map((name) => `article ${id}: no name of a collection: ${JSON.stringify(name)}`),
    ),
    ...highlights.flatMap(({ id, tags }) =>
      wrong(tags).map((name) => `mark ${id}: no name of a tag: ${JSON.stringify(name)}`),
    ),
  ];
}

function faultsOfClocks({ articles, highlights, revisions = [] }: Library, now: number): string[] {
  const ahead = (time: number) => time > now + MAX_DRIFT_MS;
  return [
    ...[...articles, ...highlights].flatMap((record) => [
      ...(stampsOf(record).some((stamp) => isFarFuture(stamp, now)) ? [`${record.id}: a stamp ahead`] : []),
      ...(ahead(record.createdAt) ? [`${record.id}: made in the future`] : []),
    ]),
    ...[...articles, ...revisions]
      .filter(({ capturedAt }) => ahead(capturedAt))
      .map(({ id }) => `${id}: captured in the future`),
    ...highlights
      .filter(({ note: { versions, seen } }) =>
        versions.some(({ stamp }) => !Object.values(seen).some((latest) => latest >= stamp)),
      )
      .map(({ id }) => `mark ${id}: a note that its own clock has not seen`),
  ];
}

/** Of what was purged nothing is left but its tombstone. */
function faultsOfTombstones({ articles, highlights, revisions }: Required<Library>): string[] {
  const purged = new Set(articles.filter((article) => article.purged).map(({ id }) => id));
  return [
    ...[...articles, ...highlights]
      .filter((record) => record.purged && !record.deleted.value)
      .map(({ id }) => `${id}: purged, and not deleted`),
    ...articles
      .filter(({ purged: isPurged, blocks, title }) => isPurged && (blocks.length > 0 || title !== ''))
      .map(({ id }) => `article ${id}: purged, and its text still there`),
    ...highlights
      .filter(
        ({ purged: isPurged, selectors, note }) =>
          isPurged && (selectors.quote.exact !== '' || note.versions.length > 0),
      )
      .map(({ id }) => `mark ${id}: purged, and its quote or note still there`),
    ...revisions
      .filter(({ articleId }) => purged.has(articleId))
      .map(({ id }) => `revision ${id}: its article is purged`),
  ];
}
