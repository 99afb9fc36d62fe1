import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Library } from '../../records';
import { type ArticleView, articleViews } from '../article-view';
import { dayIn } from '../days';
import { createNames } from '../file-names';
import { asResult, eachArticle, wholeName } from '../run';
import type { ExportedFile, ExportOptions, ExportResult } from '../types';
import { zipFiles } from '../zip';
import { paragraphsOf } from './paragraphs';
import { styles } from './styles';
import { xmlText } from './xml-text';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Marks of one document. Word takes minutes over more, and the document's tree stands in memory whole; a larger
 * library comes as several documents, packed together.
 */
const MOST_MARKS = 2_000;

/** Writes a library as Word documents: one, one an article (`split`), or as many as it takes. */
export function exportDocx(library: Library, options: ExportOptions): Promise<ExportResult> {
  return asResult(() => (options.split ? oneAnArticle(library, options) : together(library, options)));
}

async function together(library: Library, options: ExportOptions): Promise<ExportedFile[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let children: Paragraph[] = [];
  let marks = 0;
  const close = async () => {
    parts.push(await packed(children, labelledTitle(options), options));
    [children, marks] = [[], 0];
  };
  await eachArticle(articleViews(library), options, async (view) => {
    for (const piece of pieces(view)) {
      if (marks > 0 && marks + piece.marks.length > MOST_MARKS) await close();
      children.push(...paragraphsOf(piece, options));
      marks += piece.marks.length;
    }
  });
  if (children.length > 0 || parts.length === 0) await close();
  const name = wholeName(options, 'docx');
  const [only] = parts;
  if (parts.length === 1 && only) return [{ name, mediaType: MEDIA_TYPE, content: [only] }];
  return zipFiles(wholeName(options, 'zip'), async (add) => {
    for (const [index, content] of parts.entries()) {
      add({ name: name.replace(/(?=\.docx$)/, `-${index + 1}`), content, time: options.now });
    }
  });
}

/** An article with more marks than a document takes, in pieces. */
function pieces(view: ArticleView): ArticleView[] {
  if (view.marks.length <= MOST_MARKS) return [view];
  return Array.from({ length: Math.ceil(view.marks.length / MOST_MARKS) }, (_, at) => ({
    ...view,
    marks: view.marks.slice(at * MOST_MARKS, (at + 1) * MOST_MARKS),
  }));
}

function oneAnArticle(library: Library, options: ExportOptions): Promise<ExportedFile[]> {
  const names = createNames(options.labels('untitled'));
  return zipFiles(wholeName(options, 'zip'), (add) =>
    eachArticle(articleViews(library), options, async (view) => {
      const content = await packed(paragraphsOf(view, options), null, options);
      add({ name: names.next(view.title, 'docx'), content, time: view.capturedAt });
    }),
  );
}

/** The title of a document of several articles. */
function labelledTitle({ labels, now, timeZone }: ExportOptions): string {
  return `${labels('highlights')} ${dayIn(now, timeZone)}`;
}

function packed(
  children: Paragraph[],
  title: string | null,
  options: ExportOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const heading =
    title === null
      ? []
      : [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(xmlText(title))] })];
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })],
  });
  const document = new Document({
    creator: `Zhupi ${options.version}`,
    ...(title !== null && { title: xmlText(title) }),
    styles: styles(options),
    sections: [
      { footers: { default: new Footer({ children: [pageNumber] }) }, children: [...heading, ...children] },
    ],
  });
  return Packer.pack(document, 'uint8array') as Promise<Uint8Array<ArrayBuffer>>;
}
