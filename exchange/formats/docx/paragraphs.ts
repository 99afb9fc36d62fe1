import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { ArticleView, MarkView } from '../article-view';
import { shownDate } from '../days';
import type { ExportOptions } from '../types';
import { eastAsian } from './languages';
import { fonts, STYLE } from './styles';
import { xmlText } from './xml-text';

/** An article as paragraphs: heading with a link, particulars, then quotes with notes and tags, and the citation. */
export function paragraphsOf(view: ArticleView, { labels }: ExportOptions): Paragraph[] {
  const title = view.title.trim() === '' ? labels('untitled') : view.title;
  const facts = [
    view.source,
    view.author,
    view.documentNumber,
    shownDate(view.published),
    `${labels('captured')}${labels('colon')}${view.capturedOn}`,
    ...view.collections,
  ];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: linked(view.url, runs(title, view.language, 'heading')),
    }),
    new Paragraph({
      style: STYLE.facts,
      children: runs(facts.filter((fact) => fact.trim() !== '').join(' · '), view.language),
    }),
    ...view.marks.flatMap((mark) => quotation(mark, view, labels)),
    new Paragraph({ style: STYLE.citation, children: runs(view.citation, view.language) }),
  ];
}

function quotation(mark: MarkView, view: ArticleView, labels: ExportOptions['labels']): Paragraph[] {
  const labelled = (label: string, text: string) => `${label}${labels('colon')}${text}`;
  const rows: [style: string, text: string, language: string][] = [
    [STYLE.quote(mark.record.colour.value), mark.quote, view.language],
  ];
  if (mark.original !== null) {
    rows.push([STYLE.original, labelled(labels('original'), mark.original), view.originalLanguage]);
  }
  if (mark.note.trim() !== '') rows.push([STYLE.note, mark.note, '']);
  if (mark.tags.length > 0) rows.push([STYLE.tags, labelled(labels('tags'), mark.tags.join(', ')), '']);
  return rows.map(([style, text, language]) => new Paragraph({ style, children: runs(text, language) }));
}

/** Text with its line ends, Unicode's own among them, since readers of XML disagree on these; in the language's own fonts where it is known. */
function runs(text: string, tag: string, kind: 'text' | 'heading' = 'text'): TextRun[] {
  const language = tag === '' ? null : eastAsian(tag);
  return xmlText(text)
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 && { break: 1 }),
          ...(language && {
            font: fonts(language[kind], kind === 'heading' ? 'Arial' : undefined),
            language: { value: 'en-US', eastAsia: language.word },
          }),
        }),
    );
}

function linked(url: string, children: TextRun[]): ParagraphChild[] {
  return url === '' ? children : [new ExternalHyperlink({ link: url, children })];
}
