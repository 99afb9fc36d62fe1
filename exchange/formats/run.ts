import type { Library } from '../records';
import { type ArticleView, type ArticleViews, articleViews } from './article-view';
import { dayIn } from './days';
import { createNames } from './file-names';
import type { ExportedFile, ExportOptions, ExportResult } from './types';
import { zipFiles } from './zip';

/** A file made of texts: what comes before the articles, each article, and what comes after them. */
export interface TextWriter {
  head: (articles: number) => string;
  article: (view: ArticleView, at: number) => string;
  tail: () => string;
}

/** Marks between two breaths: a few milliseconds of work. */
const SLICE = 500;

/** Thrown through the writers when the reader cancels; never leaves this folder. */
class Aborted extends Error {}

const timer = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Goes through the live articles, newest first, with progress, breaks and cancel.
 * @throws Aborted
 */
export async function eachArticle(
  { total, view }: ArticleViews,
  options: ExportOptions,
  take: (view: ArticleView, at: number, total: number) => void | Promise<void>,
): Promise<void> {
  const { signal, progress, breathe = timer } = options;
  let sinceBreath = 0;
  progress?.(0, total);
  for (let at = 0; at < total; at++) {
    if (signal?.aborted) throw new Aborted();
    const article = view(at, options);
    await take(article, at, total);
    sinceBreath += article.marks.length + 1;
    if (sinceBreath < SLICE && at < total - 1) continue;
    sinceBreath = 0;
    progress?.(at + 1, total);
    await breathe();
  }
  if (signal?.aborted) throw new Aborted();
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

/** Writes a library with a writer: into one file, or one an article packed together. */
export async function writeTexts(
  library: Library,
  options: ExportOptions,
  { extension, mediaType }: { extension: string; mediaType: string },
  createWriter: () => TextWriter,
): Promise<ExportedFile[]> {
  const articles = articleViews(library);
  if (options.split) return splitTexts(articles, options, extension, createWriter);
  const writer = createWriter();
  const content: string[] = [];
  content.push(writer.head(articles.total));
  await eachArticle(articles, options, (view, at) => {
    content.push(writer.article(view, at));
  });
  content.push(writer.tail());
  return [{ name: wholeName(options, extension), mediaType, content }];
}

function splitTexts(
  articles: ArticleViews,
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
