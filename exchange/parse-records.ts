import * as v from 'valibot';
import { joinIdentities } from './identity';
import { EMPTY_LIBRARY, merge } from './merge';
import type { Identity, Library } from './records';
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
  const refused: Refusal[] = [];
  const keep = <Schema extends v.GenericSchema>(
    kind: RecordKind,
    schema: Schema,
    list: readonly unknown[],
    accept: (record: v.InferOutput<Schema>) => boolean,
  ) =>
    list.flatMap((input, index) => {
      const parsed = v.safeParse(schema, input, { abortEarly: true });
      if (parsed.success && accept(parsed.output)) return [parsed.output];
      refused.push({ kind, index, reason: parsed.success ? 'no-article' : 'malformed' });
      return [];
    });
  const articles = keep('article', ArticleRecordSchema, lists.articles, () => true).map((article) => ({
    ...withSoundIdentity(article),
    urlKey: urlKey(article.url) ?? article.urlKey,
  }));
  const known = new Set(articles.flatMap(({ id, aliases }) => [id, ...aliases]));
  const highlights = keep('highlight', HighlightRecordSchema, lists.highlights, ({ articleId }) =>
    known.has(articleId),
  ).map(withSoundIdentity);
  const revisions = keep('revision', RevisionRecordSchema, lists.revisions, ({ articleId }) =>
    known.has(articleId),
  );
  return { library: merge({ articles, highlights, revisions }, EMPTY_LIBRARY), refused };
}

/**
 * Foreign aliases may be unsorted, doubled, or without registers of their own; and registers of single ids without
 * aliases would outlive every later deletion.
 */
function withSoundIdentity<T extends Identity>(record: T): T {
  const { deletedPerId, ...own } = record;
  return record.aliases.length === 0 ? (own as T) : ({ ...own, ...joinIdentities([record]) } as T);
}
