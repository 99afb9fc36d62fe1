import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createPageText, extractArticle, isProbablyArticle } from '../../article';
import { figure } from '../figure';
import { BODY, documentOf, HEADLINE, pageOf, URL_OF_PAGE } from './document';

const PARAGRAPHS = BODY.map((text) => `<p>${text}</p>`).join('\n');
const TEXT = BODY.join('\n');

/** What is made of a document, and whether it is as it was. */
function read(document: Document) {
  const before = document.documentElement?.outerHTML;
  const verdict = isProbablyArticle(document);
  const article = extractArticle(document, { url: URL_OF_PAGE });
  expect(document.documentElement?.outerHTML).toBe(before);
  if (article) expect(createPageText(article.blocks).text).toBe(article.text);
  return { verdict, text: article?.text ?? null, title: article?.title };
}

const xml = (source: string, contentType: DocumentType = 'application/xml') =>
  new JSDOM(source, { contentType, url: URL_OF_PAGE }).window.document;
type DocumentType = 'application/xml' | 'application/xhtml+xml' | 'image/svg+xml';

describe('pages that hold an article in an odd form', () => {
  it.each([
    [
      'a print page',
      `<html><head><title>${HEADLINE}</title></head><body onload="window.print()"><center><h2>${HEADLINE}</h2></center>
      <p>发布时间：2022-04-16　来源：青禾日报</p><hr>${PARAGRAPHS}<hr><input type="button" value="打印本页">
      <a href="javascript:window.print()">打印本页</a>　<a href="javascript:window.close()">关闭窗口</a></body></html>`,
    ],
    [
      'an AMP page',
      `<html amp><head><title>${HEADLINE}</title></head><body><amp-sidebar hidden><ul><li><a href="/">首页</a></li></ul></amp-sidebar>
      <article><h1>${HEADLINE}</h1><amp-img src="a.jpg" layout="responsive"><noscript><img src="a.jpg"></noscript></amp-img>
      ${PARAGRAPHS}<amp-ad type="x"><div placeholder></div></amp-ad><amp-social-share type="weibo"></amp-social-share></article>
      <amp-analytics><script type="application/json">{"text":"统计"}</script></amp-analytics></body></html>`,
    ],
    [
      'unclosed tags',
      `<title>${HEADLINE}</title><h1>${HEADLINE}</h1><div><table><tr><td><font>${BODY.map((text) => `<p><span>${text}`).join('')}`,
    ],
    [
      'tags closed twice',
      `<title>${HEADLINE}</title><h1>${HEADLINE}</h1></div></td>${PARAGRAPHS.replace(/<\/p>/g, '</p></p></div>')}`,
    ],
    ['no tags but breaks', `<title>${HEADLINE}</title>${HEADLINE}<br>${BODY.join('<br><br>')}`],
    ['text without any tag', `<title>${HEADLINE}</title><body>${BODY.join('\n')}`],
    [
      'frames beside the article',
      pageOf({
        above: '<iframe src="about:blank"></iframe>',
        below: '<iframe srcdoc="<p>广告</p>"></iframe>',
      }),
    ],
  ])('%s', (_, html) => {
    const { verdict, text, title } = read(documentOf(html));
    expect(verdict).toBe(true);
    expect(text?.replace(/\s/g, '')).toBe(TEXT.replace(/\s/g, ''));
    expect(title).toBe(HEADLINE);
  });

  it('XHTML that is served as XML', () => {
    const document = xml(
      `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${HEADLINE}</title></head>
      <body><h1>${HEADLINE}</h1><div>${PARAGRAPHS}</div></body></html>`,
      'application/xhtml+xml',
    );
    expect(read(document)).toEqual({ verdict: true, text: TEXT, title: HEADLINE });
  });

  it('plain text, as browsers wrap it', () => {
    const document = documentOf(
      `<html><head><meta name="color-scheme" content="light dark"></head><body><pre style="word-wrap: break-word; white-space: pre-wrap;">${TEXT}</pre></body></html>`,
    );
    expect(read(document).text?.replace(/\s/g, '')).toBe(TEXT.replace(/\s/g, ''));
  });
});

it('does not read a text node that is longer than any article', () => {
  const document = documentOf(pageOf({ below: '<div id="data"></div>' }));
  const wanted = read(document);
  document.getElementById('data')?.append('供水工程的资金，'.repeat(500_001));
  expect(read(document)).toEqual(wanted);
});

describe('documents that are no page', () => {
  it.each<[string, string, DocumentType]>([
    [
      'RSS',
      `<rss version="2.0"><channel><title>青禾县新闻</title>${BODY.map((text) => `<item><title>${HEADLINE}</title><description>${text}</description></item>`).join('')}</channel></rss>`,
      'application/xml',
    ],
    [
      'Atom with XHTML inside',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>青禾</title><entry><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${PARAGRAPHS}</div></content></entry></feed>`,
      'application/xml',
    ],
    [
      'SVG',
      `<svg xmlns="http://www.w3.org/2000/svg"><title>图</title><text>${TEXT}</text></svg>`,
      'image/svg+xml',
    ],
    ['a root called html in no namespace', `<html><body><p>${TEXT}</p></body></html>`, 'application/xml'],
    ['an XML document with one node', '<a/>', 'application/xml'],
  ])('%s: no exception', (_, source, type) => {
    const { verdict, text } = read(xml(source, type));
    expect(verdict).toBe(text !== null);
  });

  it('frames only', () => {
    const frames = '<frameset cols="20%,*"><frame src="menu.html"><frame src="body.html"></frameset>';
    expect(read(documentOf(`<html><head><title>${HEADLINE}</title></head>${frames}</html>`)).text).toBeNull();
  });
});

describe('names of controls that shadow what is read', () => {
  /** What every node, element and document has by name, and so all that any code could read there. */
  const names = (() => {
    const { window } = new JSDOM('');
    const found = new Set<string>();
    for (const type of [
      'Node',
      'Element',
      'HTMLElement',
      'HTMLFormElement',
      'Document',
      'CharacterData',
    ] as const)
      for (const name of Object.getOwnPropertyNames(window[type].prototype)) found.add(name);
    return [...found].filter((name) => name !== 'constructor' && !name.startsWith('__'));
  })();

  it('every one of them at once, on the document and on a form around the article', () => {
    const document = documentOf(pageOf({ body: `<form>${PARAGRAPHS}</form>` }));
    const form = document.querySelector('form') as HTMLFormElement;
    const input = document.createElement('input');
    for (const name of names)
      for (const object of [document, form])
        Object.defineProperty(object, name, { value: input, configurable: true });
    expect(isProbablyArticle(document)).toBe(true);
    const article = extractArticle(document, { url: URL_OF_PAGE });
    expect(article).toMatchObject({ title: HEADLINE, text: TEXT });
    figure('H1', 'node', {
      tried: names.length,
      failed: 0,
      what: 'names shadowed at once; not read the same',
    });
  });
});
