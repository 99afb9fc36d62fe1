import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createPageText, extractArticle, isProbablyArticle, readLines } from '../../article';
import { domOf } from '../../article/dom';
import { mayHoldBody } from '../../article/frames';
import { BODY, documentOf, HEADLINE, pageOf, URL_OF_PAGE } from './document';
import { attachShadows, fillFrames } from './trees';

const pages = new URL('../fixtures/pages/', import.meta.url);
const source = (name: string) => readFileSync(fileURLToPath(new URL(name, pages)), 'utf8');

/** A fixture as a browser shows it: declared shadow roots attached, frames of the same folder filled. */
function open(name: string): Document {
  const { document } = new JSDOM(source(name), { url: URL_OF_PAGE }).window;
  attachShadows(document);
  fillFrames(document, source);
  return document;
}

/** Every tree of a document, serialised. */
function serialised(root: Document | ShadowRoot): string {
  const elements = [...root.querySelectorAll('*')];
  const within = elements.flatMap(({ shadowRoot }) => (shadowRoot ? [serialised(shadowRoot)] : []));
  const framed = [...root.querySelectorAll('iframe')].flatMap(({ contentDocument }) =>
    contentDocument ? [serialised(contentDocument)] : [],
  );
  const own = 'documentElement' in root ? root.documentElement.outerHTML : root.innerHTML;
  return [own, ...within, ...framed].join('\n');
}

const read = (document: Document) => {
  const before = serialised(document);
  const verdict = isProbablyArticle(document);
  const article = extractArticle(document, { url: URL_OF_PAGE });
  expect(serialised(document)).toBe(before);
  expect(verdict).toBe(article !== null);
  return article;
};

const LINES = `<p>${BODY.join('</p><p>')}</p>`;

describe('an article in a frame of the same origin', () => {
  it('is found with its nodes, its title and its particulars', () => {
    const document = open('framed.html');
    const article = read(document);
    expect(article).toMatchObject({
      title: '望川县启用新建成的农村客运站',
      source: '望川县交通运输局',
      publishedAt: '2023-09-14T08:30+08:00',
      editor: '陶知夏',
      script: 'zh-Hans',
    });
    expect(article?.blocks).toHaveLength(4);
    expect(article?.blocks[0]?.text).toMatch(/^本报讯/);
    const inner = document.querySelector<HTMLIFrameElement>('#content')?.contentDocument;
    for (const { texts } of article?.blocks ?? [])
      for (const text of texts) expect(text.ownerDocument).toBe(inner);
    expect(article?.dropped.map(({ text }) => text).join('\n')).toMatch(
      /责任编辑[\s\S]*关闭窗口[\s\S]*ICP备/,
    );
    expect(article?.text).not.toMatch(/政策文件|ICP/);
  });

  it('takes the headline of the page around it', () => {
    const document = documentOf(
      pageOf({ body: '<iframe></iframe>', above: '2022-04-16 来源：青禾县新闻网' }),
    );
    fillFrames(document, () => `<html><body>${LINES}</body></html>`);
    expect(read(document)).toMatchObject({
      title: HEADLINE,
      publishedAt: '2022-04-16',
      source: '青禾县新闻网',
      text: BODY.join('\n'),
    });
  });

  it('lies in the frame with the most to read, however deep', () => {
    const document = documentOf(pageOf({ body: '<iframe id="a"></iframe><iframe id="b"></iframe>' }));
    const [few, more] = [...document.querySelectorAll('iframe')] as [HTMLIFrameElement, HTMLIFrameElement];
    few.contentDocument?.write(`<p>${BODY[0]}</p>`);
    more.contentDocument?.write('<div><iframe></iframe></div>');
    fillFrames(more.contentDocument as Document, () => LINES);
    expect(read(document)?.text).toBe(BODY.join('\n'));
    expect(readLines(document).roots).toHaveLength(3);
  });

  it('is not looked for where the page itself has the body', () => {
    const document = documentOf(pageOf({ below: '<iframe></iframe>' }));
    fillFrames(document, () => `<p>${BODY[0]}</p>`);
    expect(read(document)?.text).toBe(BODY.join('\n'));
    expect(readLines(document).roots).toEqual([document]);
  });

  it.each([
    ['src="/a.html"', true],
    ['src="http://www.qinghe.example/a.html" width="100%" height="900"', true],
    ['src="//www.qinghe.example/a.html"', true],
    ['src="about:blank"', true],
    ['', true],
    ['src="http://other.example/a.html"', false],
    ['src="//other.example/a.html"', false],
    ['src="data:text/html,a"', false],
    ['src="/a.html" style="display: none"', false],
    ['src="/a.html" hidden', false],
    ['src="/a.html" width="1" height="1"', false],
    ['src="/a.html" height="90px"', false],
  ])('may lie in <iframe %s>: %s', (attributes, expected) => {
    const document = documentOf(`<iframe ${attributes}></iframe>`);
    const frame = document.querySelector('iframe') as Element;
    expect(mayHoldBody(domOf(document), document, frame)).toBe(expected);
  });

  it('is passed over where the document may not be read', () => {
    const document = documentOf(pageOf({ body: '<iframe></iframe>' }));
    const prototype = Object.getPrototypeOf(document.querySelector('iframe'));
    for (const get of [
      () => null,
      () => {
        throw new DOMException('cross-origin', 'SecurityError');
      },
    ]) {
      Object.defineProperty(prototype, 'contentDocument', { get });
      expect(isProbablyArticle(document)).toBe(false);
      expect(extractArticle(document, { url: URL_OF_PAGE })).toBeNull();
    }
  });
});

describe('an article in open shadow roots', () => {
  it('is read as it is shown, from slot to slot', () => {
    const article = read(open('component.html'));
    expect(article).toMatchObject({
      title: '松嶺鎮整修老圳 冬季前恢復供水',
      author: '卓映川',
      publishedAt: '2023-10-05T09:20+08:00',
      editor: '連曉嵐',
      script: 'zh-Hant',
    });
    expect(article?.blocks.map(({ text }) => text.slice(0, 4))).toEqual([
      '松嶺鎮公',
      '水利小組',
      '「往年一',
      '鎮公所預',
    ]);
    expect(article?.dropped.map(({ text }) => text).join('\n')).toMatch(/首頁[\s\S]*責任編輯[\s\S]*版權所有/);
  });

  it('maps positions within them to the text and back', () => {
    const document = open('component.html');
    const { blocks, text } = read(document) ?? { blocks: [], text: '' };
    const pageText = createPageText(blocks);
    const root = document.querySelector('news-story')?.shadowRoot;
    const inner = root?.querySelector('story-body');
    if (!root || !inner) throw new Error('no shadow root');
    for (const { texts } of blocks) {
      const [node] = texts as [Text];
      const offset = pageText.offsetOf(node, 0, 'start') ?? -1;
      expect(pageText.locate(offset, 'start')).toEqual({ node, offset: 0 });
    }
    expect(pageText.offsetOf(inner, 0, 'start')).toBe(text.indexOf('水利小組'));
    expect(pageText.offsetOf(root.querySelector('h1') as Node, 0, 'start')).toBe(0);
    expect(pageText.offsetOf(root.querySelector('.editor') as Node, 0, 'end')).toBe(text.length);
    expect(pageText.offsetOf(document.body, 0, 'start')).toBe(0);
    expect(pageText.offsetOf(document.querySelector('site-footer') as Node, 0, 'end')).toBe(text.length);
  });

  it('is not seen in closed ones', () => {
    const document = documentOf(pageOf({ body: '<div id="host"></div>' }));
    const root = document.querySelector('#host')?.attachShadow({ mode: 'closed' });
    if (root) root.innerHTML = LINES;
    expect(read(document)).toBeNull();
  });

  it('tells which trees were read', () => {
    const document = open('component.html');
    const { roots } = readLines(document);
    const story = document.querySelector('news-story')?.shadowRoot;
    expect(roots[0]).toBe(document);
    expect(roots).toHaveLength(5);
    expect(roots).toContain(story);
    expect(roots).toContain(story?.querySelector('story-body')?.shadowRoot);
  });

  it('whatever the page names its controls', () => {
    const document = open('component.html');
    const names = [
      'shadowRoot',
      'assignedNodes',
      'assignedSlot',
      'parentNode',
      'host',
      'contentDocument',
      'URL',
    ];
    for (const name of names) {
      for (const tag of ['form', 'img']) {
        const element = document.createElement(tag);
        element.setAttribute('name', name);
        document.body.append(element);
      }
      const host = document.querySelector('news-story') as Element;
      Object.defineProperty(host, name, { value: document.querySelector('img') });
    }
    expect(read(document)?.blocks).toHaveLength(4);
  });
});

it('enters shadow roots and frames without recursion', () => {
  const document = documentOf(pageOf({ body: '<div></div>' }));
  let at = document.querySelector('.text > div') as Element;
  for (let depth = 0; depth < 500; depth++) {
    at.attachShadow({ mode: 'open' });
    at = at.shadowRoot?.appendChild(document.createElement('div')) as Element;
  }
  at.innerHTML = LINES;
  expect(extractArticle(document, { url: URL_OF_PAGE })?.text).toBe(BODY.join('\n'));
});
