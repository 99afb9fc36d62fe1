import { joinAll } from './join-all';
import type { ArticleRecord, Identity, Register } from './records';
import { joinRegisters, sortedRecord } from './register';

/** All ids that mean this record. */
export function idsOf({ id, aliases }: Pick<Identity, 'id' | 'aliases'>): string[] {
  return [id, ...aliases];
}

/** What makes articles one: any of their ids, and their address. */
export function articleKeys(article: Pick<ArticleRecord, 'id' | 'aliases' | 'urlKey'>): string[] {
  return [...idsOf(article).map(articleKey), `url ${article.urlKey}`];
}

/** The key of an id among `articleKeys`. */
export const articleKey = (id: string): string => `article ${id}`;

/** The own register of each id. */
export function livesOf(record: Identity): Record<string, Register<boolean>> {
  const own = record.deletedPerId ?? {};
  return sortedRecord(
    idsOf(record).map((id) => [id, (Object.hasOwn(own, id) ? own[id] : undefined) ?? record.deleted]),
  );
}

/**
 * The identity of several records that mean the same. Alive while one of them is; named by the smallest id that is
 * alive, which for UUIDv7 is the oldest.
 */
export function joinIdentities(records: readonly Identity[]): Identity {
  const lives = joinAll(records.map(livesOf), joinRegisters);
  const entries = Object.entries(lives);
  const alive = entries.filter(([, { value }]) => !value);
  const decisive = alive.length > 0 ? alive : entries;
  const [first] = decisive;
  if (first === undefined) throw new RangeError('No records to join');
  const id = first[0];
  let deleted = first[1];
  for (const [, register] of decisive) if (register.stamp > deleted.stamp) deleted = register;
  const aliases = entries.map(([other]) => other).filter((other) => other !== id);
  return aliases.length === 0 ? { id, aliases, deleted } : { id, aliases, deleted, deletedPerId: lives };
}

/** The record under the id that it has after every merge: one that was deleted and came back may have kept another. */
export function withIdentity<T extends Identity>(record: T): T {
  if (record.aliases.length === 0) return record;
  const identity = joinIdentities([record]);
  return identity.id === record.id ? record : { ...record, ...identity };
}
