import { COLOURS, type Colour } from '../../../highlights/colours';
import { INKS } from '../inks';
import type { ExportOptions } from '../types';
import { eastAsian } from './languages';
import { NAMESPACES } from './namespaces';
import { fonts, spoken } from './runs';
import { attributes, xmlFile } from './xml';

/** Ids of paragraph styles: Word's own title and heading, and ours, which a reader of the document can change in one place. */
export const STYLE = {
  title: 'Title',
  heading: 'Heading1',
  facts: 'ZhupiFacts',
  original: 'ZhupiOriginal',
  note: 'ZhupiNote',
  tags: 'ZhupiTags',
  citation: 'ZhupiCitation',
  quote: (colour: string) => `ZhupiQuote-${colour}`,
} as const;

const hex = (colour: string) => colour.slice(1).toUpperCase();
const SOFT = '665B4F';
const DARK = '231D18';

/** Elements with `val` alone, and the elements of paragraphs that are used here, in the order that their schema asks for. */
const value = (name: string, val: string | number) => `<w:${name}${attributes({ val })}/>`;
const spacing = (values: Record<string, number>) => `<w:spacing${attributes(values)}/>`;
const indent = (values: Record<string, number>) => `<w:ind${attributes(values)}/>`;
const size = (halfPoints: number) => value('sz', halfPoints) + value('szCs', halfPoints);

function style(id: string, name: string, paragraph: string, run: string): string {
  const properties = [paragraph && `<w:pPr>${paragraph}</w:pPr>`, run && `<w:rPr>${run}</w:rPr>`].join('');
  const names = `${value('name', name)}${value('basedOn', 'Normal')}<w:qFormat/>`;
  return `<w:style${attributes({ type: 'paragraph', styleId: id })}>${names}${properties}</w:style>`;
}

/** A quote on the shade of its ink, with a line of the ink itself beside it. */
function quoteStyle(colour: Colour, name: string): string {
  const { line, shade } = INKS[colour];
  const border = `<w:left${attributes({ val: 'single', sz: 24, space: 8, color: hex(line) })}/>`;
  const shading = `<w:shd${attributes({ val: 'clear', color: 'auto', fill: hex(shade) })}/>`;
  const place = spacing({ before: 200, after: 80, line: 340 }) + indent({ left: 240, right: 120 });
  return style(STYLE.quote(colour), name, `<w:pBdr>${border}</w:pBdr>${shading}${place}`, '');
}

/** The part of a document with its styles. Sizes are half-points, distances twentieths of a point. */
export function stylesXml({ locale, labels, colourName }: ExportOptions): string {
  const language = eastAsian(locale);
  const defaults = {
    run: `<w:rPr>${fonts(language.text)}${size(22)}${spoken(language)}</w:rPr>`,
    paragraph: `<w:pPr>${spacing({ after: 120, line: 320 })}</w:pPr>`,
  };
  const heading = (halfPoints: number) =>
    `${fonts(language.heading, 'Arial')}<w:b/><w:bCs/>${value('color', DARK)}${size(halfPoints)}`;
  const soft = (halfPoints: number) => value('color', SOFT) + size(halfPoints);
  const inset = indent({ left: 360 });
  const own = (id: string, name: string, paragraph: string, run: string) =>
    style(id, `Zhupi – ${name}`, paragraph, run);
  return xmlFile(
    [
      `<w:styles ${NAMESPACES}>`,
      `<w:docDefaults><w:rPrDefault>${defaults.run}</w:rPrDefault>`,
      `<w:pPrDefault>${defaults.paragraph}</w:pPrDefault></w:docDefaults>`,
      `<w:style${attributes({ type: 'paragraph', default: 1, styleId: 'Normal' })}>${value('name', 'Normal')}<w:qFormat/></w:style>`,
      style(STYLE.title, 'Title', spacing({ after: 80 }), heading(40)),
      style(
        STYLE.heading,
        'heading 1',
        `<w:keepNext/><w:keepLines/>${spacing({ before: 480, after: 80 })}${value('outlineLvl', 0)}`,
        heading(30),
      ),
      own(STYLE.facts, labels('source'), '<w:keepNext/>', soft(18)),
      own(STYLE.original, labels('original'), inset, soft(20)),
      own(STYLE.note, labels('note'), inset, ''),
      own(STYLE.tags, labels('tags'), inset, soft(18)),
      own(STYLE.citation, labels('citation'), spacing({ before: 200 }) + value('jc', 'left'), soft(18)),
      ...COLOURS.map((colour) =>
        quoteStyle(colour, `Zhupi – ${labels('highlights')} – ${colourName(colour)}`),
      ),
      '</w:styles>',
    ].join(''),
  );
}
