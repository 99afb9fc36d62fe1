import { annotationWriter } from './annotations/write';
import type { ArticleSource } from './article-source';
import { citationWriter } from './citation/write';
import { csvWriter } from './csv/write';
import { exportDocx } from './docx/write';
import { htmlWriter } from './html/write';
import { exportMarkdown } from './markdown/write';
import { asResult, type TextWriter, writeTexts } from './run';
import { exportFormats } from './table';
import type { ExportOptions, ExportResult, FormatId } from './types';
import { cslWriter } from './zotero/csl';
import { risWriter } from './zotero/ris';

/** Formats that are text from end to end, article by article. */
const TEXTS: Readonly<
  Record<Exclude<FormatId, 'markdown' | 'docx'>, (options: ExportOptions) => TextWriter>
> = {
  html: htmlWriter,
  citations: citationWriter,
  csv: csvWriter,
  ris: risWriter,
  'csl-json': cslWriter,
  'json-ld': annotationWriter,
};

/** Writes articles in a format, each when it is read. */
export async function writeAs(
  id: FormatId,
  articles: ArticleSource,
  options: ExportOptions,
): Promise<ExportResult> {
  if (id === 'markdown') return exportMarkdown(articles, options);
  if (id === 'docx') return exportDocx(articles, options);
  const format = exportFormats.find((one) => one.id === id);
  if (format === undefined) throw new RangeError(`no format: ${id}`);
  const split = format.canSplit && options.split === true;
  const write = TEXTS[id];
  return asResult(() => writeTexts(articles, { ...options, split }, format, () => write(options)));
}
