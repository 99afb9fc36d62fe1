import { asJson, asList, asText, firstText, isJson, type Json, orNull } from './loose';
import { excerptOf, type ForeignFile, type ForeignMark, type ForeignRow } from './rows';
import { readTime } from './time';

/** `type` of JSON-LD; some write `@type`, or the name with its prefix. */
const typesOf = (value: unknown): string[] => {
  const { type, '@type': full } = asJson(value);
  return [...asList(type), ...asList(full)].map((name) => asText(name).replace(/^.*[:#/]/, ''));
};

const isAnnotation = (value: unknown): boolean =>
  isJson(value) && (typesOf(value).includes('Annotation') || ('target' in value && 'motivation' in value));

interface Found {
  annotations: readonly unknown[];
  /** What our own exports say of whole articles. */
  articles: readonly unknown[];
}

/**
 * The annotations of a W3C Web Annotation file: one annotation, a list of them, a collection with its pages inside, a
 * page, or a graph. Null for anything else. https://www.w3.org/TR/annotation-model/
 */
export function webAnnotations(value: unknown): Found | null {
  if (Array.isArray(value)) {
    return value.some(isAnnotation) ? { annotations: value as unknown[], articles: [] } : null;
  }
  if (!isJson(value)) return null;
  if (isAnnotation(value)) return { annotations: [value], articles: [] };
  const types = typesOf(value);
  const graph = value['@graph'];
  if (Array.isArray(graph)) return webAnnotations(graph);
  if (!types.some((name) => /^Annotation(?:Collection|Page)$/.test(name))) return null;
  const pages = [value, ...asList(value.first), ...asList(value.pages)];
  const annotations = pages.flatMap((page) => asList(asJson(page).items));
  const articles = asList(value['zhupi:articles']).map((article) => asJson(article)['zhupi:article']);
  return { annotations, articles };
}

export function readWebAnnotations({ annotations, articles }: Found): ForeignFile {
  return { rows: readAll(annotations, titlesOf(articles)), articles };
}

function* readAll(annotations: readonly unknown[], titles: Titles): Generator<ForeignRow> {
  for (const [index, annotation] of annotations.entries()) {
    const row = index + 1;
    if (!isJson(annotation) || !isAnnotation(annotation)) {
      yield { row, reason: 'malformed', excerpt: '' };
      continue;
    }
    const marks = asList(annotation.target).flatMap((target) => markOf(annotation, target, titles) ?? []);
    if (marks.length === 0) yield { row, reason: 'no-quote', excerpt: excerptOf(bodyOf(annotation).note) };
    for (const mark of marks) yield { row, mark };
  }
}

type Titles = ReadonlyMap<string, string>;

const titlesOf = (articles: readonly unknown[]): Titles =>
  new Map(articles.map(asJson).map(({ url, title }) => [asText(url), asText(title)]));

function markOf(annotation: Json, target: unknown, titles: Titles): ForeignMark | null {
  const { source, selector, title } = asJson(target);
  const page = isJson(source) ? source : {};
  const url = asText(source) || asText(page.id) || asText(page['@id']) || asText(asJson(target).id);
  const quoted = quoteOf(asList(selector));
  if (quoted === null) return null;
  const own = annotation['zhupi:selectors'];
  return {
    ...quoted,
    ...bodyOf(annotation),
    url,
    title: orNull(
      firstText(page.title) || firstText(page['dc:title']) || firstText(title) || (titles.get(url) ?? ''),
    ),
    author: null,
    source: null,
    colour: orNull(asText(annotation['zhupi:colour'])),
    created: readTime(asText(annotation.created)),
    updated: readTime(asText(annotation.modified)),
    ...(own !== undefined && {
      own: {
        id: asText(annotation.id).replace(/^urn:uuid:/, ''),
        selectors: own,
        madeBy: annotation['zhupi:madeBy'],
      },
    }),
  };
}

/** The first quote among the selectors and those that refine them. */
function quoteOf(
  selectors: readonly unknown[],
  depth = 0,
): Pick<ForeignMark, 'quote' | 'prefix' | 'suffix'> | null {
  for (const selector of selectors.map(asJson)) {
    const exact = asText(selector.exact);
    if (typesOf(selector).includes('TextQuoteSelector') && exact.trim() !== '') {
      return { quote: exact, prefix: asText(selector.prefix), suffix: asText(selector.suffix) };
    }
    // The model lets selectors nest without end.
    const refined = depth < 8 ? quoteOf(asList(selector.refinedBy), depth + 1) : null;
    if (refined !== null) return refined;
  }
  return null;
}

/** Bodies that tag are tags; other texts are the note, one below the other. */
function bodyOf(annotation: Json): Pick<ForeignMark, 'note' | 'tags'> {
  const notes: string[] = [asText(annotation.bodyValue)];
  const tags: string[] = [];
  for (const body of asList(annotation.body)) {
    const { value, purpose } = asJson(body);
    const isTag = asList(purpose).includes('tagging');
    if (isTag) tags.push(asText(value));
    // A text alone is the address of a body somewhere else.
    else if (isJson(body) && typesOf(body).every((type) => type === 'TextualBody')) notes.push(asText(value));
  }
  return { note: notes.filter((note) => note.trim() !== '').join('\n\n'), tags };
}
