import { createClasses } from './classes';
import { withIdentity } from './identity';
import { type Incoming, keysOfRecord } from './incoming';
import type { KindedRecord } from './parse-records';
import type { Library } from './records';

/** What of an import is merged together, and has nothing to do with the rest. */
export interface ImportPart {
  /** What comes in, by its numbers in `Incoming.entries`. */
  numbers: number[];
  /** The ids of the records here that it may be merged with. */
  current: Record<keyof Library, string[]>;
}

const LIST_OF = { article: 'articles', highlight: 'highlights', revision: 'revisions' } as const;

const SIZE = 1000;

interface DivisionOptions {
  /** Records in one part, as far as what belongs together allows. */
  size?: number;
  /** Whether a record that is here is in a part although nothing comes in for it. */
  isWanted?: ((record: { id: string }) => boolean) | undefined;
}

/** Divides an import, or the undo of one, into parts of which each is small enough to be in memory. */
export function createDivision(
  { entries }: Pick<Incoming, 'entries'>,
  { size = SIZE, isWanted = () => false }: DivisionOptions = {},
) {
  const classes = createClasses();
  for (const { keys } of entries) classes.add(keys);
  const ids: string[] = [];
  const lists: (keyof Library)[] = [];
  /** Records here that are in a part though nothing may come in for them: those too that a merge gives another id to. */
  const wanted: number[] = [];

  const countByClass = (): Map<number, number> => {
    const counts = new Map<number, number>();
    for (let item = 0; item < entries.length + ids.length; item++) {
      const first = classes.firstOf(item);
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    return counts;
  };

  return {
    /** Every record that is here has to be shown; none is kept. */
    take(kinded: KindedRecord): void {
      const item = classes.add(keysOfRecord(kinded));
      const isUnsettled = kinded.kind !== 'revision' && withIdentity(kinded.record) !== kinded.record;
      if (isUnsettled || isWanted(kinded.record)) wanted.push(item);
      ids.push(kinded.record.id);
      lists.push(LIST_OF[kinded.kind]);
    },

    parts(): ImportPart[] {
      const counts = countByClass();
      const parts: ImportPart[] = [];
      const partOf = new Map<number, ImportPart>();
      let room = 0;
      const partWithRoom = (records: number): ImportPart => {
        const last = parts.at(-1);
        room -= records;
        if (last !== undefined && room >= 0) return last;
        room = size - records;
        const part = { numbers: [], current: { articles: [], highlights: [], revisions: [] } };
        parts.push(part);
        return part;
      };
      const partFor = (item: number): ImportPart => {
        const first = classes.firstOf(item);
        const part = partOf.get(first) ?? partWithRoom(counts.get(first) ?? 0);
        partOf.set(first, part);
        return part;
      };
      for (const number of entries.keys()) partFor(number).numbers.push(number);
      for (const item of wanted) partFor(item);
      for (const [index, id] of ids.entries()) {
        const list = lists[index];
        const part = partOf.get(classes.firstOf(entries.length + index));
        if (list !== undefined) part?.current[list].push(id);
      }
      return parts;
    },
  };
}
