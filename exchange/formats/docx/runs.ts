import { eastAsian, type Language } from './languages';
import { attributes, escapeXml } from './xml';

/** Latin and East Asian fonts together; quotation marks and dashes that both have go with the Chinese. */
export const fonts = (eastAsia: string, latin = 'Times New Roman'): string =>
  `<w:rFonts${attributes({ ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' })}/>`;

export const spoken = ({ word }: Language): string =>
  `<w:lang${attributes({ val: 'en-US', eastAsia: word })}/>`;

/** Of each tag and kind, made once: a run has little else. */
const known = new Map<string, string>();

function propertiesOf(tag: string, kind: 'text' | 'heading'): string {
  if (tag === '') return '';
  const key = `${kind} ${tag}`;
  const language = eastAsian(tag);
  const properties =
    known.get(key) ??
    `<w:rPr>${fonts(language[kind], kind === 'heading' ? 'Arial' : undefined)}${spoken(language)}</w:rPr>`;
  known.set(key, properties);
  return properties;
}

/** Text with its line ends, Unicode's own among them, since readers of XML disagree on these; in the language's own fonts where it is known. */
export function runs(text: string, tag: string, kind: 'text' | 'heading' = 'text'): string {
  const properties = propertiesOf(tag, kind);
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map(
      (line, index) =>
        `<w:r>${properties}${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`,
    )
    .join('');
}

/** A paragraph of a style, `''` for none. */
export const paragraph = (style: string, content: string): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle${attributes({ val: style })}/></w:pPr>`}${content}</w:p>`;
