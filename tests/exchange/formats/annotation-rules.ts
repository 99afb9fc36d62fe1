/** What the Web Annotation Data Model says MUST be, of what we use of it: https://www.w3.org/TR/annotation-model/ */

type Node = Record<string, unknown>;

const MOTIVATIONS = [
  ...[
    'assessing',
    'bookmarking',
    'classifying',
    'commenting',
    'describing',
    'editing',
    'highlighting',
    'identifying',
  ],
  ...['linking', 'moderating', 'questioning', 'replying', 'reviewing', 'tagging'],
];

const list = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isIri = (value: unknown) =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
/** xsd:dateTime that MUST be in UTC, expressed as Z (3.3.1). */
const isTime = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);

/** The rules that a collection, its page and its annotations break; none when it is valid. */
export function brokenRules(collection: Node): string[] {
  const broken: string[] = [];
  const must = (holds: boolean, rule: string) => {
    if (!holds) broken.push(rule);
  };
  must(
    list(collection['@context']).includes('http://www.w3.org/ns/anno.jsonld'),
    '5.1 @context has the model’s',
  );
  must(isIri(collection.id), '5.1 a collection has one IRI');
  must(list(collection.type).includes('AnnotationCollection'), '5.1 a collection says so');
  must(collection.total === undefined || isCount(collection.total), '5.1 total is a count');
  must(list(collection.first).length === 1, '5.1 a collection has one first page');
  must(list(collection.last).length <= 1 && list(collection.last).every(isIri), '5.1 at most one last page');
  const page = collection.first as Node;
  must(isIri(page.id), '5.2 a page has one IRI');
  must(page.type === 'AnnotationPage', '5.2 a page says so');
  must(page.partOf === collection.id, '5.2 a page is part of its collection');
  must(Array.isArray(page.items), '5.2 a page has items');
  must(page.startIndex === undefined || isCount(page.startIndex), '5.2 startIndex is a count');
  must(
    collection.last === page.id ? page.next === undefined : isIri(page.next),
    '5.2 only the last has no next',
  );
  for (const annotation of list(page.items) as Node[]) brokenInAnnotation(annotation, must);
  return [...new Set(broken)];
}

function brokenInAnnotation(annotation: Node, must: (holds: boolean, rule: string) => void): void {
  must(isIri(annotation.id), '3.1 an annotation has one IRI');
  must(list(annotation.type).includes('Annotation'), '3.1 an annotation says so');
  must(list(annotation.target).length >= 1, '3.1 an annotation has a target');
  for (const field of ['created', 'modified', 'generated']) {
    must(annotation[field] === undefined || isTime(annotation[field]), `3.3.1 ${field} is a time in UTC`);
  }
  must(
    list(annotation.motivation).every((motivation) => MOTIVATIONS.includes(String(motivation))),
    '3.3.5 a motivation is one of the model’s',
  );
  for (const body of list(annotation.body) as Node[]) {
    must(list(body.type).includes('TextualBody'), '3.2.4 a textual body says so');
    must(typeof body.value === 'string', '3.2.4 a textual body has one value');
    must(
      list(body.purpose).every((purpose) => MOTIVATIONS.includes(String(purpose))),
      '3.3.5 a purpose is a motivation',
    );
  }
  for (const target of list(annotation.target) as Node[]) {
    must(isIri(target.source), '4.1 a specific resource has one source');
    must(list(target.selector).length >= 1, '4.2 it has a selector');
    for (const selector of list(target.selector) as Node[]) brokenInSelector(selector, must);
  }
}

function brokenInSelector(selector: Node, must: (holds: boolean, rule: string) => void): void {
  if (selector.type === 'TextQuoteSelector') {
    must(typeof selector.exact === 'string', '4.2.4 a quote has one exact');
    for (const side of ['prefix', 'suffix']) {
      must(selector[side] === undefined || typeof selector[side] === 'string', `4.2.4 at most one ${side}`);
    }
  } else if (selector.type === 'TextPositionSelector') {
    must(isCount(selector.start) && isCount(selector.end), '4.2.5 start and end are counts');
  } else must(false, '4.2 a selector of a known kind');
}
