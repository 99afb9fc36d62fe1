import type { ArticleSource } from '../article-source';
import type { ArticleView } from '../article-view';
import { dayIn } from '../days';
import { createNames } from '../file-names';
import { asResult, eachArticle, wholeName } from '../run';
import type { ExportedFile, ExportOptions, ExportResult } from '../types';
import { zipFiles } from '../zip';
import { openDocument } from './document';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Marks of one document. Word takes minutes over more; a larger library comes as several documents, packed together. */
const MOST_MARKS = 2_000;

/** Writes articles as Word documents: one, one an article (`split`), or as many as it takes. */
export function exportDocx(articles: ArticleSource, options: ExportOptions): Promise<ExportResult> {
  return asResult(() => (options.split ? oneAnArticle(articles, options) : together(articles, options)));
}

async function together(articles: ArticleSource, options: ExportOptions): Promise<ExportedFile[]> {
  const title = `${options.labels('highlights')} ${dayIn(options.now, options.timeZone)}`;
  const open = () => ({ document: openDocument(title, options), marks: 0 });
  const full: Blob[][] = [];
  let last = open();
  await eachArticle(articles, options, (view) => {
    for (const piece of piecesOf(view)) {
      if (last.marks > 0 && last.marks + piece.marks.length > MOST_MARKS) {
        full.push(last.document.end());
        last = open();
      }
      last.document.add(piece);
      last.marks += piece.marks.length;
    }
  });
  const name = wholeName(options, 'docx');
  const content = last.document.end();
  if (full.length === 0) return [{ name, mediaType: MEDIA_TYPE, content }];
  return zipFiles(wholeName(options, 'zip'), async (add) => {
    for (const [index, document] of [...full, content].entries()) {
      add({
        name: name.replace(/(?=\.docx$)/, `-${index + 1}`),
        content: await bytesOf(document),
        time: options.now,
      });
    }
  });
}

/** An article with more marks than a document takes, in pieces. */
function piecesOf(view: ArticleView): ArticleView[] {
  if (view.marks.length <= MOST_MARKS) return [view];
  return Array.from({ length: Math.ceil(view.marks.length / MOST_MARKS) }, (_, at) => ({
    ...view,
    marks: view.marks.slice(at * MOST_MARKS, (at + 1) * MOST_MARKS),
  }));
}

function oneAnArticle(articles: ArticleSource, options: ExportOptions): Promise<ExportedFile[]> {
  const names = createNames(options.labels('untitled'));
  return zipFiles(wholeName(options, 'zip'), (add) =>
    eachArticle(articles, options, async (view) => {
      const document = openDocument(null, options);
      document.add(view);
      const content = await bytesOf(document.end());
      add({ name: names.next(view.title, 'docx'), content, time: view.capturedAt });
    }),
  );
}

const bytesOf = async (content: Blob[]) => new Uint8Array(await new Blob(content).arrayBuffer());
