import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ledHome, saysGone } from '../../article/gone';
import { GONE_PHRASES, plainWords } from '../../article/gone/phrases';
import { createConverter } from '../../chinese';
import { signsOfGone } from '../../page/gone';

const page = (title: string, body: string) =>
  new JSDOM(`<title>${title}</title><body>${body}</body>`).window.document;

const links = Array.from(
  { length: 80 },
  (_, index) => `<li><a>蓝田市第${index}号工程开工建设的消息</a></li>`,
);

describe('a page that says that it is gone', () => {
  it.each(GONE_PHRASES)('is known by $example, in both scripts', ({ pattern, example }) => {
    for (const line of [example, createConverter('s2t').convert(example)]) {
      expect(plainWords(line)).toMatch(pattern);
      expect(saysGone(page('蓝田新闻网', `<div><p>${line}</p><a>返回首页</a></div>`))).toBe(true);
    }
  });

  it('is known by its title beside a list of other news', () => {
    expect(saysGone(page('页面不存在_蓝田新闻网', `<ul>${links.join('')}</ul>`))).toBe(true);
    expect(saysGone(page('404', `<ul>${links.join('')}</ul>`))).toBe(true);
    expect(saysGone(page('蓝田新闻网', `<h1>该文章已下线</h1><ul>${links.join('')}</ul>`))).toBe(true);
  });

  it.each([
    ['a login wall', '请登录后查看全文', '<p>您还没有登录，请先登录。</p>'],
    ['a busy server', '系统繁忙', '<p>访问过于频繁，请稍后再试。</p>'],
    ['a refusal', '403 Forbidden', '<p>您没有权限访问该页面。</p>'],
    ['a check of the browser', '安全验证', '<p>请完成验证后继续访问。</p>'],
    ['an empty shell', '蓝田新闻网', '<div id="app"></div>'],
    ['a list of news', '要闻', `<ul>${links.join('')}<li>网友反映页面不存在的问题已解决</li></ul>`],
    ['a list with a number', '2024年第404期', `<ul>${links.join('')}</ul>`],
  ])('is not %s', (_, title, body) => {
    expect(saysGone(page(title, body))).toBe(false);
  });
});

describe('a page whose forms and images are named as what is read of it', () => {
  /** As browsers have it: names of forms and images shadow what a document has, those of fields what a form has. */
  const shadowed = (document: Document): Document => {
    const names = 'querySelectorAll title body documentElement createTreeWalker URL defaultView referrer';
    const objects = [document, ...document.querySelectorAll('form')];
    const image = document.createElement('img');
    for (const name of `${names} closest parentElement localName firstChild`.split(' ')) {
      for (const object of objects) Object.defineProperty(object, name, { value: image });
    }
    return document;
  };

  it('is read all the same', () => {
    expect(saysGone(shadowed(page('蓝田新闻网', '<form><p>该文章已下线</p></form>')))).toBe(true);
    expect(saysGone(shadowed(page('页面不存在', '')))).toBe(true);
  });

  it('tells of its status', () => {
    const { window } = new JSDOM('', { url: 'https://news.lantian.example/1.html#text' });
    const name = 'https://news.lantian.example/1.html';
    Object.assign(window.performance, { getEntriesByType: () => [{ name, responseStatus: 410 }] });
    expect(signsOfGone(shadowed(window.document))).toEqual({ gone: 410 });
  });
});

it.each([
  ['navigate', { ledFrom: 'https://news.lantian.example/1.html' }],
  ['back_forward', {}],
])('a home page is led to by what comes before it: %s', (type, signs) => {
  const [url, referrer] = ['https://news.lantian.example/', 'https://news.lantian.example/1.html'];
  const { window } = new JSDOM('', { url, referrer });
  Object.assign(window.performance, { getEntriesByType: () => [{ name: url, type }] });
  expect(signsOfGone(window.document)).toEqual(signs);
});

it('a page without end is given up', () => {
  const blank = Array.from({ length: 25_000 }, () => '<i> </i>').join('');
  expect(saysGone(page('蓝田新闻网', `${blank}<p>该文章已下线</p>`))).toBe(false);
});

describe('an address that leads home', () => {
  const ASKED = 'https://news.lantian.example/2024/05/06/river.html';
  it.each([
    ['https://news.lantian.example/', true],
    ['http://news.lantian.example/index.shtml', true],
    ['https://m.news.lantian.example/big5/', true],
    ['https://news.lantian.example/2024/05/06/river_2.html', false],
    ['https://news.lantian.example/login?back=river', false],
    ['https://news.lantian.example/index.php?id=20240506', false],
    ['https://portal.example/', false],
    ['https://news.lantian.example/#/article/12', false],
  ])('%s: %s', (shown, led) => expect(ledHome(ASKED, shown)).toBe(led));

  it('is none that was home itself', () => {
    expect(ledHome('https://news.lantian.example/index.html', 'https://news.lantian.example/')).toBe(false);
    expect(ledHome('', 'https://news.lantian.example/')).toBe(false);
  });
});
