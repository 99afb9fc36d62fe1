import type { RefusedRecord } from '../plan-import';
import { excerptOf, kindOf, type RefusedRow } from './rows';

/** Records that the library itself does not take in, as rows of the file that they came from. */
export function refusedRecords(
  refused: readonly RefusedRecord[],
  rowOf: ReadonlyMap<string, number>,
): RefusedRow[] {
  return refused.map(({ kind, index, reason, id, text }) => {
    const row = kind === 'highlight' ? rowOf.get(id) : undefined;
    return {
      row: row ?? index + 1,
      kind: row === undefined ? kindOf(kind) : 'row',
      reason,
      excerpt: excerptOf(text),
    };
  });
}
