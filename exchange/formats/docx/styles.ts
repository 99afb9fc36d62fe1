import { AlignmentType, BorderStyle, type IStylesOptions, ShadingType } from 'docx';
import { COLOURS } from '../../../highlights/colours';
import { INKS } from '../inks';
import type { ExportOptions } from '../types';
import { eastAsian } from './languages';

/** Ids of our paragraph styles, which a reader of the document can change in one place. */
export const STYLE = {
  facts: 'ZhupiFacts',
  original: 'ZhupiOriginal',
  note: 'ZhupiNote',
  tags: 'ZhupiTags',
  citation: 'ZhupiCitation',
  quote: (colour: string) => `ZhupiQuote-${colour}`,
} as const;

const hex = (colour: string) => colour.slice(1).toUpperCase();
const SOFT = '665B4F';

/** Latin and East Asian fonts together; quotation marks and dashes that both have go with the Chinese. */
export const fonts = (eastAsia: string, latin = 'Times New Roman') => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
  hint: 'eastAsia',
});

/** The document's styles. Sizes are half-points, distances twentieths of a point. */
export function styles({ locale, labels, colourName }: ExportOptions): IStylesOptions {
  const language = eastAsian(locale);
  const heading = { font: fonts(language.heading, 'Arial'), bold: true, color: '231D18' };
  const own = (id: string, name: string, paragraph: object, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph,
    run,
  });
  return {
    default: {
      document: {
        run: {
          font: fonts(language.text),
          size: 22,
          language: { value: 'en-US', eastAsia: language.word },
        },
        paragraph: { spacing: { after: 120, line: 320 } },
      },
      title: { run: { ...heading, size: 40 }, paragraph: { spacing: { after: 80 } } },
      heading1: {
        run: { ...heading, size: 30 },
        paragraph: { spacing: { before: 480, after: 80 }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      own(STYLE.facts, `Zhupi – ${labels('source')}`, { keepNext: true }, { color: SOFT, size: 18 }),
      own(
        STYLE.original,
        `Zhupi – ${labels('original')}`,
        { indent: { left: 360 } },
        { color: SOFT, size: 20 },
      ),
      own(STYLE.note, `Zhupi – ${labels('note')}`, { indent: { left: 360 } }),
      own(STYLE.tags, `Zhupi – ${labels('tags')}`, { indent: { left: 360 } }, { color: SOFT, size: 18 }),
      own(
        STYLE.citation,
        `Zhupi – ${labels('citation')}`,
        { spacing: { before: 200 }, alignment: AlignmentType.LEFT },
        { color: SOFT, size: 18 },
      ),
      ...COLOURS.map((colour) =>
        own(STYLE.quote(colour), `Zhupi – ${labels('highlights')} – ${colourName(colour)}`, {
          indent: { left: 240, right: 120 },
          spacing: { before: 200, after: 80, line: 340 },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(INKS[colour].shade) },
          border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: hex(INKS[colour].line) } },
        }),
      ),
    ],
  };
}
