import * as v from 'valibot';
import { joinIdentities } from './identity';
import { EMPTY_LIBRARY, merge } from './merge';
import type { ArticleRecord, HighlightRecord, Identity, Library, RevisionRecord } from './records';
import { ArticleRecordSchema, HighlightRecordSchema, RevisionRecordSchema } from './schema';
import { urlKey } from './url-key';

export type RecordKind = 'article' | 'highlight' | 'revision';

/** A record that was left out, and why. */
export interface Refusal {
  kind: RecordKind;
  /** Place in its list, from 0. */
  index: number;
  /**
   * - `malformed`: a field is missing, of a wrong kind, out of bounds, or an address that is not http(s).
   * - `no-article`: its article is not there.
   * - `future`: a stamp lies further in the future than any honest clock.
   * - `contradicts`: its id is known for another address or another place.
   */
  reason: 'malformed' | 'no-article' | 'future' | 'contradicts';
}

export interface ParsedRecords {
  library: Library;
  refused: Refusal[];
}

/**
 * Takes the records out of foreign lists, field by field: unknown keys are dropped and derived fields derived anew.
 * The library comes in normal form.
 */
export function parseRecords(lists: {
  articles: readonly unknown[];
  highlights: readonly unknown[];
  revisions: readonly unknown[];
}): ParsedRecords {
  const intake = createIntake();
  for (const [index, input] of lists.articles.entries()) intake.take('article', index, input);
  for (const [index, input] of lists.highlights.entries()) intake.take('highlight', index, input);
  for (const [index, input] of lists.revisions.entries()) intake.take('revision', index, input);
  return intake.parsed();
}

/** As `parseRecords`, one record after the other: articles before all that belongs to them. */
export function createIntake() {
  const library = {
    articles: [] as ArticleRecord[],
    highlights: [] as HighlightRecord[],
    revisions: [] as RevisionRecord[],
  };
  const known = new Set<string>();
  const refused: Refusal[] = [];
  const parse = <Schema extends v.GenericSchema>(schema: Schema, input: unknown) => {
    const parsed = v.safeParse(schema, input, { abortEarly: true });
    return parsed.success ? parsed.output : null;
  };
  const takers: Record<RecordKind, (input: unknown) => Refusal['reason'] | null> = {
    article: (input) => {
      const article = parse(ArticleRecordSchema, input);
      if (article === null) return 'malformed';
      library.articles.push({ ...withSoundIdentity(article), urlKey: urlKey(article.url) ?? article.urlKey });
      for (const id of [article.id, ...article.aliases]) known.add(id);
      return null;
    },
    highlight: (input) => {
      const mark = parse(HighlightRecordSchema, input);
      if (mark === null) return 'malformed';
      if (!known.has(mark.articleId)) return 'no-article';
      library.highlights.push(withSoundIdentity(mark));
      return null;
    },
    revision: (input) => {
      const revision = parse(RevisionRecordSchema, input);
      if (revision === null) return 'malformed';
      if (!known.has(revision.articleId)) return 'no-article';
      library.revisions.push(revision);
      return null;
    },
  };
  return {
    /** @param index place in its list, from 0 */
    take(kind: RecordKind, index: number, input: unknown): void {
      const reason = takers[kind](input);
      if (reason !== null) refused.push({ kind, index, reason });
    },
    parsed: (): ParsedRecords => ({ library: merge(library, EMPTY_LIBRARY), refused }),
  };
}

/**
 * Foreign aliases may be unsorted, doubled, or without registers of their own; registers of single ids without aliases
 * would outlive every later deletion; and what is purged without being deleted could be deleted nevermore.
 */
function withSoundIdentity<T extends Identity>({ purged, deletedPerId, ...own }: T): T {
  const identity =
    own.aliases.length === 0
      ? own
      : { ...own, ...joinIdentities([{ ...own, ...(deletedPerId && { deletedPerId }) }]) };
  return { ...identity, ...(purged && identity.deleted.value && { purged }) } as T;
}
