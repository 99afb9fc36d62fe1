import type { Box, Page } from './lines';

/** A feed has at least this many entries. */
const FEWEST = 3;
/** An entry is at most this large: larger ones are parts of the page's layout. */
const MOST_LINES = 10;
const LARGEST = 400;

const ITEMS = new Set(['li', 'dd', 'dt', 'tr', 'td']);

/** Entries of a feed are alike: the same tag and, where the tag says little, the same class. */
const kindOf = ({ tag, names }: Box): string => (ITEMS.has(tag) ? tag : `${tag} ${names}`);

/** The children of one box: how many entries of each kind, how many others, and whether all are small. */
interface Tally {
  kinds: Map<string, number> | null;
  others: number;
  isSmall: boolean;
  /** Whether they are the heads of entries, once that was asked. */
  headed: boolean | null;
}

/** Kinds of entry under which a summary and a date stand as siblings. */
const HEAD = /^(?:dt|h[2-5])\b/;
const MOST_UNDER_HEAD = 3;

/** Whether children are the heads of entries, each a link, and what stands under each. */
function isHeaded({ kinds, others, isSmall }: Tally): boolean {
  if (!isSmall || !kinds) return false;
  for (const [kind, heads] of kinds) {
    if (HEAD.test(kind) && heads >= FEWEST && others <= heads * MOST_UNDER_HEAD) return true;
  }
  return false;
}

/**
 * Marks the boxes in feeds: lists of other pages, each with its headline as a link and perhaps a summary, a date and
 * a name. Told by their form: most children of one box are alike, small, and each holds a line that is a link; the
 * one with the page's own headline is none of them.
 */
export function markFeeds({ lines, boxes }: Pick<Page, 'lines' | 'boxes'>): void {
  const links = new Int32Array(lines.length + 1);
  const headlines = new Int32Array(lines.length + 1);
  const masses = new Float64Array(lines.length + 1);
  lines.forEach(({ linked, mass, headline }, index) => {
    links[index + 1] = (links[index] as number) + (linked > mass / 2 && linked >= 4 ? 1 : 0);
    headlines[index + 1] = (headlines[index] as number) + (headline ? 1 : 0);
    masses[index + 1] = (masses[index] as number) + mass;
  });
  const between = (sums: Int32Array | Float64Array, { first, end }: Box): number =>
    (sums[end] as number) - (sums[first] as number);

  /** By index of the parent. */
  const tallies = new Array<Tally | undefined>(boxes.length);
  /** By index: the kind of an entry. */
  const kinds = new Array<string | undefined>(boxes.length);
  for (const box of boxes) {
    if (!box.parent || box.end === box.first) continue;
    const above = box.parent.index;
    let tally = tallies[above];
    if (!tally) {
      tally = { kinds: null, others: 0, isSmall: true, headed: null };
      tallies[above] = tally;
    }
    const isSmall = box.end - box.first <= MOST_LINES && between(masses, box) <= LARGEST;
    if (!isSmall) tally.isSmall = false;
    if (!isSmall || between(links, box) === 0 || between(headlines, box) > 0) tally.others++;
    else {
      const kind = kindOf(box);
      kinds[box.index] = kind;
      tally.kinds ??= new Map();
      tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
    }
  }
  for (const box of boxes) {
    const { parent } = box;
    if (!parent) continue;
    box.fed = parent.fed;
    const tally = tallies[parent.index];
    if (!tally || box.fed) continue;
    const kind = kinds[box.index];
    const alike = (kind !== undefined && tally.kinds?.get(kind)) || 0;
    tally.headed ??= isHeaded(tally);
    box.fed = (alike >= FEWEST && alike > tally.others * 2) || tally.headed;
  }
}
