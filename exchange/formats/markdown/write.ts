import type { Library } from '../../records';
import { type ArticleViews, articleViews } from '../article-view';
import { createNames } from '../file-names';
import { asResult, eachArticle, wholeName } from '../run';
import type { ExportedFile, ExportOptions, ExportResult } from '../types';
import { zipFiles } from '../zip';
import { DEFAULT_TEMPLATES } from './default-templates';
import { frontMatterProblem } from './front-matter';
import { parseTemplate, type TemplateNode } from './parse-template';
import type { TemplateProblem } from './problems';
import { renderTemplate } from './render-template';

const FORMAT = { extension: 'md', mediaType: 'text/markdown' };

/** Writes a library as Markdown by a template: one file an article (`split`) with YAML front matter, or one of all. */
export async function exportMarkdown(library: Library, options: ExportOptions): Promise<ExportResult> {
  const articles = articleViews(library);
  const { nodes, problems } = await readTemplate(articles, options);
  if (problems.length > 0) return { ok: false, error: { code: 'template', problems } };
  return asResult(() =>
    options.split ? splitFiles(nodes, articles, options) : oneFile(nodes, articles, options),
  );
}

/** How long a preview is, in articles and marks of each. */
const PREVIEW = { articles: 2, marks: 3 };

/**
 * What a template makes of the beginning of a library (a few articles are enough), and what is wrong in it. With problems, the text is that of the
 * parts that are right.
 */
export async function previewTemplate(
  library: Library,
  options: ExportOptions,
): Promise<{ text: string; problems: TemplateProblem[] }> {
  const articles = articleViews(library);
  const { nodes, problems } = await readTemplate(articles, options);
  const { total, view } = articles;
  const shown = Array.from({ length: Math.min(total, options.split ? 1 : PREVIEW.articles) }, (_, at) => {
    const article = view(at, options);
    return { ...article, marks: article.marks.slice(0, PREVIEW.marks) };
  });
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
async function readTemplate({ total, view }: ArticleViews, options: ExportOptions) {
  const kind = options.split ? 'article' : 'library';
  const source = options.template ?? DEFAULT_TEMPLATES[kind];
  const { nodes, problems } = parseTemplate(source, kind);
  if (problems.length > 0 || total === 0 || !source.startsWith('---')) return { nodes, problems };
  const article = options.split ? { article: view(0, options) } : {};
  const problem = await frontMatterProblem(renderTemplate(nodes, { options, articles: total, ...article }));
  return { nodes, problems: problem ? [problem] : [] };
}

function isArticles(node: TemplateNode): node is Extract<TemplateNode, { type: 'each' }> {
  return node.type === 'each' && node.name === 'articles';
}

async function oneFile(
  nodes: readonly TemplateNode[],
  articles: ArticleViews,
  options: ExportOptions,
): Promise<ExportedFile[]> {
  const content: string[] = [];
  for (const node of nodes) {
    if (!isArticles(node)) content.push(renderTemplate([node], { options, articles: articles.total }));
    else {
      await eachArticle(articles, options, (article) => {
        content.push(renderTemplate(node.body, { options, articles: articles.total, article }));
      });
    }
  }
  return [{ name: wholeName(options, FORMAT.extension), mediaType: FORMAT.mediaType, content }];
}

function splitFiles(
  nodes: readonly TemplateNode[],
  articles: ArticleViews,
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
