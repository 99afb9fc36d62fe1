import type { ArticleView, MarkView } from '../article-view';
import { shownDate } from '../days';
import type { ExportOptions } from '../types';
import { paragraph, runs } from './runs';
import { STYLE } from './styles';

/**
 * An article as paragraphs: heading with a link, particulars, then quotes with notes and tags, and the citation.
 * @param linked the runs as a link to an address
 */
export function paragraphsOf(
  view: ArticleView,
  { labels }: ExportOptions,
  linked: (url: string, runs: string) => string,
): string {
  const title = view.title.trim() === '' ? labels('untitled') : view.title;
  const heading = runs(title, view.language, 'heading');
  const facts = [
    view.source,
    view.author,
    view.documentNumber,
    shownDate(view.published),
    `${labels('captured')}${labels('colon')}${view.capturedOn}`,
    ...view.collections,
  ];
  return [
    paragraph(STYLE.heading, view.url === '' ? heading : linked(view.url, heading)),
    paragraph(STYLE.facts, runs(facts.filter((fact) => fact.trim() !== '').join(' · '), view.language)),
    ...view.marks.flatMap((mark) => quotation(mark, view, labels)),
    paragraph(STYLE.citation, runs(view.citation, view.language)),
  ].join('');
}

function quotation(mark: MarkView, view: ArticleView, labels: ExportOptions['labels']): string[] {
  const labelled = (label: string, text: string) => `${label}${labels('colon')}${text}`;
  const rows: [style: string, text: string, language: string][] = [
    [STYLE.quote(mark.record.colour.value), mark.quote, view.language],
  ];
  if (mark.original !== null) {
    rows.push([STYLE.original, labelled(labels('original'), mark.original), view.originalLanguage]);
  }
  if (mark.note.trim() !== '') rows.push([STYLE.note, mark.note, '']);
  if (mark.tags.length > 0) rows.push([STYLE.tags, labelled(labels('tags'), mark.tags.join(', ')), '']);
  return rows.map(([style, text, language]) => paragraph(style, runs(text, language)));
}
