import type { Refusal } from '../parse-records';
import type { HighlightRecord, Library } from '../records';
import { excerptOf, kindOf, type RefusedRow } from './rows';

/** Records that the library itself does not take in, as rows of the file that they came from. */
export function refusedRecords(
  refused: readonly Refusal[],
  incoming: Library,
  rowOf: ReadonlyMap<string, number>,
): RefusedRow[] {
  return refused.map(({ kind, index, reason }) => {
    const mark: HighlightRecord | undefined = kind === 'highlight' ? incoming.highlights[index] : undefined;
    const article = kind === 'article' ? incoming.articles[index] : undefined;
    const row = mark === undefined ? undefined : rowOf.get(mark.id);
    return {
      row: row ?? index + 1,
      kind: row === undefined ? kindOf(kind) : 'row',
      reason,
      excerpt: excerptOf(mark?.selectors.quote.exact ?? article?.title ?? ''),
    };
  });
}
