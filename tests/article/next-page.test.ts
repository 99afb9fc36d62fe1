import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../article';
import { isNextPage } from '../../article/page-address';
import { HEADLINE, pageOf } from './document';

/** Where the article with this pager goes on, when it is read at `url`. */
function nextOf(url: string, below: string, { head = '', title = HEADLINE } = {}): string | null {
  const html = pageOf({ below }).replace('</head>', `${head}</head>`).replaceAll(HEADLINE, title);
  const { document } = new JSDOM(html, { url }).window;
  const article = extractArticle(document, { url });
  if (!article) throw new Error('no article found');
  return article.nextPageUrl;
}

const SITE = 'http://www.qinghe.example';
const HERE = `${SITE}/xw/202204/t20220416_1001.html`;
const pager = (...links: [href: string, words: string][]): string =>
  `<div class="page">${links.map(([href, words]) => `<a href="${href}">${words}</a>`).join(' ')}</div>`;

describe('the next page of a divided article', () => {
  const stem = '/xw/202204/t20220416_1001';
  it.each([
    ['a word', HERE, pager([`${stem}_2.html`, '下一页']), `${stem}_2.html`],
    ['a word in Traditional', HERE, pager([`${stem}_2.html`, '下一頁 »']), `${stem}_2.html`],
    ['a word and the page’s heading', HERE, pager([`${stem}_2.html`, '下一页：经费安排']), `${stem}_2.html`],
    ['English', HERE, pager([`${stem}_2.html`, 'Next page ›']), `${stem}_2.html`],
    ['the short word', HERE, pager([`${stem}-2.html`, '[下页]']), `${stem}-2.html`],
    ['later page', HERE, pager([`${stem}-2.html`, '后一页']), `${stem}-2.html`],
    ['the rest', HERE, pager([`${stem}_2.html`, '余下全文']), `${stem}_2.html`],
    [
      'counted from 0',
      HERE,
      pager([`${stem}_1.html`, '下一页'], [`${stem}_3.html`, '尾页']),
      `${stem}_1.html`,
    ],
    ['numbers', HERE, pager([HERE, '1'], [`${stem}_2.html`, '2'], [`${stem}_3.html`, '3']), `${stem}_2.html`],
    ['numbers from 0', HERE, pager([`${stem}_1.html`, '[2]'], [`${stem}_2.html`, '[3]']), `${stem}_1.html`],
    ['numbers named', HERE, pager([`${stem}_2.html`, '第2页：河道清淤']), `${stem}_2.html`],
    ['Chinese numerals', HERE, pager([`${stem}/2`, '第二頁'], [`${stem}/3`, '第三頁']), `${stem}/2`],
    ['a folder', `${SITE}/a/72313/`, pager(['/a/72313/page/2/', '下一页']), '/a/72313/page/2/'],
    ['an index', `${SITE}/a/72313/index.html`, pager(['index_1.html', '下一页']), '/a/72313/index_1.html'],
    ['a parameter', `${SITE}/show.aspx?id=77`, pager(['?id=77&page=2', '下一页']), '/show.aspx?id=77&page=2'],
    [
      'a parameter that counts on',
      `${SITE}/show?id=77&pageNo=2`,
      pager(['?pageNo=3&id=77', '3']),
      '/show?pageNo=3&id=77',
    ],
    ['brackets', HERE, pager([`${stem}(2).html`, '下一頁']), `${stem}(2).html`],
    ['a letter', HERE, pager([`${stem}_p2.html`, '2']), `${stem}_p2.html`],
    [
      'from the second on',
      `${SITE}${stem}_2.html`,
      pager([HERE, '上一页'], [`${stem}_3.html`, '下一页']),
      `${stem}_3.html`,
    ],
    [
      'from a second counted 1',
      `${SITE}${stem}_1.html`,
      pager([HERE, '1'], [`${stem}_2.html`, '3']),
      `${stem}_2.html`,
    ],
    [
      'the middle of a path',
      `${SITE}/article-5123-1.html`,
      pager(['article-5123-2.html', '2']),
      '/article-5123-2.html',
    ],
    ['a title', HERE, `<div><a href="${stem}_2.html" title="下一页">&gt;</a></div>`, `${stem}_2.html`],
    [
      'a picture',
      HERE,
      `<div><a href="${stem}_2.html"><img src="/i/a.gif" alt="下一页"></a></div>`,
      `${stem}_2.html`,
    ],
    ['a relation', HERE, `<div><a rel="next" href="${stem}_2.html">继续</a></div>`, `${stem}_2.html`],
    [
      'a line of the editor before it',
      HERE,
      `<p>责任编辑：沈一禾</p>${pager([`${stem}_2.html`, '下一页'])}`,
      `${stem}_2.html`,
    ],
  ])('is found by %s', (_, url, below, expected) => {
    expect(nextOf(url, below)).toBe(`${SITE}${expected}`);
  });

  it('is found in the head', () => {
    const head = `<link rel="next" href="${stem}_2.html">`;
    expect(nextOf(HERE, '', { head })).toBe(`${SITE}${stem}_2.html`);
  });
});

describe('what is no next page', () => {
  const stem = '/xw/202204/t20220416_1001';
  const headlines = Array.from(
    { length: 8 },
    (_, index) => `<li><a href="/xw/n${index}.html">望川镇第${index + 1}批春耕物资运抵各村</a></li>`,
  ).join('');
  it.each([
    ['the next article', HERE, pager(['/xw/202204/t20220416_1002.html', '下一篇：县里安排春灌'])],
    ['the next article, called a page', HERE, pager(['/xw/202204/t20220416_1002.html', '下一页'])],
    ['the next article where ids are small', `${SITE}/news/5.html`, pager(['/news/6.html', '下一页'])],
    ['the next post of a blog', `${SITE}/?p=12`, pager(['/?p=13', '下一页 »'])],
    ['the next article of a divided one', HERE, pager([`${stem}_2.html`, '下一篇'])],
    ['another site', HERE, pager(['http://www.fengtai.example/xw/202204/t20220416_1001_2.html', '下一页'])],
    ['a script', HERE, pager(['javascript:next(2)', '下一页'])],
    [
      'the last page',
      `${SITE}${stem}_3.html`,
      pager([`${stem}_2.html`, '上一页'], [`${stem}_3.html`, '下一页']),
    ],
    ['a page further on', HERE, pager([`${stem}_5.html`, '尾页'])],
    ['a number that does not agree', HERE, pager([`${stem}_2.html`, '7'])],
    ['a footnote', HERE, pager(['#note2', '[2]'])],
    ['the pager of a list', HERE, pager(['/xw/index_2.html', '下一页'])],
    ['the pager of a list behind it', HERE, `<ul>${headlines}</ul>${pager([`${stem}_2.html`, '下一页'])}`],
    [
      'the pager of remarks',
      HERE,
      `<div class="comments"><p>读者留言</p>${pager([`${stem}_2.html`, '下一页'])}</div>`,
    ],
    [
      'a gallery',
      HERE,
      `<div><a href="${stem}_2.html"><img src="/i/field.jpg" alt=""></a></div>${pager([`${stem}_2.html`, '下一页'])}`,
    ],
    ['the next picture', HERE, pager([`${stem}_2.html`, '下一张'])],
    ['a hidden one', HERE, `<div style="display:none">${pager([`${stem}_2.html`, '下一页'])}</div>`],
  ])('passes by %s', (_, url, below) => {
    expect(nextOf(url, below)).toBeNull();
  });

  it('passes by what the head calls next where it is another post', () => {
    expect(nextOf(HERE, '', { head: '<link rel="next" href="/xw/202204/t20220417_1002.html">' })).toBeNull();
  });

  it('passes by a set of pictures', () => {
    expect(nextOf(HERE, pager([`${stem}_2.html`, '下一页']), { title: `组图：${HEADLINE}` })).toBeNull();
  });

  it('passes by an address that is none', () => {
    expect(isNextPage('http://', HERE, null)).toBe(false);
    expect(
      isNextPage('https://www.qinghe.example/%E0%A4%A_2', 'https://www.qinghe.example/%E0%A4%A', null),
    ).toBe(true);
  });
});
