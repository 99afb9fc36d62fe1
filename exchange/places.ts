import type { Selectors } from '../highlights/types';
import { compareValues } from './order';
import type { HighlightRecord } from './records';

/** The union of lists that only grow, each member once, in an order that is the same on every device. */
function union<T>(a: readonly T[] = [], b: readonly T[] = []): T[] {
  const all = [...a, ...b].sort(compareValues);
  return all.filter((item, at) => at === 0 || compareValues(item, all[at - 1]) !== 0);
}

type Placing = Pick<HighlightRecord, 'places' | 'notOn'>;

/** What two states of a mark know of its places; a field that neither has stays away. */
export function joinPlaces(a: Placing, b: Placing): Placing {
  return {
    ...((a.places || b.places) && { places: union(a.places, b.places) }),
    ...((a.notOn || b.notOn) && { notOn: union(a.notOn, b.notOn) }),
  };
}

/** The mark with a place on a later text, which the reader has confirmed. */
export function addPlace(mark: HighlightRecord, place: Selectors): HighlightRecord {
  return { ...mark, ...joinPlaces(mark, { places: [place] }) };
}

/** The mark with a text on which it is not where it was thought to be. */
export function addRefusal(mark: HighlightRecord, textHash: string): HighlightRecord {
  return { ...mark, ...joinPlaces(mark, { notOn: [textHash] }) };
}

/**
 * The mark without an answer that was taken back on this device. Lists that are joined only grow: a device or a file
 * that has the answer already brings it back.
 */
export function withdrawAnswer(
  { places, notOn, ...mark }: HighlightRecord,
  withdrawn: { place?: Selectors; notOn?: string },
): HighlightRecord {
  const { place } = withdrawn;
  const left = places?.filter((each) => place === undefined || compareValues(each, place) !== 0);
  const refusing = notOn?.filter((hash) => hash !== withdrawn.notOn);
  return { ...mark, ...(left?.length && { places: left }), ...(refusing?.length && { notOn: refusing }) };
}
