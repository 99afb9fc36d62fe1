import { canonicalMin } from './canonical';
import { groupBySharedKeys } from './classes';
import { idsOf, joinIdentities } from './identity';
import { joinNotes } from './note';
import { placeKey } from './place';
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
  const moved = records.map((record) => ({
    ...record,
    articleId: idOf.get(record.articleId) ?? record.articleId,
  }));
  return groupBySharedKeys(moved, (record) => [
    ...idsOf(record).map((id) => `id ${id}`),
    `place ${record.articleId} ${placeKey(record.selectors)}`,
  ]).map((group) => ({ ...group.reduce(joinMarks), ...joinIdentities(group) }));
}

/** Joins everything but the identities. */
function joinMarks(a: HighlightRecord, b: HighlightRecord): HighlightRecord {
  return {
    id: a.id,
    aliases: a.aliases,
    articleId: canonicalMin(a.articleId, b.articleId),
    selectors: canonicalMin(a.selectors, b.selectors),
    madeBy: a.madeBy === 'reader' ? a.madeBy : b.madeBy,
    createdAt: Math.min(a.createdAt, b.createdAt),
    colour: later(a.colour, b.colour),
    note: joinNotes(a.note, b.note),
    tags: joinRegisters(a.tags, b.tags),
    deleted: later(a.deleted, b.deleted),
  };
}
