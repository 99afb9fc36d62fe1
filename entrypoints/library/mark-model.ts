import type { MarkModel } from '../../components/marks/model';
import { type HighlightRecord, noteText, tagsOf } from '../../exchange';
import type { Match } from '../../storage';

/** A mark as the views take it, with what a search found in it. */
export const markModel = (record: HighlightRecord, matches: readonly Match[] = []): MarkModel => {
  const own = matches.filter(({ highlightId }) => highlightId === record.id);
  const quote = own.find(({ field }) => field === 'quote')?.ranges;
  const note = own.find(({ field }) => field === 'note')?.ranges;
  const tags = own.filter(({ field }) => field === 'tag').map(({ text }) => text);
  return {
    id: record.id,
    quote: record.selectors.quote.exact,
    colour: record.colour.value,
    note: noteText(record.note),
    tags: tagsOf(record),
    ...(own.length > 0 && {
      found: { ...(quote && { quote }), ...(note && { note }), ...(tags.length > 0 && { tags }) },
    }),
  };
};
