import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCleanView } from '../../page/clean-view';
import { HIDDEN_ATTRIBUTE } from '../../page/leftovers';
import { observePage } from '../../page/observer';
import { readPage } from '../../page/reading';
import { figureOfTests } from '../figure';
import { PAGE_IDS, pageAddress, pageGold } from '../fixtures/pages';
import { openFixture, openPage } from './open-page';

afterEach(() => vi.unstubAllGlobals());

const open = (id: string) => {
  const life = new AbortController();
  const page = openFixture(id);
  const before = page.serialised();
  const reading = readPage(page.document, pageAddress(id));
  if (!reading) throw new Error(`no article: ${id}`);
  const view = createCleanView({
    document: page.document,
    observer: observePage(page.document, life.signal),
    signal: life.signal,
    positionOf: (element) => /position:\s*(\w+)/.exec(element.getAttribute('style') ?? '')?.[1] ?? 'static',
  });
  return { page, before, reading, view, life };
};

/** The text that is neither hidden by us nor bare boilerplate. */
const visibleText = ({ page, view }: ReturnType<typeof open>): string => {
  const copy = page.document.body.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`)) hidden.remove();
  let text = copy.textContent ?? '';
  for (const { data } of view.bareTexts) text = text.replace(data, '');
  return text.replace(/\s+/g, '');
};

describe('the clean view', () => {
  const articles = PAGE_IDS.filter((id) => pageGold(id).isArticle && !pageGold(id).late);

  const survived = figureOfTests('H10', 'node', {
    tried: articles.length,
    what: 'pages not the same to the byte after the clean view and back',
  });

  it.each(articles)('hides the boilerplate of %s, keeps its article, and is undone to the byte', (id) => {
    const opened = open(id);
    const { page, before, reading, view } = opened;
    view.hide(reading.article.dropped, reading.nodes);
    expect(page.serialised()).not.toBe(before);
    const text = visibleText(opened);
    for (const { text: block } of reading.article.blocks) expect(text).toContain(block.replace(/\s+/g, ''));
    for (const dropped of reading.article.dropped) {
      const isHidden = (dropped.node as Element).hasAttribute?.(HIDDEN_ATTRIBUTE);
      expect(isHidden || view.bareTexts.includes(dropped.node as Text)).toBe(true);
    }
    view.show();
    expect(page.serialised()).toBe(before);
    survived();
  });

  it('is undone when the extension goes away', () => {
    const { page, before, reading, view, life } = open('gov-article');
    view.hide(reading.article.dropped, reading.nodes);
    life.abort();
    expect(page.serialised()).toBe(before);
  });

  it('never hides a part with the article in it', () => {
    const { page, before, reading, view } = open('gov-article');
    view.hide([{ text: '', reason: 'other', node: page.document.body }], reading.nodes);
    expect(page.serialised()).toBe(before);
  });

  it('shows the page as it is to a reading, and hides again', () => {
    const { page, before, reading, view } = open('gov-article');
    view.hide(reading.article.dropped, reading.nodes);
    const hidden = page.serialised();
    expect(view.asShown(page.serialised)).toBe(before);
    expect(page.serialised()).toBe(hidden);
  });

  it('leaves the kinds that the reader wants to see', () => {
    const { page, reading, view } = open('gov-article');
    const { dropped } = reading.article;
    const [first] = dropped;
    if (!first) throw new Error('no boilerplate');
    view.hide(dropped, reading.nodes, new Set([first.reason]));
    for (const { node, reason } of dropped) {
      const isHidden =
        (node as Element).hasAttribute?.(HIDDEN_ATTRIBUTE) || view.bareTexts.includes(node as Text);
      expect(isHidden).toBe(reason !== first.reason);
    }
    view.hide(dropped, reading.nodes);
    expect(page.document.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`).length).toBeGreaterThan(0);
    expect((first.node as Element).hasAttribute(HIDDEN_ATTRIBUTE)).toBe(true);
  });

  it('hides pictures and frames around the article and what floats over it, and leaves those in it', () => {
    const { page, reading, view } = open('gov-article');
    const { document } = page;
    const add = (where: Node, before: Node | null, html: string): Element => {
      const holder = document.createElement('div');
      holder.innerHTML = html;
      where.insertBefore(holder, before);
      return holder;
    };
    const block = (at: number) => reading.article.blocks.at(at)?.node as Element;
    const banner = add(
      document.body,
      document.body.firstChild,
      '<a href="#"><img src="banner.png" alt=""></a>',
    );
    const figure = add(block(1).parentNode as Node, block(1), '<img src="photo.jpg" alt="">');
    const floating = add(block(1).parentNode as Node, block(1), '<i></i>');
    floating.setAttribute('style', 'position: fixed');
    const frame = add(document.body, null, '<iframe src="about:blank"></iframe>');
    const empty = add(document.body, null, '<i></i>');
    const before = page.serialised();
    view.hide(reading.article.dropped, reading.nodes);
    const isHidden = (element: Element) => element.closest(`[${HIDDEN_ATTRIBUTE}]`) !== null;
    expect([banner, figure, floating, frame, empty].map(isHidden)).toEqual([true, false, true, true, false]);
    view.show();
    expect(page.serialised()).toBe(before);
  });
});

describe('media on a page', () => {
  const lines = [
    '青禾县日前召开春季防汛工作会议，部署河道清淤和堤防加固，会议要求六月底以前完成全部任务。',
    '县水务局负责人介绍，去年以来全县已经疏浚河道三十七公里，加固险段十四处，受益农田两万亩。',
    '下一步，县里将建立巡查台账，每周通报进度，对推进不力的乡镇进行约谈，确保安全度汛。',
  ].map((line) => `<p>${line}</p>`);
  const picture = '<img class="ours" src="/i/dyke.jpg" alt="">';
  const pageWith = (parts: Partial<Record<'top' | 'lead' | 'inside' | 'end' | 'below', string>>): string =>
    `<html><head><title>青禾县部署春季防汛工作_要闻</title></head><body>${parts.top ?? ''}
<div class="main"><h1>青禾县部署春季防汛工作</h1><div class="info">2022-04-16 来源：青禾日报</div>${parts.lead ?? ''}
<div class="text">${lines[0]}${parts.inside ?? ''}${lines[1]}${lines[2]}${parts.end ?? ''}</div>
<p>责任编辑：赵大海</p>${parts.below ?? ''}</div><div class="foot"><p>青禾县新闻网 版权所有</p></div></body></html>`;

  it.each([
    ['a lead picture', { lead: `<div class="pic">${picture}</div>` }, true],
    ['a film above the text', { lead: '<div><video class="ours" src="/v/1.mp4"></video></div>' }, true],
    [
      'pictures inside the body',
      { inside: `<div class="set"><p>${picture}</p><p>${picture}</p></div>` },
      true,
    ],
    ['pictures at the end of the body', { end: `<p>${picture}</p><p align="center">${picture}</p>` }, true],
    ['a picture behind the last words', { end: `<div style="text-align:center">${picture}</div>` }, true],
    ['a floating code', { end: `<div style="position: fixed">${picture}</div>` }, false],
    ['a code below the body', { end: `<div class="qrcode">${picture}</div>` }, false],
    [
      'an advertisement that leads away',
      { end: `<p><a href="http://ad.example/">${picture}</a></p>` },
      false,
    ],
    ['a frame below the body', { end: '<p><iframe class="ours" src="about:blank"></iframe></p>' }, false],
    ['a picture below the editor’s line', { below: `<p>${picture}</p>` }, false],
    ['a banner over the page', { top: `<div>${picture}</div>` }, false],
  ])('%s', (_, parts, stays) => {
    const page = openPage(pageWith(parts));
    const before = page.serialised();
    const reading = readPage(page.document, 'https://www.yunling.gov.cn/a.html');
    if (!reading) throw new Error('no article');
    const life = new AbortController();
    const view = createCleanView({
      document: page.document,
      observer: observePage(page.document, life.signal),
      signal: life.signal,
      positionOf: (element) => /position:\s*(\w+)/.exec(element.getAttribute('style') ?? '')?.[1] ?? 'static',
    });
    view.hide(reading.article.dropped, reading.nodes);
    const media = [...page.document.querySelectorAll('.ours')];
    expect(media.length).toBeGreaterThan(0);
    for (const medium of media) expect(medium.closest(`[${HIDDEN_ATTRIBUTE}]`) === null).toBe(stays);
    view.show();
    expect(page.serialised()).toBe(before);
  });
});
