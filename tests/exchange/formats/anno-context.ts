/**
 * What http://www.w3.org/ns/anno.jsonld says, so that documents expand without a network. Copyright W3C, W3C Software
 * and Document License; the terms that no annotation of text uses are left out.
 */
const id = (iri: string) => ({ '@type': '@id', '@id': iri });
const vocab = (iri: string) => ({ '@type': '@vocab', '@id': iri });
const time = (iri: string) => ({ '@type': 'xsd:dateTime', '@id': iri });
const count = (iri: string) => ({ '@type': 'xsd:nonNegativeInteger', '@id': iri });

export const ANNO_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    dctypes: 'http://purl.org/dc/dcmitype/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    as: 'http://www.w3.org/ns/activitystreams#',
    schema: 'http://schema.org/',
    id: id('@id'),
    type: { '@type': '@id', '@id': '@type' },
    Annotation: 'oa:Annotation',
    Text: 'dctypes:Text',
    TextualBody: 'oa:TextualBody',
    SpecificResource: 'oa:SpecificResource',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    Software: 'as:Application',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    commenting: 'oa:commenting',
    highlighting: 'oa:highlighting',
    tagging: 'oa:tagging',
    body: id('oa:hasBody'),
    target: id('oa:hasTarget'),
    source: id('oa:hasSource'),
    selector: id('oa:hasSelector'),
    generator: id('as:generator'),
    via: id('oa:via'),
    items: { ...id('as:items'), '@container': '@list' },
    partOf: id('as:partOf'),
    first: id('as:first'),
    last: id('as:last'),
    motivation: vocab('oa:motivatedBy'),
    purpose: vocab('oa:hasPurpose'),
    format: 'dc:format',
    language: 'dc:language',
    value: 'rdf:value',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    name: 'foaf:name',
    label: 'rdfs:label',
    created: time('dcterms:created'),
    modified: time('dcterms:modified'),
    generated: time('dcterms:issued'),
    start: count('oa:start'),
    end: count('oa:end'),
    total: count('as:totalItems'),
    startIndex: count('as:startIndex'),
  },
};
