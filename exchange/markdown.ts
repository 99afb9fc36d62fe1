import { tagsOf } from './edits';
import { escapeLine, escapeLines, yamlString } from './formats/markdown/escape';
import { type LiveArticle, liveArticles } from './live';
import { noteText } from './note';
import type { ArticleRecord, HighlightRecord, Library } from './records';
import { isWebUrl } from './url-key';

/** What the fields of an article are called. The defaults are property names, as Obsidian writes them. */
export interface MarkdownLabels {
  title: string;
  url: string;
  source: string;
  author: string;
  published: string;
  captured: string;
  /** Title of an article without one. */
  untitled: string;
}

const PROPERTY_NAMES: MarkdownLabels = {
  title: 'highlights',
  url: 'url',
  source: 'source',
  author: 'author',
  published: 'published',
  captured: 'captured',
  untitled: '(…)',
};

/**
 * The live articles and marks as one Markdown document (CommonMark; fit for Obsidian), newest article first: for each
 * a heading, a list of where it comes from, and its marks in the order of the page, each quote in a blockquote, then
 * its note and tags. All text renders as itself: nothing in a title, quote, note or tag becomes markup. Links lead to
 * http(s) only.
 */
export function toMarkdown(library: Library, labels: MarkdownLabels = PROPERTY_NAMES): string {
  const articles = liveArticles(library);
  const count = articles.reduce((sum, { highlights }) => sum + highlights.length, 0);
  const frontMatter = [
    '---',
    `title: ${yamlString(labels.title)}`,
    `articles: ${articles.length}`,
    `highlights: ${count}`,
    '---',
  ];
  return `${[frontMatter.join('\n'), ...articles.map((live) => section(live, labels))].join('\n\n')}\n`;
}

function section({ article, highlights }: LiveArticle, labels: MarkdownLabels): string {
  const title = article.title.trim() === '' ? labels.untitled : article.title;
  return [`## ${escapeLine(title)}`, provenance(article, labels), ...highlights.map(quotation)].join('\n\n');
}

function provenance(article: ArticleRecord, labels: MarkdownLabels): string {
  const rows: [string, string | null][] = [
    [labels.url, link(article.url)],
    [labels.source, escaped(article.source ?? article.siteName)],
    [labels.author, escaped(article.author)],
    [labels.published, escaped(article.publishedAt)],
    [labels.captured, new Date(article.capturedAt).toISOString()],
  ];
  return rows
    .filter(([, value]) => value !== null)
    .map(([label, value]) => `- ${escapeLine(label)}: ${value}`)
    .join('\n');
}

function escaped(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : escapeLine(text);
}

/** An http(s) address as a CommonMark autolink, in which nothing needs escaping; anything else as plain text. */
function link(url: string): string {
  if (!isWebUrl(url)) return escapeLine(url);
  return `<${new URL(url).href.replace(/[\\<>\s]/g, encodeURIComponent)}>`;
}

function quotation(mark: HighlightRecord): string {
  const parts = [escapeLines(mark.selectors.quote.exact).map((line) => `> ${line}`.trimEnd())];
  const note = noteText(mark.note);
  if (note.trim() !== '') parts.push(escapeLines(note));
  const tags = tagsOf(mark);
  if (tags.length > 0) parts.push([tags.map(tag).join(' ')]);
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

/** A tag as Obsidian reads it, where its characters allow that; else as plain text after an escaped `#`. */
function tag(name: string): string {
  const isPlain = /^[\p{L}\p{N}_/-]+$/u.test(name) && !/^\d+$/.test(name);
  return isPlain ? `#${name.replace(/_/g, '\\_')}` : `\\#${escapeLine(name)}`;
}
