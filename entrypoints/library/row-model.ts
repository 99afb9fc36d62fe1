import { languageTag } from '../../components/language-tag';
import type { RowFound, RowModel } from '../../components/library/model';
import { correctedArticle, noteText, tagsOf } from '../../exchange';
import { siteOf } from '../../exchange/url-key';
import { COLOURS } from '../../highlights/colours';
import type { ListedArticle, Match } from '../../storage';

/** Where a passage that a search found is shown from, the most telling first. */
const PASSAGES = ['quote', 'note', 'text', 'tag'] as const;

const foundIn = (matches: readonly Match[], source: string | null): RowFound => {
  const title = matches.find(({ field }) => field === 'title')?.ranges;
  const inSource = matches.find(({ field, text }) => field === 'source' && text === source)?.ranges;
  const passages = PASSAGES.map((of) => matches.find(({ field }) => field === of));
  const passage = passages.find((match) => match !== undefined);
  return {
    ...(title && { title }),
    ...(inSource && { source: inSource }),
    ...(passage && {
      passage: { of: passage.field as (typeof PASSAGES)[number], text: passage.text, ranges: passage.ranges },
    }),
  };
};

/** A listed article as a row of the list. */
export const rowModel = ({ article, highlights, matches }: ListedArticle): RowModel => {
  const { id, title, url, script, source, publishedAt, capturedAt, availability } = correctedArticle(article);
  const inks = new Set(highlights.map(({ colour }) => colour.value));
  return {
    id,
    title,
    host: siteOf(url),
    lang: languageTag(script),
    source,
    publishedAt,
    capturedAt,
    marks: highlights.length,
    notes: highlights.filter(({ note }) => noteText(note) !== '').length,
    colours: COLOURS.filter((colour) => inks.has(colour)),
    tags: [...new Set(highlights.flatMap(tagsOf))],
    isGone: availability !== undefined && availability.value.state !== 'here',
    ...(matches.length > 0 && { found: foundIn(matches, source) }),
  };
};
