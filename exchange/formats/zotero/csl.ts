import type { ArticleView, MarkView } from '../article-view';
import { inQuotes } from '../citation/gbt7714';
import { splitNames } from '../citation/names';
import { statedParts } from '../days';
import type { TextWriter } from '../run';
import { type ItemKind, itemKind } from './kind';

const TYPES: Readonly<Record<ItemKind, string>> = {
  document: 'report',
  news: 'article-newspaper',
  blog: 'post-weblog',
  webpage: 'webpage',
};

/** A person, with the family name apart where it can be told. */
export type Name = { literal: string } | { family: string; given: string };

/**
 * The names that are responsible. A Chinese name is one: that is how it is written and sorted. `Anna Wood` is divided.
 * A paper without authors has the body that issued it.
 */
export function namesOf({ author, issuer }: ArticleView, kind: ItemKind): Name[] {
  const names = splitNames(author);
  if (names.length === 0 && kind === 'document' && issuer !== '') return [{ literal: issuer }];
  return names.map((name) => {
    const [, given, family] = /^([\p{Script=Latin}.' -]+) ([\p{Script=Latin}'-]+)$/u.exec(name) ?? [];
    return given && family ? { family, given } : { literal: name };
  });
}

/**
 * The articles as a list of CSL-JSON items (citationstyles.org, schema 1.0.2), with the quotes and notes as
 * annotation: what Zotero and pandoc read.
 */
export function cslWriter(): TextWriter {
  let written = 0;
  return {
    head: () => '[',
    article: (view) => `${written++ === 0 ? '' : ','}\n${JSON.stringify(item(view))}`,
    tail: () => '\n]\n',
  };
}

function item(view: ArticleView) {
  const kind = itemKind(view);
  const names = namesOf(view, kind);
  const tags = [...new Set(view.marks.flatMap(({ tags }) => tags))];
  const container = kind === 'news' ? view.source : view.siteName || view.source;
  const published = statedParts(view.published);
  return dropEmpty({
    id: view.record.id,
    type: TYPES[kind],
    title: [view.title, view.subtitle].filter((part) => part.trim() !== '').join(':'),
    author: names.length > 0 ? names : '',
    'container-title': kind === 'document' ? '' : container,
    publisher:
      kind === 'document' ? view.issuer || view.source : view.source === container ? '' : view.source,
    number: view.documentNumber,
    issued: published ? { 'date-parts': [published.parts] } : view.published && { raw: view.published },
    accessed: { 'date-parts': [view.capturedOn.split('-').map(Number)] },
    URL: view.url,
    language: view.language,
    keyword: tags.join(', '),
    annote: view.marks.map((mark) => annotation(view, mark)).join('\n\n'),
  });
}

function annotation(view: ArticleView, { quote, original, note }: MarkView): string {
  return [
    inQuotes(quote, view.language),
    original === null ? '' : inQuotes(original, view.originalLanguage),
    note,
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function dropEmpty<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
}
