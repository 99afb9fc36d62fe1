import { describe, expect, it } from 'vitest';
import type { DropReason } from '../../article';
import { DROP_REASONS } from '../../article/drop-reasons';
import { createConverter } from '../../chinese';
import { articleOf, BODY, HEADLINE, pageOf } from './document';

const { convert } = createConverter('s2t');

/** Where a piece of HTML is set: before the headline, between it and the body, at the end of the body, below it. */
type Place = 'top' | 'above' | 'end' | 'below';

const headlines = ['望川镇春耕物资运抵各村', '县医院开设周末门诊', '河西大桥本月底通车', '农技员进村讲授育秧']
  .map((title, index) => `<li><a href="/xw/${index}.html">${title}</a></li>`)
  .join('');

/** For every reason that is worked out one piece of a page that is dropped for it, with words of it. */
const PIECES: Record<
  Exclude<DropReason, 'hidden' | 'site-rule'>,
  [place: Place, html: string, words: string]
> = {
  header: ['top', '<header><p>青禾县人民政府门户网站</p></header>', '门户网站'],
  navigation: ['top', '<nav><a href="/a">县情概览</a> <a href="/b">领导之窗</a></nav>', '县情概览'],
  breadcrumb: ['end', '<p>当前位置：首页 &gt; 新闻中心 &gt; 要闻</p>', '当前位置'],
  'meta-line': ['end', '<p>发布时间：2022-04-16 10:20 浏览次数：35</p>', '浏览次数'],
  controls: ['end', '<p>字体：大 中 小 打印 关闭</p>', '打印'],
  share: ['end', '<p>分享到：微信 微博</p>', '分享到'],
  advertisement: ['end', '<p>更多精彩内容，请关注“青禾发布”微信公众号</p>', '青禾发布'],
  related: ['end', `<div><h3>相关阅读：</h3><ul>${headlines}</ul></div>`, '河西大桥'],
  pager: ['end', '<p>上一篇：临溪市公布河长名单</p>', '河长名单'],
  tags: ['end', '<p>标签：防汛 河道</p>', '标签'],
  'editor-line': ['end', '<p>责任编辑：赵大海</p>', '赵大海'],
  copyright: ['end', '<p>本网转载稿件仅代表作者个人观点，不代表本网立场。</p>', '不代表本网'],
  'origin-link': ['end', '<p>原文链接：http://www.linxi.example/a/1.html</p>', 'linxi'],
  'licence-line': ['end', '<p>云ICP备00012345号-6</p>', '00012345号-6'],
  contact: ['below', '<p>投稿邮箱：tougao@qinghe.example 联系电话：0000-1234567</p>', '投稿邮箱'],
  'qr-code': ['end', '<p>扫一扫在手机打开当前页</p>', '扫一扫'],
  'image-names': ['end', '<p>微信图片_20220608153012.jpg</p>', '20220608153012'],
  comments: ['end', '<p>网友评论（0）</p>', '网友评论'],
  'headline-list': ['above', `<ul>${headlines}</ul>`, '河西大桥'],
  sidebar: ['below', '<aside><p>今日天气晴转多云</p></aside>', '今日天气'],
  footer: ['below', '<footer><p>青禾县融媒体中心主办</p></footer>', '融媒体中心'],
  other: ['end', `<p>${HEADLINE}</p>`, HEADLINE],
};

const paragraphs = BODY.map((text) => `<p>${text}</p>`).join('');

function pageWith(place: Place, html: string): string {
  if (place === 'end') return pageOf({ body: paragraphs + html });
  if (place === 'below') return pageOf({ below: html });
  if (place === 'top') return pageOf().replace('<body>', `<body>${html}`);
  const heading = `<h1>${HEADLINE}</h1>`;
  return pageOf({ body: `${html}${heading}${paragraphs}` }).replace(`${heading}\n`, '');
}

const reasonsOf = (html: string, words: string): string[] =>
  articleOf(html)
    .dropped.filter(({ text }) => text.includes(words))
    .map(({ reason }) => reason);

describe('every reason to drop a part of a page', () => {
  it.each(Object.entries(PIECES))('%s', (reason, [place, html, words]) => {
    const page = pageWith(place, html);
    expect(reasonsOf(page, words)).toEqual([reason]);
    expect(reasonsOf(convert(page), convert(words))).toEqual([reason]);
  });

  it('a part in an element that is named like something of every object has a reason too', () => {
    const page = pageWith('below', '<constructor><p>青禾县融媒体中心主办</p></constructor>');
    for (const reason of reasonsOf(page, '融媒体中心')) expect(DROP_REASONS).toContain(reason);
  });

  it('text that is not shown is no part of the article', () => {
    const { text } = articleOf(pageOf({ body: `${paragraphs}<p style="display:none">青禾风采</p>` }));
    expect(text).not.toContain('青禾风采');
  });

  it('has a page here', () => {
    expect([...Object.keys(PIECES), 'hidden', 'site-rule'].sort()).toEqual([...DROP_REASONS].sort());
  });
});

it('the share bar goes from between headline and body, where date and source stay', () => {
  const above = '<p>时间：2022-04-16　来源：青禾日报</p><p>分享到：微信 微博 QQ空间</p>';
  expect(reasonsOf(pageOf({ above }), '分享到')).toHaveLength(1);
  expect(reasonsOf(pageOf({ body: `${above}${paragraphs}` }), '分享到')).toEqual(['share']);
  expect(reasonsOf(pageOf({ above }), '来源')).toEqual([]);
});

describe('a part keeps a kind of its own', () => {
  const linked = (...names: string[]) => names.map((name) => `<a href="/${name}">${name}</a>`).join(' &gt; ');
  const list = `<ul>${headlines}</ul>`;

  it.each<[DropReason, place: Place, html: string, words: string]>([
    ['breadcrumb', 'top', `<div>${linked('首页', '要闻', '防汛')}</div>`, '防汛'],
    ['breadcrumb', 'top', `<div>您现在的位置：${linked('首页', '要闻', '防汛')}</div>`, '防汛'],
    ['breadcrumb', 'top', `<nav class="breadcrumb">${linked('县情', '要闻', '防汛')}</nav>`, '防汛'],
    [
      'breadcrumb',
      'top',
      '<ul class="crumbs"><li><a href="/">县情</a></li><li><a href="/b">防汛</a></li></ul>',
      '县情',
    ],
    ['navigation', 'top', '<div><a href="/a">县情概览</a> <a href="/b">领导之窗</a></div>', '县情概览'],
    ['header', 'top', '<header><a href="/">青禾县人民政府门户网站</a></header>', '门户网站'],
    ['header', 'top', '<div>今天是四月十六日，欢迎来到青禾</div>', '欢迎来到'],
    ['related', 'below', `<div><h3>相关阅读</h3>${list}</div>`, '河西大桥'],
    ['related', 'below', `<aside><h3>推荐阅读</h3>${list}</aside>`, '河西大桥'],
    ['related', 'below', `<div class="x">${list}</div>`, '河西大桥'],
    ['pager', 'below', '<div><p>上一篇：<a href="/1">临溪市公布河长名单</a></p></div>', '河长名单'],
    ['editor-line', 'below', '<footer>责任编辑：赵大海</footer>', '赵大海'],
    ['footer', 'below', '<footer><p>青禾县融媒体中心</p><p>版权所有</p></footer>', '融媒体'],
    ['footer', 'below', '<footer><a href="/">青禾县人民政府办公室主办单位</a></footer>', '办公室'],
  ])('%s, %s: %s', (reason, place, html, words) => {
    const page = pageWith(place, html);
    expect(reasonsOf(page, words)).toEqual([reason]);
    expect(reasonsOf(convert(page), convert(words))).toEqual([reason]);
  });

  it('between the headline and a body in a container of its own', () => {
    const above =
      '<p>2022-04-16 来源：青禾日报</p><div class="tools"><span>字体：大 中 小</span></div><p>分享到：微信 微博</p><p>青禾发布台</p>';
    const page = pageOf({ above });
    expect(reasonsOf(page, '字体')).toEqual(['controls']);
    expect(reasonsOf(page, '分享到')).toEqual(['share']);
    expect(reasonsOf(page, '发布台')).toEqual(['other']);
  });
});
