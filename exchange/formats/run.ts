import type { ArticleSource } from './article-source';
import { type ArticleView, articleView } from './article-view';
import { dayIn } from './days';
import { createNames } from './file-names';
import { createPieces } from './pieces';
import type { ExportedFile, ExportOptions, ExportResult } from './types';
import { zipFiles } from './zip';

/** A file made of texts: what comes before the articles, each article, and what comes after them. */
export interface TextWriter {
  head: (articles: number) => string;
  article: (view: ArticleView, at: number) => string;
  /** Of each article what comes after all of them, where a format has such. */
  aside?: (view: ArticleView, at: number) => string;
  tail: () => string;
}

/** Articles read at a time, and marks between two breaths: each a few milliseconds of work. */
const PORTION = 25;
const SLICE = 200;

/** Thrown through the writers when the reader cancels or the articles fail; never leaves this folder. */
class Aborted extends Error {}

const timer = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Goes through the articles with progress, breaks and cancel.
 * @throws Aborted
 */
export async function eachArticle(
  source: ArticleSource,
  options: ExportOptions,
  take: (view: ArticleView, at: number) => void | Promise<void>,
): Promise<void> {
  const { signal, progress, breathe = timer } = options;
  const { total } = source;
  let sinceBreath = 0;
  let at = 0;
  progress?.(0, total);
  let reading = source.read(0, PORTION);
  for (let from = 0; from < total; from += PORTION) {
    const articles = await reading;
    if (articles === null) throw new Aborted();
    // What comes next is read while these are written.
    if (from + PORTION < total) reading = source.read(from + PORTION, PORTION);
    for (const [index, article] of articles.entries()) {
      if (signal?.aborted) throw new Aborted();
      await take(articleView(article, options), at++);
      sinceBreath += article.highlights.length + 1;
      if (sinceBreath < SLICE) continue;
      sinceBreath = 0;
      progress?.(from + index + 1, total);
      await breathe();
    }
  }
  if (signal?.aborted) throw new Aborted();
  progress?.(total, total);
}

/** Runs an export; a cancel in it becomes its error. */
export async function asResult(write: () => Promise<ExportedFile[]>): Promise<ExportResult> {
  try {
    return { ok: true, value: { files: await write() } };
  } catch (error) {
    if (error instanceof Aborted) return { ok: false, error: { code: 'aborted' } };
    throw error;
  }
}

/** The name of a file that holds the whole export. */
export function wholeName({ now, timeZone }: ExportOptions, extension: string): string {
  return `zhupi-${dayIn(now, timeZone)}.${extension}`;
}

/** Writes articles with a writer: into one file, or one an article packed together. */
export async function writeTexts(
  articles: ArticleSource,
  options: ExportOptions,
  { extension, mediaType }: { extension: string; mediaType: string },
  createWriter: () => TextWriter,
): Promise<ExportedFile[]> {
  if (options.split) return splitTexts(articles, options, extension, createWriter);
  const writer = createWriter();
  const pieces = createPieces();
  const asides = createPieces();
  pieces.push(writer.head(articles.total));
  await eachArticle(articles, options, (view, at) => {
    pieces.push(writer.article(view, at));
    if (writer.aside) asides.push(writer.aside(view, at));
  });
  pieces.append(asides.end());
  pieces.push(writer.tail());
  return [{ name: wholeName(options, extension), mediaType, content: pieces.end() }];
}

function splitTexts(
  articles: ArticleSource,
  options: ExportOptions,
  extension: string,
  createWriter: () => TextWriter,
): Promise<ExportedFile[]> {
  const names = createNames(options.labels('untitled'));
  return zipFiles(wholeName(options, 'zip'), async (add) => {
    await eachArticle(articles, options, (view) => {
      const writer = createWriter();
      const text = writer.head(1) + writer.article(view, 0) + writer.tail();
      add({ name: names.next(view.title, extension), content: text, time: view.capturedAt });
    });
  });
}
