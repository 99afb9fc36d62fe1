import { tagsOf } from '../exchange/edits';
import { noteText } from '../exchange/note';
import type { HighlightRecord } from '../exchange/records';
import type { Colour } from '../highlights/colours';
import type { Anchoring, Selectors } from '../highlights/types';
import type { PanelMark } from '../messaging/reader-calls';

/** It is not known yet whether the mark has a place on this page. */
export const SOUGHT = { status: 'sought' } as const;

/** A mark as the page needs it: what is shown of its record, and where it was found. */
export interface Mark {
  id: string;
  selectors: Selectors;
  /** Where the reader has confirmed it on later texts. */
  places?: readonly Selectors[];
  /** Hashes of texts that it is not on, whatever is like it there. */
  notOn?: readonly string[];
  colour: Colour;
  note: string;
  tags: string[];
  madeBy: HighlightRecord['madeBy'];
  createdAt: number;
  anchoring: Anchoring | typeof SOUGHT;
}

export type PlacedMark = Mark & { anchoring: Anchoring & { status: 'anchored' } };

export const NOWHERE: Anchoring = { status: 'orphan', reason: 'not-found' };

export const isPlaced = (mark: Mark): mark is PlacedMark => mark.anchoring.status === 'anchored';

export const isSought = (mark: Mark): boolean => mark.anchoring.status === 'sought';

export const isOrphan = (mark: Mark): boolean => mark.anchoring.status === 'orphan';

/** A mark of a record, not yet anchored. */
export const markOf = (record: HighlightRecord): Mark => ({
  id: record.id,
  selectors: record.selectors,
  ...(record.places && { places: record.places }),
  ...(record.notOn && { notOn: record.notOn }),
  colour: record.colour.value,
  note: noteText(record.note),
  tags: tagsOf(record),
  madeBy: record.madeBy,
  createdAt: record.createdAt,
  anchoring: SOUGHT,
});

/** In the order of the page; orphans last, in the order of the text that they were made on. */
export const inOrder = (marks: Iterable<Mark>): Mark[] => {
  const position = (mark: Mark) => (isPlaced(mark) ? mark.anchoring.start : mark.selectors.position.start);
  return [...marks].sort(
    (a, b) =>
      Number(isOrphan(a)) - Number(isOrphan(b)) || position(a) - position(b) || (a.id < b.id ? -1 : 1),
  );
};

/** So much of what stood around a mark tells a reader where it was. */
const CONTEXT = 24;

/** The neighbours of a mark's quote, where it has no sure place: there they are what it can be known by. */
const contextOf = ({ selectors, anchoring }: Mark): PanelMark['context'] => {
  if (anchoring.status === 'anchored' && !anchoring.uncertain) return null;
  const { prefix, suffix } = selectors.quote;
  return { before: prefix.slice(-CONTEXT), after: suffix.slice(0, CONTEXT) };
};

export const panelMark = (mark: Mark): PanelMark => ({
  id: mark.id,
  quote: mark.selectors.quote.exact,
  colour: mark.colour,
  note: mark.note,
  tags: mark.tags,
  place: isPlaced(mark) && mark.anchoring.uncertain ? 'uncertain' : mark.anchoring.status,
  rung: isPlaced(mark) ? mark.anchoring.rung : null,
  context: contextOf(mark),
  createdAt: mark.createdAt,
});
