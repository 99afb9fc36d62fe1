import type { ArticleView, MarkView } from '../article-view';
import { dayIn, shownDate } from '../days';
import type { TextWriter } from '../run';
import type { ExportOptions } from '../types';
import { escapeHtml as text } from './escape';
import { STYLE } from './style';

/** What the page may do: show itself. No script runs and nothing is fetched, even if something got in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Marks as a page that stands alone: its own style, for light, dark and paper, and no script. */
export function htmlWriter(options: ExportOptions): TextWriter {
  const { labels, locale, now, timeZone } = options;
  const title = text(labels('highlights'));
  return {
    head: (articles) => `<!DOCTYPE html>
<html lang="${text(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Zhupi ${text(options.version)}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${articles === 1 ? '' : `<header>\n<h1>${title}</h1>\n<p>${dayIn(now, timeZone)}</p>\n</header>\n`}<main>
`,
    article: (view) => article(view, options),
    tail: () => '</main>\n</body>\n</html>\n',
  };
}

function article(view: ArticleView, { labels, colourName }: ExportOptions): string {
  const title = text(view.title.trim() === '' ? labels('untitled') : view.title);
  const facts: [Parameters<typeof labels>[0], string][] = [
    ['source', view.source],
    ['author', view.author],
    ['document_number', view.documentNumber],
    ['published', shownDate(view.published)],
    ['captured', view.capturedOn],
    ['collections', view.collections.join(', ')],
  ];
  return `<article${lang(view.language)}>
<h2 dir="auto">${view.url === '' ? title : `<a href="${text(view.url)}" rel="noreferrer noopener">${title}</a>`}</h2>
<p class="facts">${facts
    .filter(([, value]) => value.trim() !== '')
    .map(
      ([label, value]) =>
        `<span>${text(labels(label))}${text(labels('colon'))}<bdi>${text(value)}</bdi></span>`,
    )
    .join('')}</p>
${view.marks.map((mark) => quotation(mark, view, colourName)).join('')}<p class="cite">${text(view.citation)}</p>
</article>
`;
}

function quotation(mark: MarkView, view: ArticleView, colourName: ExportOptions['colourName']): string {
  const colour = mark.record.colour.value;
  const parts = [
    `<blockquote class="${colour}" title="${text(colourName(colour))}" dir="auto">${text(mark.quote)}</blockquote>`,
    mark.original === null
      ? ''
      : `<p class="original"${lang(view.originalLanguage)} dir="auto">${text(mark.original)}</p>`,
    mark.note.trim() === '' ? '' : `<p class="note" lang="" dir="auto">${text(mark.note)}</p>`,
    mark.tags.length === 0
      ? ''
      : `<p class="tags" lang="">${mark.tags.map((tag) => `<span>${text(tag)}</span>`).join(' ')}</p>`,
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('');
}

function lang(tag: string): string {
  return tag === '' ? '' : ` lang="${text(tag)}"`;
}
