import type { ArticleSource } from '../article-source';
import { type ArticleView, articleView } from '../article-view';
import { createNames } from '../file-names';
import { createPieces } from '../pieces';
import { asResult, eachArticle, wholeName } from '../run';
import type { ExportedFile, ExportOptions, ExportResult } from '../types';
import { zipFiles } from '../zip';
import { DEFAULT_TEMPLATES } from './default-templates';
import { frontMatterProblem } from './front-matter';
import { parseTemplate, type TemplateNode } from './parse-template';
import type { TemplateProblem } from './problems';
import { renderTemplate } from './render-template';

const FORMAT = { extension: 'md', mediaType: 'text/markdown' };

/** Writes articles as Markdown by a template: one file an article (`split`) with YAML front matter, or one of all. */
export async function exportMarkdown(articles: ArticleSource, options: ExportOptions): Promise<ExportResult> {
  const { nodes, problems } = await readTemplate(articles, options);
  if (problems.length > 0) return { ok: false, error: { code: 'template', problems } };
  return asResult(() =>
    options.split ? splitFiles(nodes, articles, options) : oneFile(nodes, articles, options),
  );
}

/** How long a preview is, in articles and marks of each. */
const PREVIEW = { articles: 2, marks: 3 };

/**
 * What a template makes of the first articles, and what is wrong in it. With problems, the text is that of the
 * parts that are right.
 */
export async function previewTemplate(
  articles: ArticleSource,
  options: ExportOptions,
): Promise<{ text: string; problems: TemplateProblem[] }> {
  const { nodes, problems } = await readTemplate(articles, options);
  const { total } = articles;
  const first = await firstOf(articles, options, options.split ? 1 : PREVIEW.articles);
  const shown = first.map((article) => ({ ...article, marks: article.marks.slice(0, PREVIEW.marks) }));
  if (options.split) {
    const [article] = shown;
    return { text: article ? renderTemplate(nodes, { options, articles: 1, article }) : '', problems };
  }
  const text = nodes.map((node) =>
    isArticles(node)
      ? shown.map((article) => renderTemplate(node.body, { options, articles: total, article })).join('')
      : renderTemplate([node], { options, articles: total }),
  );
  return { text: text.join(''), problems };
}

/** The template taken apart, tried on the newest article. */
async function readTemplate(articles: ArticleSource, options: ExportOptions) {
  const kind = options.split ? 'article' : 'library';
  const source = options.template ?? DEFAULT_TEMPLATES[kind];
  const { nodes, problems } = parseTemplate(source, kind);
  if (problems.length > 0 || !source.startsWith('---')) return { nodes, problems };
  const [article] = await firstOf(articles, options, 1);
  if (article === undefined) return { nodes, problems };
  const text = renderTemplate(nodes, {
    options,
    articles: articles.total,
    ...(options.split && { article }),
  });
  const problem = await frontMatterProblem(text);
  return { nodes, problems: problem ? [problem] : [] };
}

async function firstOf(
  { read }: ArticleSource,
  options: ExportOptions,
  count: number,
): Promise<ArticleView[]> {
  return ((await read(0, count)) ?? []).map((article) => articleView(article, options));
}

function isArticles(node: TemplateNode): node is Extract<TemplateNode, { type: 'each' }> {
  return node.type === 'each' && node.name === 'articles';
}

async function oneFile(
  nodes: readonly TemplateNode[],
  articles: ArticleSource,
  options: ExportOptions,
): Promise<ExportedFile[]> {
  const pieces = createPieces();
  for (const node of nodes) {
    if (!isArticles(node)) pieces.push(renderTemplate([node], { options, articles: articles.total }));
    else {
      await eachArticle(articles, options, (article) => {
        pieces.push(renderTemplate(node.body, { options, articles: articles.total, article }));
      });
    }
  }
  return [{ name: wholeName(options, FORMAT.extension), mediaType: FORMAT.mediaType, content: pieces.end() }];
}

function splitFiles(
  nodes: readonly TemplateNode[],
  articles: ArticleSource,
  options: ExportOptions,
): Promise<ExportedFile[]> {
  const names = createNames(options.labels('untitled'));
  return zipFiles(wholeName(options, 'zip'), (add) =>
    eachArticle(articles, options, (article) => {
      add({
        name: names.next(article.title, FORMAT.extension),
        content: renderTemplate(nodes, { options, articles: 1, article }),
        time: article.capturedAt,
      });
    }),
  );
}
