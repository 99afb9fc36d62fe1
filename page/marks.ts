import { noteText } from '../exchange/note';
import type { HighlightRecord } from '../exchange/records';
import { anchor } from '../highlights/anchoring/anchor';
import type { Colour } from '../highlights/colours';
import type { Anchoring, AnchorText, Selectors } from '../highlights/types';
import type { PanelMark } from '../messaging/reader-calls';

/** A mark as the page needs it: what is shown of its record, and where it was found. */
export interface Mark {
  id: string;
  selectors: Selectors;
  colour: Colour;
  note: string;
  tags: string[];
  madeBy: HighlightRecord['madeBy'];
  createdAt: number;
  anchoring: Anchoring;
}

export type PlacedMark = Mark & { anchoring: Anchoring & { status: 'anchored' } };

const NOWHERE: Anchoring = { status: 'orphan', reason: 'not-found' };

export const isPlaced = (mark: Mark): mark is PlacedMark => mark.anchoring.status === 'anchored';

/** A mark of a record, not yet anchored. */
export const markOf = (record: HighlightRecord): Mark => ({
  id: record.id,
  selectors: record.selectors,
  colour: record.colour.value,
  note: noteText(record.note),
  tags: Object.entries(record.tags)
    .filter(([, { value }]) => value)
    .map(([tag]) => tag)
    .sort(),
  madeBy: record.madeBy,
  createdAt: record.createdAt,
  anchoring: NOWHERE,
});

/** The same mark, placed on this text; an orphan without one. */
export const placed = (mark: Mark, text: AnchorText | null): Mark => ({
  ...mark,
  anchoring: text ? anchor(text, mark.selectors) : NOWHERE,
});

/** In the order of the page; orphans last, in the order of the text that they were made on. */
export const inOrder = (marks: Iterable<Mark>): Mark[] => {
  const position = (mark: Mark) => (isPlaced(mark) ? mark.anchoring.start : mark.selectors.position.start);
  return [...marks].sort(
    (a, b) =>
      Number(!isPlaced(a)) - Number(!isPlaced(b)) || position(a) - position(b) || (a.id < b.id ? -1 : 1),
  );
};

export const panelMark = (mark: Mark): PanelMark => ({
  id: mark.id,
  quote: mark.selectors.quote.exact,
  colour: mark.colour,
  note: mark.note,
  tags: mark.tags,
  place: !isPlaced(mark) ? 'orphan' : mark.anchoring.uncertain ? 'uncertain' : 'anchored',
  rung: isPlaced(mark) ? mark.anchoring.rung : null,
  createdAt: mark.createdAt,
});
