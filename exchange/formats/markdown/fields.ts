import type { ArticleView, MarkView } from '../article-view';
import { splitNames } from '../citation/names';
import { dayIn, statedParts } from '../days';
import type { ExportOptions } from '../types';

/**
 * What a field holds, by which it is written:
 * - `line`, `text`: words of pages and readers, written so that nothing in them is markup; `text` has several lines.
 * - `plain`: made by us of digits and letters (days, numbers, names of inks).
 * - `day`: a day as a page states it, else its words: written as a `line`, and as a date in front matter.
 * - `url`: an address, `<https://…>` in text, so that it is a link by itself and fits in `[…](…)`.
 * - `list`: several lines, `a, b` in text, a list in front matter.
 * - `hashtags`: tags as Obsidian reads them in text.
 */
export type FieldKind = 'line' | 'text' | 'plain' | 'day' | 'url' | 'list' | 'hashtags';

export type Scope = 'library' | 'article' | 'mark' | 'item';

/** What fields are taken from: the innermost of the open loops first. */
export interface Values {
  options: ExportOptions;
  articles: number;
  article?: ArticleView;
  mark?: MarkView;
  item?: string;
}

interface Field<T> {
  kind: FieldKind;
  read: (of: T, values: Values) => string | string[];
}

const line = <T>(read: Field<T>['read']): Field<T> => ({ kind: 'line', read });
const text = <T>(read: Field<T>['read']): Field<T> => ({ kind: 'text', read });
const plain = <T>(read: Field<T>['read']): Field<T> => ({ kind: 'plain', read });
const day = <T>(read: Field<T>['read']): Field<T> => ({ kind: 'day', read });
const url = <T>(read: Field<T>['read']): Field<T> => ({ kind: 'url', read });
const list = <T>(read: Field<T>['read']): Field<T> => ({ kind: 'list', read });

/** Tags of all marks of an article, each once. */
const tagsIn = ({ marks }: ArticleView): string[] => [...new Set(marks.flatMap(({ tags }) => tags))].sort();

/** Tags as Obsidian's property takes them: no spaces, no signs, not digits alone. */
const obsidianTags = (tags: readonly string[]): string[] => [
  ...new Set(
    tags
      .map((tag) => tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/g, ''))
      .filter((tag) => tag !== '')
      .map((tag) => (/^\d+$/.test(tag) ? `_${tag}` : tag)),
  ),
];

const LIBRARY_FIELDS: Readonly<Record<string, Field<Values>>> = {
  count: plain(({ articles }) => String(articles)),
  exported: plain((_, { options }) => dayIn(options.now, options.timeZone)),
};

const ARTICLE_FIELDS: Readonly<Record<string, Field<ArticleView>>> = {
  title: line(({ title }, { options }) => (title.trim() === '' ? options.labels('untitled') : title)),
  subtitle: line(({ subtitle }) => subtitle),
  url: url((view) => view.url),
  originUrl: url(({ originUrl }) => originUrl),
  source: line(({ source }) => source),
  author: line(({ author }) => author),
  authors: list(({ author }) => splitNames(author)),
  editor: line(({ editor }) => editor),
  issuer: line(({ issuer }) => issuer),
  documentNumber: line(({ documentNumber }) => documentNumber),
  published: day(({ published }) => (statedParts(published) ? published.slice(0, 10) : published)),
  publishedAt: line(({ published }) => published),
  captured: plain(({ capturedOn }) => capturedOn),
  capturedAt: plain(({ capturedAt }) => new Date(capturedAt).toISOString()),
  collections: list(({ collections }) => collections),
  language: plain(({ language }) => language),
  citation: line((view) => view.citation),
  marksCount: plain(({ marks }) => String(marks.length)),
  articleTags: list(tagsIn),
  obsidianTags: list((view) => obsidianTags(tagsIn(view))),
};

const MARK_FIELDS: Readonly<Record<string, Field<MarkView>>> = {
  quote: text(({ quote }) => quote),
  original: text(({ original }) => original ?? ''),
  note: text(({ note }) => note),
  tags: list(({ tags }) => tags),
  hashtags: { kind: 'hashtags', read: ({ tags }) => tags },
  colour: plain(({ record }) => record.colour.value),
  colourName: line(({ record }, { options }) => options.colourName(record.colour.value)),
  paragraph: plain(({ paragraph }) => String(paragraph)),
  created: plain(({ createdAt }, { options }) => dayIn(createdAt, options.timeZone)),
  createdAt: plain(({ createdAt }) => new Date(createdAt).toISOString()),
};

const SCOPES: Readonly<Record<Scope, Readonly<Record<string, Field<never>>>>> = {
  library: LIBRARY_FIELDS,
  article: ARTICLE_FIELDS,
  mark: MARK_FIELDS,
  item: { this: line((item: string) => item) },
};

/** Every field by the loop that it may stand in (or a loop inside that): for the manual beside the editor. */
export const TEMPLATE_FIELDS: readonly { scope: Scope; name: string; kind: FieldKind }[] = (
  Object.keys(SCOPES) as Scope[]
).flatMap((scope) => Object.entries(SCOPES[scope]).map(([name, { kind }]) => ({ scope, name, kind })));

/** What `{{#each …}}` goes through, and where it may stand. Lists of an article or mark are loops as well. */
export const TEMPLATE_LOOPS: readonly { name: string; in: Scope; gives: Scope }[] = [
  { name: 'articles', in: 'library', gives: 'article' },
  { name: 'marks', in: 'article', gives: 'mark' },
  ...TEMPLATE_FIELDS.filter(({ kind }) => kind === 'list').map(({ name, scope }) => ({
    name,
    in: scope,
    gives: 'item' as const,
  })),
];

/** The kind of a field as seen from inside these scopes, outermost first; null for a name that means nothing there. */
export function fieldKind(name: string, scopes: readonly Scope[]): FieldKind | null {
  const scope = scopes.findLast((open) => Object.hasOwn(SCOPES[open], name));
  return scope === undefined ? null : (SCOPES[scope][name]?.kind ?? null);
}

/** What a field holds: one text, or several for lists and hashtags. Fields that are not there hold nothing. */
export function readField(name: string, values: Values): string | string[] {
  const { item, mark, article } = values;
  if (item !== undefined && name === 'this') return item;
  if (mark && Object.hasOwn(MARK_FIELDS, name)) return MARK_FIELDS[name]?.read(mark, values) ?? '';
  if (article && Object.hasOwn(ARTICLE_FIELDS, name))
    return ARTICLE_FIELDS[name]?.read(article, values) ?? '';
  return Object.hasOwn(LIBRARY_FIELDS, name) ? (LIBRARY_FIELDS[name]?.read(values, values) ?? '') : '';
}
