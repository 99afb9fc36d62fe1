import type { ArticleView, MarkView } from '../article-view';
import { statedParts } from '../days';
import { escapeHtml } from '../html/escape';
import type { TextWriter } from '../run';
import { namesOf } from './csl';
import { type ItemKind, itemKind } from './kind';

const TYPES: Readonly<Record<ItemKind, string>> = {
  document: 'GOVDOC',
  news: 'NEWS',
  blog: 'BLOG',
  webpage: 'ELEC',
};

type Row = readonly [tag: string, value: string];

/**
 * The articles as RIS, an item each with a note a mark. Values are one line without runs of white space, so that none
 * can pass for a tag. Notes are HTML, as Zotero keeps them: a quote, then the reader's words.
 */
export function risWriter(): TextWriter {
  return {
    head: () => '',
    article: (view) =>
      `${rows(view)
        .map(([tag, value]): Row => [tag, oneLine(value)])
        .filter(([, value]) => value !== '')
        .map(([tag, value]) => `${tag}  - ${value}\r\n`)
        .join('')}ER  - \r\n\r\n`,
    tail: () => '',
  };
}

function rows(view: ArticleView): Row[] {
  const kind = itemKind(view);
  const container = kind === 'news' ? view.source : view.siteName || view.source;
  const isDocument = kind === 'document';
  const tags = [...new Set(view.marks.flatMap(({ tags }) => tags))];
  return [
    ['TY', TYPES[kind]],
    ['TI', [view.title, view.subtitle].filter((part) => part.trim() !== '').join(':')],
    ...namesOf(view, kind).map((name): Row => {
      return [
        'AU',
        'literal' in name ? name.literal.replace(/,/g, '\uff0c') : `${name.family}, ${name.given}`,
      ];
    }),
    ['T2', isDocument ? '' : container],
    ['PB', isDocument ? view.issuer || view.source : view.source === container ? '' : view.source],
    ['SN', isDocument ? view.documentNumber : ''],
    ['PY', String(statedParts(view.published)?.parts[0] ?? '')],
    ['DA', risDate(view.published)],
    ['Y2', risDate(view.capturedOn)],
    ['LA', view.language],
    ['UR', view.url],
    // Several keywords in one are divided by semicolons.
    ...tags.map((tag): Row => ['KW', tag.replace(/;/g, '\uff1b')]),
    ...view.marks.map((mark): Row => ['N1', note(mark)]),
  ];
}

/** `YYYY/MM/DD/other`, with empty places for what is not known. */
function risDate(iso: string): string {
  const stated = statedParts(iso);
  if (!stated) return '';
  const [year = 0, ...rest] = stated.parts;
  const places = [0, 1].map((at) => (rest[at] === undefined ? '' : String(rest[at]).padStart(2, '0')));
  return [String(year).padStart(4, '0'), ...places, ''].join('/');
}

function note({ quote, original, note: words }: MarkView): string {
  const quotes = original === null ? [quote] : [quote, original];
  return [
    ...quotes.map((text) => `<blockquote>${html(text)}</blockquote>`),
    words.trim() === '' ? '' : `<p>${html(words)}</p>`,
  ].join('');
}

function html(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(escapeHtml)
    .join('<br/>');
}

/** Without line ends of any kind, controls, or two spaces in a row. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
