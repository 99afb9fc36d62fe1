import { asJson, asList, asText, firstText, isJson, type Json, orNull } from './loose';
import { excerptOf, type ForeignFile, type ForeignMark, type ForeignRow } from './rows';
import { readTime } from './time';

const looksLikeAnnotation = (value: unknown): boolean =>
  isJson(value) && typeof value.uri === 'string' && 'target' in value;

/**
 * The annotations of a Hypothesis file: an answer of its search API (`rows`), the client's own export (`annotations`
 * with `export_date`), or a bare list. Null for anything else.
 * https://h.readthedocs.io/en/latest/api-reference/
 */
export function hypothesisRows(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some(looksLikeAnnotation) ? (value as unknown[]) : null;
  const { rows, annotations, export_date: exported } = asJson(value);
  if (Array.isArray(annotations) && (exported !== undefined || annotations.some(looksLikeAnnotation))) {
    return annotations as unknown[];
  }
  return Array.isArray(rows) && (rows.length === 0 || rows.some(looksLikeAnnotation))
    ? (rows as unknown[])
    : null;
}

export function readHypothesis(annotations: readonly unknown[]): ForeignFile {
  return {
    rows: annotations.map((annotation, index) => ({ row: index + 1, ...readAnnotation(annotation) })),
  };
}

function readAnnotation(value: unknown): DistributedRow {
  if (!isJson(value)) return { reason: 'malformed', excerpt: '' };
  const note = asText(value.text);
  const excerpt = excerptOf(note || asText(value.uri));
  if (asList(value.references).length > 0) return { reason: 'reply', excerpt };
  const quoted = quoteOf(value);
  if (quoted === null) return { reason: 'no-quote', excerpt };
  return { mark: { ...particularsOf(value), ...quoted, note, tags: asList(value.tags).map(asText) } };
}

type DistributedRow = ForeignRow extends infer Row ? (Row extends unknown ? Omit<Row, 'row'> : never) : never;

function particularsOf(annotation: Json): Omit<ForeignMark, 'note' | 'tags' | 'quote' | 'prefix' | 'suffix'> {
  const { uri, document, created, updated } = annotation;
  return {
    url: asText(uri),
    title: orNull(firstText(asJson(document).title)),
    author: null,
    source: null,
    colour: null,
    created: readTime(asText(created)),
    updated: readTime(asText(updated)),
  };
}

function quoteOf(annotation: Json): Pick<ForeignMark, 'quote' | 'prefix' | 'suffix'> | null {
  const selectors = asList(annotation.target).flatMap((target) => asList(asJson(target).selector));
  const selector = selectors.map(asJson).find(({ type }) => type === 'TextQuoteSelector');
  const quote = asText(selector?.exact);
  return quote.trim() === ''
    ? null
    : { quote, prefix: asText(selector?.prefix), suffix: asText(selector?.suffix) };
}
