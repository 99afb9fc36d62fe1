import { languageTag } from '../../components/language-tag';
import type { ArticleModel } from '../../components/library/model';
import type { MarkModel } from '../../components/marks/model';
import { type HighlightRecord, isWebUrl, noteText, tagsOf } from '../../exchange';
import type { ListedArticle, Match } from '../../storage';

const markModel = (record: HighlightRecord, matches: readonly Match[]): MarkModel => {
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

/** A listed article as the library's view takes it. */
export const articleModel = ({ article, highlights, matches }: ListedArticle): ArticleModel => {
  const { id, title, url, script, source, siteName, publishedAt, capturedAt } = article;
  const inTitle = matches.find(({ field }) => field === 'title')?.ranges;
  const inSource = matches.find(({ field, text }) => field === 'source' && text === source)?.ranges;
  const excerpt = matches.find(({ field }) => field === 'text');
  return {
    id,
    title,
    url: isWebUrl(url) ? url : '',
    lang: languageTag(script),
    source,
    siteName,
    publishedAt,
    capturedAt,
    marks: highlights.map((record) => markModel(record, matches)),
    ...(matches.length > 0 && {
      found: {
        ...(inTitle && { title: inTitle }),
        ...(inSource && { source: inSource }),
        ...(excerpt && { excerpt }),
      },
    }),
  };
};
