import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createPageText, extractArticle, isProbablyArticle } from '../../article';
import { articleOf, BODY, documentOf, HEADLINE, pageOf, URL_OF_PAGE } from './document';
import { tinyDocument } from './tiny-dom';

const CLOBBERED = [
  'body',
  'title',
  'documentElement',
  'firstChild',
  'nextSibling',
  'parentNode',
  'childNodes',
];
const NAMES = [
  ...CLOBBERED,
  'nodeType',
  'localName',
  'getAttribute',
  'hasAttribute',
  'hasAttributes',
  'getElementsByTagName',
  'data',
];

describe('DOM clobbering', () => {
  const forms = NAMES.map((name) => `<form name="${name}"></form><img name="${name}">`).join('');
  const inputs = NAMES.map((name) => `<input name="${name}">`).join('');

  it('by forms named like the properties that are read', () => {
    expect(articleOf(pageOf({ below: forms })).text).toBe(BODY.join('\n'));
  });

  it('by controls in a form around the article', () => {
    const body = `<form>${inputs}${BODY.map((text) => `<p>${text}</p>`).join('')}</form>`;
    const article = articleOf(pageOf({ body }));
    expect(article.text).toBe(BODY.join('\n'));
    expect(article.title).toBe(HEADLINE);
    const form = article.blocks[0]?.texts[0]?.parentElement?.parentElement;
    if (!form) throw new Error('no form');
    expect(createPageText(article.blocks).offsetOf(form, 0, 'start')).toBe(0);
  });
});

it('reads nothing off the objects themselves, where a browser puts the names of controls', () => {
  const body = `<form>${BODY.map((text) => `<p>${text}</p>`).join('')}</form>`;
  const document = documentOf(pageOf({ body }));
  const form = document.querySelector('form') as HTMLFormElement;
  const input = document.createElement('input');
  for (const name of NAMES) {
    for (const object of [document, form]) Object.defineProperty(object, name, { value: input });
  }
  expect(isProbablyArticle(document)).toBe(true);
  const article = extractArticle(document, { url: URL_OF_PAGE });
  expect(article).toMatchObject({ title: HEADLINE, text: BODY.join('\n') });
  expect(createPageText(article?.blocks ?? []).offsetOf(form, 0, 'start')).toBe(0);
});

describe('documents without an article', () => {
  it.each([
    ['nothing', ''],
    ['a frameset', '<html><head><title>x</title></head><frameset><frame src="a.html"></frameset></html>'],
    ['links', `<ul>${'<li><a href="/a">某县召开会议部署春季防汛工作</a></li>'.repeat(40)}</ul>`],
    ['a login form', '<h1>登录</h1><form><label>用户名<input></label><label>密码<input></label></form>'],
    [
      'pictures',
      `<h1>图集</h1>${'<figure><img src="a.jpg"><figcaption>白鹭</figcaption></figure>'.repeat(9)}`,
    ],
    ['scripts', `<script>${BODY.join('')}</script>`],
    ['hidden text', `<div style="display: none">${BODY.join('')}</div>`],
  ])('%s', (_, html) => {
    const document = documentOf(html);
    expect(isProbablyArticle(document)).toBe(false);
    expect(extractArticle(document, { url: URL_OF_PAGE })).toBeNull();
  });

  it.each(['<rss><channel><title>x</title></channel></rss>', '<svg xmlns="http://www.w3.org/2000/svg"/>'])(
    'XML: %s',
    (xml) => {
      const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
      expect(isProbablyArticle(document)).toBe(false);
      expect(extractArticle(document, { url: '' })).toBeNull();
    },
  );

  it('no root element, no body', () => {
    const document = documentOf('');
    document.documentElement.remove();
    expect(extractArticle(document, { url: '' })).toBeNull();
    const bare = documentOf(pageOf());
    const { body } = bare;
    bare.documentElement.append(...body.childNodes);
    body.remove();
    expect(extractArticle(bare, { url: '' })?.text).toBe(BODY.join('\n'));
  });
});

it.each(['', 'about:blank', 'not an address', 'javascript:void 0'])('takes any address: %s', (url) => {
  expect(extractArticle(documentOf(pageOf()), { url })?.title).toBe(HEADLINE);
});

describe('size', () => {
  it('50,000 levels deep', () => {
    const document = tinyDocument((body) => {
      let inner = body;
      for (let level = 0; level < 50_000; level++) {
        inner = inner.element(level % 2 ? 'div' : 'span');
        if (level % 100 === 0) inner.text(BODY[1] as string);
      }
      inner.text(BODY.join(''));
    });
    expect(isProbablyArticle(document)).toBe(true);
    expect(extractArticle(document, { url: URL_OF_PAGE })?.text).toContain(BODY.join(''));
  });

  it('50,000 lists and rows in one another', () => {
    for (const tags of [
      ['ul', 'li'],
      ['table', 'tr', 'td'],
      ['a', 'p'],
    ]) {
      const document = tinyDocument((body) => {
        let inner = body;
        for (let level = 0; level < 50_000; level++) {
          inner = inner.element(tags[level % tags.length] as string);
          inner.text(BODY[level % BODY.length] as string);
        }
      });
      expect(() => extractArticle(document, { url: URL_OF_PAGE })).not.toThrow();
    }
  }, 60_000);

  it('a million nodes', () => {
    const document = tinyDocument((body) => {
      for (let index = 0; index < 333_000; index++) {
        body
          .element('p')
          .element('b')
          .text(BODY[index % BODY.length] as string);
      }
    });
    expect(extractArticle(document, { url: URL_OF_PAGE })?.blocks.length).toBe(333_000);
  }, 60_000);

  it('50,000 levels deep with a line in each that is no part of the article', () => {
    const document = tinyDocument((body) => {
      for (const line of BODY) body.element('p').text(line);
      let inner = body;
      for (let level = 0; level < 50_000; level++) {
        inner = inner.element('div');
        inner.text(`层${level}`);
      }
    });
    const article = extractArticle(document, { url: URL_OF_PAGE });
    expect(article?.text).toBe(BODY.join('\n'));
    expect(article?.dropped.map(({ text }) => text.slice(0, 5))).toEqual(['层0\n层1']);
  });

  it('one text node of a whole book is read, one of twenty million characters is not', () => {
    const bookOf = (length: number) => {
      const text = BODY.join('')
        .repeat(Math.ceil(length / BODY.join('').length))
        .slice(0, length);
      return tinyDocument((body) => body.element('p').text(text));
    };
    expect(extractArticle(bookOf(3_900_000), { url: URL_OF_PAGE })?.text.length).toBe(3_900_000);
    expect(extractArticle(bookOf(20_000_000), { url: URL_OF_PAGE })).toBeNull();
    expect(isProbablyArticle(bookOf(20_000_000))).toBe(false);
  }, 60_000);

  it('in jsdom: a thousand levels, and a text that fills its page', () => {
    const deep = `${'<div><span>'.repeat(500)}${BODY.join('')}${'</span></div>'.repeat(500)}`;
    expect(articleOf(pageOf({ body: deep })).text).toBe(BODY.join(''));
    const text = BODY.join('').repeat(1000);
    const article = articleOf(pageOf({ body: `<p>${text}</p>` }));
    expect(createPageText(article.blocks).text).toBe(text);
  });
});

it('an 80-character notice is an article; Japanese, Korean and English ones are found', () => {
  const notice =
    '<p>因设备检修,县政务服务中心定于九月一日至三日暂停对外办公,急需办理的事项请通过网上平台提交,由此带来的不便敬请谅解。特此通告。</p>';
  const cases: [string, string][] = [
    [notice, 'zh-Hans'],
    [
      '<p>港町の図書館は六月から、平日の開館時間を午後九時まで延ばす試みを始めた。利用者の声を聞いて、秋までに続けるかどうかを決めるという。</p>'.repeat(
        2,
      ),
      'ja',
    ],
    [
      '<p>항구 도서관은 유월부터 평일 개관 시간을 밤 아홉 시까지 늘리기로 했다. 이용자의 의견을 듣고 가을까지 계속할지 결정한다고 밝혔다.</p>'.repeat(
        2,
      ),
      'ko',
    ],
    [
      '<p>The harbour library will stay open until nine on weekdays from June, the town said, and will decide by autumn whether to go on.</p>'.repeat(
        3,
      ),
      'none',
    ],
  ];
  for (const [body, script] of cases) {
    const document = documentOf(pageOf({ body }));
    expect(isProbablyArticle(document)).toBe(true);
    expect(extractArticle(document, { url: URL_OF_PAGE })?.script).toBe(script);
  }
});
