import { tagsOf } from '../../exchange/edits';
import { noteText } from '../../exchange/note';
import type { HighlightRecord } from '../../exchange/records';
import type { callBackground, callReader, OfferedMark, Repost } from '../../messaging';

/** Marks of a repost that have a place on the page. */
export interface Offer {
  repost: Repost;
  marks: OfferedMark[];
}

interface OfferPorts {
  callBackground: typeof callBackground;
  callReader: typeof callReader;
}

/** Reposts beyond these are not looked at. */
const REPOSTS = 5;

const offeredMark = (record: HighlightRecord): OfferedMark => ({
  id: record.id,
  selectors: record.selectors,
  colour: record.colour.value,
  note: noteText(record.note),
  tags: tagsOf(record),
});

/** The marks of an article's reposts that fit on the page of a tab. Never fails: then none. */
export const findOffers = async (
  tabId: number,
  reposts: readonly Repost[],
  { callBackground: background, callReader: reader }: OfferPorts,
): Promise<Offer[]> => {
  const offers: Offer[] = [];
  for (const repost of reposts.slice(0, REPOSTS)) {
    const records = await background('article.marks', { articleId: repost.articleId });
    const marks = records.ok ? records.value.map(offeredMark) : [];
    const fitting = await reader(tabId, 'reader.fit', { marks });
    const ids = new Set(fitting.ok ? fitting.value : []);
    if (ids.size > 0) offers.push({ repost, marks: marks.filter(({ id }) => ids.has(id)) });
  }
  return offers;
};
