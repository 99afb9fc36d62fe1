import { textOf } from '../../../article/text-of';
import { parseStamp } from '../../stamp';
import type { ArticleView, MarkView } from '../article-view';
import { createCodePointCounter } from './code-points';

/** Makes the annotations of one article's marks, in their order. */
export function createAnnotations({ record: article, url, language }: ArticleView) {
  const counter = createCodePointCounter(textOf(article.blocks));

  /** Where the quote is in code points, as the model counts; known for marks on the text that is kept. */
  const position = ({ record: { selectors } }: MarkView) => {
    if (selectors.textHash !== article.textHash) return [];
    const { start, end } = selectors.position;
    return [{ type: 'TextPositionSelector', start: counter.before(start), end: counter.before(end) }];
  };

  return (mark: MarkView) => {
    const { record } = mark;
    const { exact, prefix, suffix } = record.selectors.quote;
    const note = mark.note.trim() === '' ? [] : [mark.note];
    const motivations = [
      'highlighting',
      ...(note.length > 0 ? ['commenting'] : []),
      ...(mark.tags.length > 0 ? ['tagging'] : []),
    ];
    const body = [
      ...note.map((value) => textualBody(value, 'commenting')),
      ...mark.tags.map((value) => textualBody(value, 'tagging')),
    ];
    const created = isoTime(record.createdAt);
    const modified = isoTime(modifiedAt(mark));
    return {
      id: `urn:uuid:${record.id}`,
      type: 'Annotation',
      motivation: motivations.length === 1 ? motivations[0] : motivations,
      created,
      ...(modified > created && { modified }),
      ...(body.length > 0 && { body }),
      target: {
        type: 'SpecificResource',
        source: url,
        selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }, ...position(mark)],
      },
      'zhupi:on': `urn:uuid:${article.id}`,
      'zhupi:colour': record.colour.value,
      'zhupi:madeBy': record.madeBy,
      ...(mark.original !== null && { 'zhupi:converted': { '@value': mark.quote, '@language': language } }),
      'zhupi:selectors': record.selectors,
    };
  };
}

const textualBody = (value: string, purpose: string) => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  purpose,
});

/** The last time that a reader changed it. */
function modifiedAt({ record: { colour, note, tags, createdAt } }: MarkView): number {
  const stamps = [colour, ...note.versions, ...Object.values(tags)].map(
    ({ stamp }) => parseStamp(stamp).time,
  );
  return Math.max(createdAt, ...stamps);
}

/** The last moment that JavaScript knows; a stamp can be later. */
const LAST = 8.64e15;

/** xsd:dateTime in UTC. */
export function isoTime(time: number): string {
  return new Date(Math.min(time, LAST)).toISOString();
}
