import { inherited } from '../dom';

/** What the page's head says of it: evidence, not truth. Names are lower-case. */
export interface Declared {
  title: string;
  /** The title of the page around, where the article lies in a frame. */
  outerTitle: string;
  canonical: string;
  /** `<link rel="next">`. */
  next: string;
  /** `<meta>` by its name, property or itemprop, and elements for a search engine by their id: the first value of each. */
  meta: ReadonlyMap<string, string>;
  /** The strings of its JSON-LD, by key (`datePublished`, `headline`, `author`): the first value of each. */
  linked: ReadonlyMap<string, string>;
}

const LONGEST_JSON = 200_000;
const LONGEST_PARTICULAR = 80;
/** So much, in UTF-16 code units, is read of what is declared: an article with a longer title or name is not kept. */
const LONGEST = 2000;
const KEYS = ['headline', 'datePublished', 'author', 'publisher', 'articleSection'] as const;
/** Elements, hidden as often as not, in which Chinese news sites put their particulars for a search engine. */
const FOR_SEARCH = ['source_baidu', 'author_baidu', 'editor_baidu', 'pubtime_baidu'] as const;

type Elements = (tag: string) => Element[];

/** The elements of a document by tag, whatever its named forms shadow. */
export function elementsOf(document: Document): Elements {
  const find = inherited(document, 'getElementsByTagName')?.value as
    | ((this: Document, tag: string) => HTMLCollectionOf<Element>)
    | undefined;
  return (tag) => (find ? Array.from(find.call(document, tag)) : []);
}

type Named = ReadonlyMap<string, unknown>;

/** The name of a JSON-LD value, or the names of several with commas between them. `named`: those that stand elsewhere, by id. */
function nameOf(value: unknown, named: Named, depth = 0): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && depth < 2) {
    return value
      .map((item) => nameOf(item, named, depth + 1))
      .filter(Boolean)
      .join(', ');
  }
  if (typeof value !== 'object' || value === null || depth > 3) return '';
  const { name, '@id': id } = value as Record<string, unknown>;
  if (name !== undefined) return nameOf(name, named, depth + 1);
  return typeof id === 'string' ? nameOf(named.get(id), named, 2) : '';
}

/** Takes the wanted keys of a JSON-LD value, looking through its lists without recursion. */
function takeLinked(json: unknown, into: Map<string, string>): void {
  const queue: unknown[] = [json];
  const records: Record<string, unknown>[] = [];
  const named = new Map<string, unknown>();
  for (let taken = 0; queue.length > 0 && taken < 1000; taken++) {
    const value = queue.shift();
    if (Array.isArray(value)) queue.push(...value.slice(0, 100));
    else if (typeof value === 'object' && value !== null) {
      const record = value as Record<string, unknown>;
      records.push(record);
      if (typeof record['@id'] === 'string') named.set(record['@id'], record.name);
      for (const key of ['@graph', 'mainEntity']) if (record[key]) queue.push(record[key]);
    }
  }
  for (const record of records) {
    if (!('headline' in record || /article|posting|report/i.test(String(record['@type'])))) continue;
    for (const key of KEYS) {
      const text = nameOf(record[key], named).trim().slice(0, LONGEST);
      if (text && !into.has(key)) into.set(key, text);
    }
  }
}

/** Reads the heads of documents, each in a frame of the one before: the innermost knows best what it holds. */
export function readDeclared(documents: readonly Document[]): Declared {
  const [outermost, ...inner] = documents.map(readHead) as [Declared, ...Declared[]];
  return inner.reduce(
    (outer, own) => ({
      title: own.title || outer.title,
      outerTitle: own.title ? outer.title : outer.outerTitle,
      // The page has one address, whatever its frames say.
      canonical: outer.canonical,
      next: own.next,
      meta: new Map([...outer.meta, ...own.meta]),
      linked: new Map([...outer.linked, ...own.linked]),
    }),
    outermost,
  );
}

function readHead(document: Document): Declared {
  const elements = elementsOf(document);
  const meta = new Map<string, string>();
  for (const element of elements('meta')) {
    const content = element.getAttribute('content')?.trim().slice(0, LONGEST);
    if (!content) continue;
    for (const key of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(key)?.trim().toLowerCase();
      if (name && !meta.has(name)) meta.set(name, content);
    }
  }
  const byId = inherited(document, 'getElementById')?.value as ((id: string) => Element | null) | undefined;
  for (const id of FOR_SEARCH) {
    const text = byId?.call(document, id)?.textContent?.trim();
    if (text && text.length < LONGEST_PARTICULAR) meta.set(id, text);
  }
  const linked = new Map<string, string>();
  for (const script of elements('script')) {
    const text = /ld\+json/i.test(script.getAttribute('type') ?? '') ? (script.textContent ?? '') : '';
    if (!text || text.length > LONGEST_JSON) continue;
    try {
      takeLinked(JSON.parse(text), linked);
    } catch {
      // A page's broken JSON-LD says nothing.
    }
  }
  const title =
    elements('title').find((element) => element.namespaceURI?.endsWith('xhtml'))?.textContent ?? '';
  const links = elements('link');
  const linkedAs = (rel: RegExp): string =>
    links
      .find((link) => rel.test(link.getAttribute('rel') ?? ''))
      ?.getAttribute('href')
      ?.trim() ?? '';
  return {
    title: title.replace(/\s+/g, ' ').trim().slice(0, LONGEST),
    outerTitle: '',
    canonical: linkedAs(/\bcanonical\b/i),
    next: linkedAs(/\bnext\b/i),
    meta,
    linked,
  };
}
