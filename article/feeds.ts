import type { Box, Page } from './lines';

/** A feed has at least this many entries. */
const FEWEST = 3;
/** An entry is at most this large: larger ones are parts of the page's layout. */
const MOST_LINES = 10;
const LARGEST = 400;

const ITEMS = new Set(['li', 'dd', 'dt', 'tr', 'td']);

/** Entries of a feed are alike: the same tag and, where the tag says little, the same class. */
const kindOf = ({ tag, names }: Box): string => (ITEMS.has(tag) ? tag : `${tag} ${names}`);

/**
 * Marks the boxes in feeds: lists of other pages, each with its headline as a link and perhaps a summary, a date and
 * a name. Told by their form: most children of one box are alike, small, and each holds a line that is a link.
 */
export function markFeeds({ lines, boxes }: Pick<Page, 'lines' | 'boxes'>): void {
  const links = new Int32Array(lines.length + 1);
  const masses = new Float64Array(lines.length + 1);
  lines.forEach(({ linked, mass }, index) => {
    links[index + 1] = (links[index] as number) + (linked > mass / 2 && linked >= 4 ? 1 : 0);
    masses[index + 1] = (masses[index] as number) + mass;
  });
  const between = (sums: Int32Array | Float64Array, { first, end }: Box): number =>
    (sums[end] as number) - (sums[first] as number);

  const entries = new Map<Box, { kind: string; count: number; others: number }>();
  const listed = new Set<Box>();
  for (const box of boxes) {
    if (!box.parent || box.end === box.first) continue;
    const isEntry =
      box.end - box.first <= MOST_LINES && between(masses, box) <= LARGEST && between(links, box) > 0;
    if (isEntry) listed.add(box);
    const tally = entries.get(box.parent);
    if (!tally)
      entries.set(box.parent, { kind: kindOf(box), count: isEntry ? 1 : 0, others: isEntry ? 0 : 1 });
    else if (isEntry && kindOf(box) === tally.kind) tally.count++;
    else tally.others++;
  }
  for (const box of boxes) {
    const tally = box.parent && entries.get(box.parent);
    const inFeed = tally && tally.count >= FEWEST && tally.count > tally.others * 2;
    box.fed = box.parent?.fed || (listed.has(box) && (inFeed ?? false));
  }
}
