/** The context of the Web Annotation Data Model, which every processor of it knows. */
const WEB_ANNOTATION = 'http://www.w3.org/ns/anno.jsonld';

/**
 * The model's context first, as it asks for, then our own terms, written out so that nothing has to be fetched for
 * them. Selectors and snapshots are JSON literals: what they hold is ours and is read back whole.
 * https://www.w3.org/TR/annotation-model/#json-ld-context
 */
export const CONTEXT = [
  WEB_ANNOTATION,
  {
    '@version': 1.1,
    zhupi: 'urn:zhupi:terms#',
    'zhupi:on': { '@type': '@id' },
    'zhupi:articles': { '@type': '@id', '@container': '@list' },
    'zhupi:selectors': { '@type': '@json' },
    'zhupi:article': { '@type': '@json' },
  },
] as const;
