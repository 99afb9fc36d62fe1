import type { ArticleRecord, ArticleSnapshot } from '../../records';
import { ArticleSnapshotSchema } from '../../schema';
import type { ArticleView } from '../article-view';
import type { TextWriter } from '../run';
import type { ExportOptions } from '../types';
import { createAnnotations, isoTime } from './annotation';
import { CONTEXT } from './context';

/**
 * Marks as an AnnotationCollection of the W3C Web Annotation Data Model with one page, in JSON-LD, and the articles
 * that they are on (`zhupi:articles`). Quotes and positions are those of the page's own script. Lone surrogates are
 * escapes, so the file has a UTF-8 form and gives every text back.
 * https://www.w3.org/TR/annotation-model/
 */
export function annotationWriter({ labels, now, version }: ExportOptions): TextWriter {
  const collection = `urn:zhupi:export:${now}`;
  const page = `${collection}:page:1`;
  let [total, articles] = [0, 0];
  return {
    head() {
      const head = {
        '@context': CONTEXT,
        id: collection,
        type: 'AnnotationCollection',
        label: labels('highlights'),
        generated: isoTime(now),
        generator: { type: 'Software', name: 'Zhupi', 'schema:softwareVersion': version },
        last: page,
      };
      const first = { id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0 };
      return `${open(head)},\n"first": ${open(first)},\n"items": [`;
    },
    article(view) {
      const annotation = createAnnotations(view);
      return view.marks
        .map((mark) => `${total++ === 0 ? '' : ','}\n${JSON.stringify(annotation(mark))}`)
        .join('');
    },
    aside: (view) => `${articles++ === 0 ? ARTICLES : ','}\n${JSON.stringify(describe(view))}`,
    tail: () => `${articles === 0 ? ARTICLES : ''}\n],\n"total": ${total}\n}\n`,
  };
}

/** Where the page with the annotations ends, and the articles begin. */
const ARTICLES = '\n]},\n"zhupi:articles": [';

/** An object's JSON without its end, so that more can follow. */
function open(object: object): string {
  return JSON.stringify(object, null, 2).replace(/\n\}$/, '');
}

/** What is known of an article: in terms that others know, and whole as we keep it. */
function describe(view: ArticleView) {
  const { record, url, title, language } = view;
  return {
    id: `urn:uuid:${record.id}`,
    type: ['zhupi:Article', 'Text'],
    ...(url !== '' && { via: url }),
    'dcterms:title': language === '' ? title : { '@value': title, '@language': language },
    ...(language !== '' && { language }),
    'zhupi:article': { id: record.id, ...snapshotOf(record) },
  };
}

const SNAPSHOT_FIELDS = Object.keys(ArticleSnapshotSchema.entries) as (keyof ArticleSnapshot)[];

/** The snapshot alone, corrected: registers, ids and clocks are the bundle's. */
function snapshotOf(record: ArticleRecord): Partial<ArticleSnapshot> {
  return Object.fromEntries(SNAPSHOT_FIELDS.map((field) => [field, record[field]]));
}
