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

/** A sound record of one of the kinds. */
export type KindedRecord =
  | { kind: 'article'; record: ArticleRecord }
  | { kind: 'highlight'; record: HighlightRecord }
  | { kind: 'revision'; record: RevisionRecord };

/** As `parseRecords`, one record after the other: articles before all that belongs to them. */
export function createIntake() {
  const library = {
    articles: [] as ArticleRecord[],
    highlights: [] as HighlightRecord[],
    revisions: [] as RevisionRecord[],
  };
  const sieve = createSieve();
  return {
    /** @param index place in its list, from 0 */
    take(kind: RecordKind, index: number, input: unknown): void {
      const sound = sieve.take(kind, index, input);
      if (sound?.kind === 'article') library.articles.push(sound.record);
      else if (sound?.kind === 'highlight') library.highlights.push(sound.record);
      else if (sound?.kind === 'revision') library.revisions.push(sound.record);
    },
    parsed: (): ParsedRecords => ({ library: merge(library, EMPTY_LIBRARY), refused: sieve.refused }),
  };
}

/** Tells sound records from others, one after the other: articles before all that belongs to them. Keeps none. */
export function createSieve() {
  const known = new Set<string>();
  const refused: Refusal[] = [];
  const parse = <Schema extends v.GenericSchema>(schema: Schema, input: unknown) => {
    const parsed = v.safeParse(schema, input, { abortEarly: true });
    return parsed.success ? parsed.output : null;
  };
  const read = (kind: RecordKind, input: unknown): KindedRecord | Refusal['reason'] => {
    if (kind === 'article') {
      const article = parse(ArticleRecordSchema, input);
      if (article === null) return 'malformed';
      for (const id of [article.id, ...article.aliases]) known.add(id);
      const key = urlKey(article.url) ?? article.urlKey;
      return { kind, record: { ...withSoundIdentity(article), urlKey: key } };
    }
    if (kind === 'highlight') {
      const mark = parse(HighlightRecordSchema, input);
      if (mark === null) return 'malformed';
      return known.has(mark.articleId) ? { kind, record: withSoundIdentity(mark) } : 'no-article';
    }
    const revision = parse(RevisionRecordSchema, input);
    if (revision === null) return 'malformed';
    return known.has(revision.articleId) ? { kind, record: revision } : 'no-article';
  };
  return {
    /** What was left out so far. */
    refused,
    /** @param index place in its list, from 0 */
    take(kind: RecordKind, index: number, input: unknown): KindedRecord | null {
      const sound = read(kind, input);
      if (typeof sound !== 'string') return sound;
      refused.push({ kind, index, reason: sound });
      return null;
    },
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
