import { idsOf, livesOf } from './identity';
import type { ParsedRecords, Refusal } from './parse-records';
import { placeKey } from './place';
import type { ArticleRecord, HighlightRecord, Library } from './records';
import { isFarFuture } from './stamp';

/**
 * Keeps out what would spoil a library for ever: records with stamps from a far future, which would win over every
 * later edit, and records whose id the library knows for another address or another place.
 * @param now milliseconds since the epoch
 */
export function admit(current: Library, incoming: Library, { now }: { now: number }): ParsedRecords {
  const refused: Refusal[] = [];
  const addressesOf = (articles: readonly ArticleRecord[]) =>
    new Map(articles.flatMap((article) => idsOf(article).map((id) => [id, article.urlKey])));
  const known = addressesOf(current.articles);
  const check = (
    kind: Refusal['kind'],
    index: number,
    stamps: string[],
    others: (string | undefined)[],
    own: string,
  ) => {
    const reason = stamps.some((stamp) => isFarFuture(stamp, now))
      ? 'future'
      : others.some((other) => other !== undefined && other !== own)
        ? 'contradicts'
        : null;
    if (reason !== null) refused.push({ kind, index, reason });
    return reason === null;
  };
  const articles = incoming.articles.filter((article, index) =>
    check(
      'article',
      index,
      stampsOf(article),
      idsOf(article).map((id) => known.get(id)),
      article.urlKey,
    ),
  );
  const there = addressesOf([...current.articles, ...articles]);
  const placeOf = (mark: HighlightRecord) => `${there.get(mark.articleId)} ${placeKey(mark.selectors)}`;
  const places = new Map(
    current.highlights
      .filter(({ purged }) => !purged)
      .flatMap((mark) => idsOf(mark).map((id) => [id, placeOf(mark)])),
  );
  const highlights = incoming.highlights.filter((mark, index) => {
    if (!there.has(mark.articleId)) {
      refused.push({ kind: 'highlight', index, reason: 'no-article' });
      return false;
    }
    const others = mark.purged ? [] : idsOf(mark).map((id) => places.get(id));
    return check('highlight', index, stampsOf(mark), others, placeOf(mark));
  });
  const revisions = (incoming.revisions ?? []).filter(({ articleId }) => there.has(articleId));
  return { library: { articles, highlights, revisions }, refused };
}

/** Every stamp in a record. */
export function stampsOf(record: ArticleRecord | HighlightRecord): string[] {
  const stamps = Object.values(livesOf(record)).map(({ stamp }) => stamp);
  if (!('note' in record)) {
    const { collections = {}, corrections = {}, availability } = record;
    const registers = [...Object.values(collections), ...Object.values(corrections)];
    return [...stamps, ...registers.map(({ stamp }) => stamp), ...(availability ? [availability.stamp] : [])];
  }
  return [
    ...stamps,
    record.colour.stamp,
    ...record.note.versions.map(({ stamp }) => stamp),
    ...Object.values(record.note.seen),
    ...Object.values(record.tags).map(({ stamp }) => stamp),
  ];
}
