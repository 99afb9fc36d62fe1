import { joinKept } from './article-edits';
import { groupBySharedKeys } from './classes';
import { articleKeys, idsOf, joinIdentities, withIdentity } from './identity';
import { joinAll } from './join-all';
import { EMPTY_TEXT_HASH } from './no-text';
import { lesser, sameRecord } from './order';
import type { ArticleRecord, ArticleSnapshot, RevisionRecord } from './records';

export interface MergedArticles {
  articles: ArticleRecord[];
  revisions: RevisionRecord[];
  /** From every id and alias to the id of the article it became. */
  idOf: Map<string, string>;
}

/**
 * Joins articles of one id or one address. The earliest capture with a text stays the article's text; the texts of
 * later captures become revisions, so no text that was seen is lost. An article whose text was never seen, since its
 * marks come from another program, takes the first text there is.
 */
export function mergeArticles(
  records: readonly ArticleRecord[],
  revisions: readonly RevisionRecord[],
): MergedArticles {
  const articles: ArticleRecord[] = [];
  const captures = [...revisions];
  const idOf = new Map<string, string>();
  const groups = groupBySharedKeys(records, articleKeys);
  for (const group of groups) {
    const merged = joinArticles(group);
    articles.push(merged);
    for (const id of idsOf(merged)) idOf.set(id, merged.id);
    if (group.length === 1) continue;
    for (const record of withContent(group)) if (hasText(record)) captures.push(asRevision(record));
  }
  return { articles, revisions: mergeRevisions(captures, articles, idOf), idOf };
}

function joinArticles(group: readonly ArticleRecord[]): ArticleRecord {
  const [only] = group;
  if (only !== undefined && group.length === 1) return withIdentity(only);
  const full = withContent(group);
  const snapshot = (full.length > 0 ? full : group)
    .map((record) => ({ ...snapshotOf(record), urlKey: record.urlKey }))
    .reduce(earlier);
  const createdAt = group.reduce(
    (first, record) => Math.min(first, record.createdAt),
    Number.POSITIVE_INFINITY,
  );
  return {
    ...snapshot,
    ...joinIdentities(group),
    ...(full.length === 0 && { purged: true as const }),
    createdAt,
    ...joinAll(group, joinKept),
  };
}

/** Those that are more than a tombstone: a purge is not merged, content that is somewhere is there after a merge. */
function withContent(records: readonly ArticleRecord[]): ArticleRecord[] {
  return records.filter(({ purged }) => purged !== true);
}

/** The fields of a record that were read from the page. */
function snapshotOf(record: ArticleSnapshot): ArticleSnapshot {
  const { url, canonicalUrl, originUrl, title, siteName, source, author, editor } = record;
  const { publishedAt, script, blocks, textHash, capturedAt, capturedBy } = record;
  const { kicker, subtitle, channel, documentNumber, issuer } = record;
  return {
    url,
    canonicalUrl,
    originUrl,
    title,
    siteName,
    source,
    author,
    editor,
    publishedAt,
    ...(kicker === undefined ? {} : { kicker }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(channel === undefined ? {} : { channel }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(issuer === undefined ? {} : { issuer }),
    script,
    blocks,
    textHash,
    capturedAt,
    capturedBy,
  };
}

function earlier<T extends { capturedAt: number; textHash: string }>(a: T, b: T): T {
  if (hasText(a) !== hasText(b)) return hasText(a) ? a : b;
  if (a.capturedAt !== b.capturedAt) return a.capturedAt < b.capturedAt ? a : b;
  return lesser(a, b);
}

const hasText = ({ textHash }: { textHash: string }): boolean => textHash !== EMPTY_TEXT_HASH;

/** A capture of an article as a revision of it. */
export function asRevision(record: ArticleSnapshot & { id: string }): RevisionRecord {
  const { id: articleId, capturedAt, title, textHash, blocks } = record;
  return { id: `${articleId}/${textHash}`, articleId, capturedAt, title, textHash, blocks };
}

/** One revision for each article and text, the earliest; none for the text that the article itself holds. */
function mergeRevisions(
  captures: readonly RevisionRecord[],
  articles: readonly ArticleRecord[],
  idOf: ReadonlyMap<string, string>,
): RevisionRecord[] {
  const earliest = new Map<string, RevisionRecord>();
  for (const capture of captures.filter(hasText)) {
    const articleId = idOf.get(capture.articleId) ?? capture.articleId;
    const id = `${articleId}/${capture.textHash}`;
    const known = earliest.get(id);
    const revision = { ...capture, id, articleId };
    earliest.set(id, known === undefined ? revision : earlier(known, revision));
  }
  for (const own of withContent(articles).map(asRevision)) {
    const known = earliest.get(own.id);
    if (known !== undefined && sameRecord(earlier(known, own), own)) earliest.delete(own.id);
  }
  return [...earliest.values()];
}
