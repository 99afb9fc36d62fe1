/** A page as plain lines, in the order in which they stand, and what they are. */
export interface PlainPage {
  /** Site header, breadcrumbs, lists of other headlines. */
  above: readonly PlainLine[];
  title: string;
  /** Date, source, author. */
  particulars: readonly string[];
  body: readonly string[];
  /** Editors' lines, notices, the site's word on itself. */
  below: readonly PlainLine[];
  /** Stated in the head of the layout that has JSON-LD. */
  publishedAt: string | null;
}

export interface PlainLine {
  text: string;
  isLink: boolean;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

let links = 0;
const show = ({ text, isLink }: PlainLine): string =>
  isLink ? `<a href="/n/${++links}.html">${escaped(text)}</a>` : escaped(text);

const paragraphs = (lines: readonly string[], tag = 'p'): string =>
  lines.map((line) => `<${tag}>${escaped(line)}</${tag}>`).join('\n');

const list = (lines: readonly PlainLine[]): string =>
  `<ul>${lines.map((line) => `<li>${show(line)}</li>`).join('\n')}</ul>`;

const page = (title: string, head: string, body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(title)}</title>${head}</head><body>${body}</body></html>`;

/** Menus and side columns that the layouts bring along. */
const MENU = ['网站首页', '要闻', '专题', '视频', '互动'].map((text) => ({ text, isLink: true }));
const SIDE = [
  '云岭县开展冬季防火检查',
  '望川镇修通最后一段村道',
  '青禾县图书馆延长开放时间',
  '三部门联合检查粮库安全',
].map((text) => ({ text, isLink: true }));

/** The ways in which pages of this kind were and are set. */
export const LAYOUTS: Readonly<Record<string, (plain: PlainPage) => string>> = {
  'paragraphs in boxes': ({ above, title, particulars, body, below }) =>
    page(
      `${title}_要闻_云岭在线`,
      '',
      `<div class="top">${list(MENU)}</div><div class="w1000">
<div class="lm">${above.map((line) => `<div>${show(line)}</div>`).join('\n')}</div>
<div class="left"><h1>${escaped(title)}</h1><div class="xx">${paragraphs(particulars, 'span')}</div>
<div class="nr">${paragraphs(body)}</div>
<div>${below.map((line) => `<p>${show(line)}</p>`).join('\n')}</div></div>
<div class="right">${list(SIDE)}</div></div>`,
    ),

  'line breaks in table cells': ({ above, title, particulars, body, below }) =>
    page(
      title,
      '',
      `<table width="960" align="center"><tr>${MENU.map((line) => `<td>${show(line)}</td>`).join('')}</tr></table>
<table width="960"><tr><td width="200" valign="top">${SIDE.map(show).join('<br>')}</td>
<td valign="top">${above.map(show).join('<br>\n')}
<table width="100%"><tr><td align="center"><b>${escaped(title)}</b></td></tr>
<tr><td align="center">${particulars.map(escaped).join('&nbsp;&nbsp;')}</td></tr>
<tr><td>${body.map((line) => `　　${escaped(line)}`).join('<br><br>\n')}<br><br>
${below.map(show).join('<br>\n')}</td></tr></table></td></tr></table>`,
    ),

  'article, sections and declared data': ({ above, title, particulars, body, below, publishedAt }) => {
    const half = Math.ceil(body.length / 2);
    const declared = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: title,
      ...(publishedAt && { datePublished: publishedAt }),
    };
    return page(
      `${title} - 云岭在线`,
      `<meta property="og:title" content="${escaped(title).replace(/"/g, '&quot;')}">
<script type="application/ld+json">${JSON.stringify(declared).replace(/</g, '\\u003c')}</script>`,
      `<header><nav>${list(MENU)}</nav>${list(above)}</header><main><article><header><h1>${escaped(title)}</h1>
<div class="byline">${paragraphs(particulars, 'span')}</div></header>
<section>${paragraphs(body.slice(0, half))}</section><section>${paragraphs(body.slice(half))}</section></article>
<aside class="sidebar"><h3>热门</h3>${list(SIDE)}</aside></main>
<footer>${below.map((line) => `<div>${show(line)}</div>`).join('\n')}</footer>`,
    );
  },

  'fonts and centred lines': ({ above, title, particulars, body, below }) =>
    page(
      title,
      '',
      `<center>${MENU.map(show).join(' | ')}</center><hr>
<font size="2">${above.map(show).join('<br>\n')}</font><hr>
<center><font size="5" color="red"><b>${escaped(title)}</b></font></center><br>
<center><font size="2">${particulars.map(escaped).join('　')}</font></center><hr size="1">
<font size="3">${body.map((line) => `　　${escaped(line)}<br>`).join('\n')}</font>
<hr><font size="2" color="#666666">${below.map((line) => `${show(line)}<br>`).join('\n')}</font>`,
    ),
};
