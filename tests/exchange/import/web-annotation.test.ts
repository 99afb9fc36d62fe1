import { describe, expect, it } from 'vitest';
import { readWebAnnotations, webAnnotations } from '../../../exchange/import/web-annotation';
import { URL_ONE, URL_TWO, WEB_ANNOTATION } from './samples';

/** The marks of a file, or null where it is none of annotations. */
function marksOf(file: unknown) {
  const found = webAnnotations(file);
  return (
    found && [...readWebAnnotations(found).rows].map((entry) => ('mark' in entry ? entry.mark : entry.reason))
  );
}

const [QUOTE] = WEB_ANNOTATION.target.selector;
const annotated = (fields: object) => marksOf({ ...WEB_ANNOTATION, ...fields });

describe('annotations are found', () => {
  const one = [{ quote: '三亿元', url: URL_ONE }];

  it.each<[string, unknown]>([
    ['alone', WEB_ANNOTATION],
    ['in a list, beside other things', [WEB_ANNOTATION]],
    ['in a graph', { '@graph': [WEB_ANNOTATION] }],
    ['in a page', { type: 'AnnotationPage', items: [WEB_ANNOTATION] }],
    ['in a page of the type in full', { '@type': ['oa:AnnotationPage'], items: WEB_ANNOTATION }],
    ['in a collection', { type: 'AnnotationCollection', first: { items: [WEB_ANNOTATION] } }],
    ['in the pages of a collection', { type: 'AnnotationCollection', pages: [{ items: [WEB_ANNOTATION] }] }],
    ['by its type as an address', { ...WEB_ANNOTATION, type: 'http://www.w3.org/ns/oa#Annotation' }],
    ['by what it has, without a type', { ...WEB_ANNOTATION, type: undefined }],
  ])('%s', (_, file) => {
    expect(marksOf(file)).toMatchObject(one);
  });

  it.each<[string, unknown]>([
    ['a list of nothing of the kind', [1, {}, 'x']],
    ['another thing', { type: 'Collection', items: [WEB_ANNOTATION] }],
    ['what only ends like a page', { type: 'NoAnnotationPages', items: [WEB_ANNOTATION] }],
    ['a target without a motivation', { target: URL_ONE }],
    ['a motivation without a target', { motivation: 'commenting' }],
    ['a text', 'Annotation'],
    ['nothing', null],
  ])('not in %s', (_, file) => {
    expect(marksOf(file)).toBeNull();
  });
});

describe('an annotation', () => {
  it('has its page, title and moments', () => {
    const selector = QUOTE;
    const { target: _, ...rest } = WEB_ANNOTATION;
    const on = (target: unknown) => marksOf({ ...rest, modified: '2024-05-06T09:00:00Z', target });
    const moments = { created: Date.UTC(2024, 4, 6, 8, 30), updated: Date.UTC(2024, 4, 6, 9) };
    expect(on({ source: { id: URL_TWO, title: '新桥' }, selector })).toMatchObject([
      { url: URL_TWO, title: '新桥', ...moments },
    ]);
    expect(on({ source: { '@id': URL_TWO, 'dc:title': ['新桥通车'] }, selector })).toMatchObject([
      { url: URL_TWO, title: '新桥通车' },
    ]);
    expect(on({ id: URL_TWO, title: '桥', selector })).toMatchObject([{ url: URL_TWO, title: '桥' }]);
    expect(on({ source: URL_ONE, selector })).toMatchObject([{ title: null, prefix: '今年投入' }]);
  });

  it('with two targets is two marks with one note', () => {
    const target = [WEB_ANNOTATION.target, { ...WEB_ANNOTATION.target, source: URL_TWO }];
    expect(annotated({ target })).toMatchObject([
      { url: URL_ONE, note: '与去年比' },
      { url: URL_TWO, note: '与去年比' },
    ]);
  });

  it('takes texts for notes, tagging ones for tags, and what lies elsewhere for neither', () => {
    const body = [
      'https://notes.example/7',
      { type: 'Video', value: '片' },
      { value: '没有类型' },
      { type: 'TextualBody', value: ' ' },
      { type: 'TextualBody', value: '待核', purpose: 'replying' },
      { type: 'SpecificResource', value: '财政', purpose: ['tagging', 'classifying'] },
    ];
    expect(annotated({ body, bodyValue: '先说' })).toMatchObject([
      { note: '先说\n\n没有类型\n\n待核', tags: ['财政'] },
    ]);
  });

  it('is looked into for its quote, however its selectors refine each other, but not without end', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? QUOTE : { type: 'FragmentSelector', refinedBy: nested(depth - 1) };
    const on = (selector: unknown) => annotated({ target: { source: URL_ONE, selector } });
    for (const depth of [0, 1, 8]) expect(on(nested(depth))).toMatchObject([{ quote: '三亿元' }]);
    expect(on(nested(9))).toEqual(['no-quote']);
    expect(on({ type: 'TextQuoteSelector', exact: ' ' })).toEqual(['no-quote']);
    expect(on({ exact: '三亿元' })).toEqual(['no-quote']);
  });
});
