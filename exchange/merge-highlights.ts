import { groupBySharedKeys } from './classes';
import { idsOf, joinIdentities, withIdentity } from './identity';
import { joinAll } from './join-all';
import { joinNotes } from './note';
import { lesser } from './order';
import { placeKey } from './place';
import { joinPlaces } from './places';
import type { HighlightRecord } from './records';
import { joinRegisters, later } from './register';

/**
 * Joins marks of one id, or of one quote at one place of one article.
 * @param idOf from article ids and aliases to the id of the article they became
 */
export function mergeHighlights(
  records: readonly HighlightRecord[],
  idOf: ReadonlyMap<string, string>,
): HighlightRecord[] {
  const moved = records.map((record) => {
    const articleId = idOf.get(record.articleId) ?? record.articleId;
    return articleId === record.articleId ? record : { ...record, articleId };
  });
  const groups = groupBySharedKeys(moved, (record) => [
    ...idsOf(record).map((id) => `id ${id}`),
    // Of a purged mark nobody knows any more where it was.
    ...(record.purged ? [] : [`place ${record.articleId} ${placeKey(record.selectors)}`]),
  ]);
  return groups.map(joinGroup);
}

function joinGroup(group: readonly HighlightRecord[]): HighlightRecord {
  const [only] = group;
  if (only !== undefined && group.length === 1) return withIdentity(only);
  return { ...joinAll(group, joinMarks), ...joinIdentities(group) };
}

/** One origin of two, the same on every device. */
function joinOrigins(
  { copiedFrom: a }: HighlightRecord,
  { copiedFrom: b }: HighlightRecord,
): Pick<HighlightRecord, 'copiedFrom'> {
  if (a !== undefined && b !== undefined) return { copiedFrom: lesser(a, b) };
  const copiedFrom = a ?? b;
  return copiedFrom === undefined ? {} : { copiedFrom };
}

/** The selectors of two, the same on every device; those of a mark with content before those of a tombstone. */
function joinSelectors(a: HighlightRecord, b: HighlightRecord): HighlightRecord['selectors'] {
  if (a.purged !== b.purged) return (a.purged ? b : a).selectors;
  return lesser(a.selectors, b.selectors);
}

/** Joins everything but the identities. */
function joinMarks(a: HighlightRecord, b: HighlightRecord): HighlightRecord {
  return {
    id: a.id,
    aliases: a.aliases,
    articleId: lesser(a.articleId, b.articleId),
    selectors: joinSelectors(a, b),
    madeBy: a.madeBy === 'reader' ? a.madeBy : b.madeBy,
    ...joinPlaces(a, b),
    ...joinOrigins(a, b),
    createdAt: Math.min(a.createdAt, b.createdAt),
    colour: later(a.colour, b.colour),
    note: joinNotes(a.note, b.note),
    tags: joinRegisters(a.tags, b.tags),
    deleted: later(a.deleted, b.deleted),
    ...(a.purged && b.purged && { purged: true as const }),
  };
}
