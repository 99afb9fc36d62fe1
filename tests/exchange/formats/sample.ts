import fc from 'fast-check';
import { type Library, setDeleted } from '../../../exchange';
import {
  type ArticleSource,
  articlesOf,
  type ExportedFile,
  type ExportFormat,
  type ExportOptions,
  exportFormats,
  type FormatId,
  writeAs,
} from '../../../exchange/formats';
import en from '../../../public/_locales/en/messages.json';
import { createDevice, idOf, NOW } from '../samples';

/** Options as the library page gives them, in English. */
export function options(fields: Partial<ExportOptions> = {}): ExportOptions {
  return {
    labels: (label) => en[`exportLabel_${label}`].message,
    colourName: (colour) => en[`colour_${colour}`].message,
    now: NOW,
    timeZone: 'Asia/Shanghai',
    version: '0.1.0',
    locale: 'en',
    breathe: () => Promise.resolve(),
    ...fields,
  };
}

export const format = (id: FormatId) => ({
  ...(exportFormats.find((one) => one.id === id) as ExportFormat),
  export: (...given: [ArticleSource, ExportOptions]) => writeAs(id, ...given),
});

/** The files of an export that went well. */
export async function exported(
  id: FormatId,
  library: Library,
  fields: Partial<ExportOptions> = {},
): Promise<ExportedFile[]> {
  const result = await format(id).export(articlesOf(library), options(fields));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.files;
}

/** A file's bytes, as a browser would save them. */
export async function bytesOf({ content }: ExportedFile): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(content).arrayBuffer());
}

/** The text of an export's only file, as a browser would save it; a byte order mark stays. */
export async function textOf(
  id: FormatId,
  library: Library,
  fields: Partial<ExportOptions> = {},
): Promise<string> {
  const files = await exported(id, library, fields);
  if (files.length !== 1 || !files[0]) throw new Error(`${files.length} files`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(files[0]));
}

/** Two articles, three live marks, a deleted one. */
export function sampleLibrary(): Library {
  const device = createDevice('a');
  return {
    articles: [
      device.article(1),
      device.article(2, {
        url: 'https://news.lantian.example/b?x=(1)&y=<2>',
        title: '蓝田新建学校 <b>',
        author: null,
        source: null,
        siteName: null,
        publishedAt: null,
        documentNumber: '蓝政发〔2024〕3号',
        issuer: '蓝田市人民政府',
      }),
    ],
    highlights: [
      device.mark(1, {
        id: idOf(0x101),
        exact: '五十二家工厂\n已经搬迁',
        at: 20,
        note: '待核\n第二行',
        tags: ['水', 'a b'],
        colour: 'green',
      }),
      device.mark(1, { id: idOf(0x102), exact: '三亿元', at: 7 }),
      device.mark(2, { id: idOf(0x104), exact: '新建三所学校', at: 3, tags: ['教育'] }),
      setDeleted(device.mark(1, { id: idOf(0x103), exact: '删去', at: 1 }), true, device.stamp()),
    ],
  };
}

/** One article and one mark that hold these texts wherever a reader or a page can put them. */
export function libraryOf(texts: {
  title?: string;
  source?: string;
  author?: string;
  quote?: string;
  note?: string;
  tag?: string;
}): Library {
  const device = createDevice('a');
  const { title = '题', source = '来源', author = '林远', quote = '引文', note = '', tag } = texts;
  return {
    articles: [device.article(1, { title, source, author })],
    highlights: [device.mark(1, { exact: quote, note, tags: tag === undefined ? [] : [tag] })],
  };
}

/** Strings that some format, viewer or file system takes for something else than text. */
export const NAUGHTY: readonly string[] = [
  '---',
  '--- \ntitle: x\n---',
  '...',
  '# 标题',
  '> 引用',
  '- a\n- b',
  '1. a',
  '    code',
  '```\ncode\n```',
  '| a | b |\n|---|---|',
  '{{title}} {{#each marks}} {{/each}}',
  ']]>',
  '<![CDATA[x]]>',
  '<?xml version="1.0"?>',
  '<!-- x -->',
  '</style><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '[x](javascript:alert(1))',
  'javascript:alert(1)',
  '&amp;&lt;&#60;&nbsp;',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\uff1d1',
  '\uff0b1',
  '\uff0d1',
  '\uff201',
  "'=1",
  "''=1",
  "'a",
  ' =1',
  '\u200b=1',
  'a,"b";c\r\nd',
  '\\',
  '\\\\n',
  'TY  - NEWS\nER  - ',
  'ER  - \r\nTY  - BOOK',
  '@context',
  '__proto__',
  'constructor',
  'null',
  'true',
  '~',
  '!!js/function x',
  '&a *a',
  '%YAML 1.2',
  '2024-05-06',
  '0x1F',
  '1e3',
  '"a": b',
  '𠮷野家 👩‍👩‍👧 é e\u0301',
  '\u202e逆\u202c \u2066a\u2069 \u061c',
  '\u200b\u200c\u200d\u2060\ufeff',
  '\ufeff',
  '\ud800',
  '\udc00a\ud800',
  '\u2028\u2029\u0085',
  '\u0001\u0002\u0007\u0008\u000b\u000c\u000e\u001f\u007f\u009f',
  '\ufffe\uffff\u{1ffff}',
  '\u3000全角\u3000',
  '  a  b  ',
  '',
];

/** What a text that went through UTF-8 comes back as. */
export const utf8 = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Any text a page or a reader may come with, naughty ones often. */
export const anyText = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...NAUGHTY) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...NAUGHTY), fc.constantFrom(...NAUGHTY)).map((two) => two.join('')),
  },
  {
    weight: 3,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'\\`*_[]<>&~$|#^{}@!()-+=:.1 9\n\r\t%ab漢/"\'', '\u3000'),
      maxLength: 30,
    }),
  },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
