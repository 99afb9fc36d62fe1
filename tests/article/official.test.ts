import { describe, expect, it } from 'vitest';
import { articleOf, BODY, HEADLINE, pageOf, wide } from './document';

const p = (text: string): string => `<p>${text}</p>`;
const signed = (...lines: string[]): string => pageOf({ body: [...BODY, ...lines].map(p).join('') });
const rows = (...cells: [string, string][]): string =>
  `<table>${cells.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`;
const titled = (title: string): string => pageOf().replaceAll(HEADLINE, title);

describe('the number of an official paper', () => {
  it.each([
    ['发文字号:青政发〔2022〕14号', '青政发〔2022〕14号'],
    ['文 号:青政办发[2022]3号 发布日期:2022-04-16', '青政办发[2022]3号'],
    ['文号:青水函(2022)103号', '青水函(2022)103号'],
    ['青政发〔2022〕14号', '青政发〔2022〕14号'],
    ['(青政发〔2022〕14号)', '青政发〔2022〕14号'],
    ['青禾县人民政府令 第12号', '青禾县人民政府令 第12号'],
    ['2022年第3号', '2022年第3号'],
    ['發文字號:府水字第1110012345號', '府水字第1110012345號'],
  ])('%s', (line, number) => {
    expect(articleOf(pageOf({ above: line })).documentNumber).toBe(number);
    expect(articleOf(pageOf({ above: wide(line) })).documentNumber).toBe(
      number.replace(/[()[\]]/g, (mark) => (wide(line).includes(mark) ? mark : wide(mark))),
    );
  });

  it('stands in a table of particulars, without colons', () => {
    const above = rows(
      ['索引号', '00012345/2022-00031'],
      ['发文机关', '青禾县人民政府'],
      ['发文字号', '青政发〔2022〕14号'],
      ['成文日期', '2022年04月16日'],
    );
    expect(articleOf(pageOf({ above }))).toMatchObject({
      documentNumber: '青政发〔2022〕14号',
      issuer: '青禾县人民政府',
      publishedAt: '2022-04-16',
    });
  });

  it('stands in brackets behind the headline', () => {
    expect(articleOf(titled('青禾县防汛工作意见(青政发〔2022〕14号)')).documentNumber).toBe(
      '青政发〔2022〕14号',
    );
  });

  it('is not that of a paper which a sentence cites', () => {
    const cited = wide('根据《关于加强防汛工作的意见》(青政发〔2021〕9号)的要求,各乡镇要立即部署。');
    expect(articleOf(signed(cited)).documentNumber).toBeNull();
    expect(articleOf(pageOf()).documentNumber).toBeNull();
  });
});

describe('the issuing body', () => {
  it.each([
    ['发文机关:青禾县人民政府', '青禾县人民政府'],
    ['发布机构:青禾县水务局 发布日期:2022-04-16', '青禾县水务局'],
    ['发文单位: 青禾县防汛办公室', '青禾县防汛办公室'],
    ['發布機關:臨溪縣政府', '臨溪縣政府'],
  ])('%s', (line, issuer) => {
    expect(articleOf(pageOf({ above: line })).issuer).toBe(issuer);
  });

  it('signs above the date', () => {
    const article = articleOf(signed('青禾县人民政府办公室', '2022年4月16日'));
    expect(article).toMatchObject({ issuer: '青禾县人民政府办公室' });
    expect(article.evidence.issuer?.where).toBe('signature');
    expect(articleOf(signed('青禾县水务局 青禾县农业农村局', '二〇二二年四月十六日')).issuer).toBe(
      '青禾县水务局 青禾县农业农村局',
    );
    expect(articleOf(signed('青禾县人民政府 2022年4月16日')).issuer).toBe('青禾县人民政府');
  });

  it('is named by the title, and by a number of the state', () => {
    expect(articleOf(titled('青禾县人民政府关于做好春季防汛工作的通知')).issuer).toBe('青禾县人民政府');
    expect(articleOf(pageOf({ above: '国办发〔2022〕14号' })).issuer).toBe('国务院办公厅');
  });

  it('is none for a news item', () => {
    expect(articleOf(pageOf({ above: '2022-04-16 来源:青禾日报' })).issuer).toBeNull();
    expect(articleOf(titled('青禾县防汛办公室关于明天的打算')).issuer).toBeNull();
    expect(articleOf(signed('感谢大家', '2022年4月16日')).issuer).toBeNull();
  });

  it('is held surer when the signature agrees', () => {
    const above = '发文机关:青禾县人民政府';
    const body = [...BODY, '青禾县人民政府', '2022年4月16日'].map(p).join('');
    const both = articleOf(pageOf({ above, body })).evidence.issuer?.confidence ?? 0;
    expect(both).toBeGreaterThan(articleOf(pageOf({ above })).evidence.issuer?.confidence ?? 1);
  });
});

describe('the channel', () => {
  const path = (html: string): string => pageOf().replace('<div class="main">', `<div class="main">${html}`);
  it.each([
    [
      '<div>当前位置:<a href="/">首页</a> &gt; <a href="/xw">新闻中心</a> &gt; <a href="/fx">防汛要闻</a> &gt; 正文</div>',
      '防汛要闻',
    ],
    ['<div class="crumbs"><a href="/">首页</a><a href="/fx">防汛要闻</a><span>正文</span></div>', '防汛要闻'],
    [
      '<ul class="breadcrumb"><li><a href="/">首页</a></li><li><a href="/fx">防汛要闻</a></li></ul>',
      '防汛要闻',
    ],
    [`<p>您的位置:首页&gt;&gt;新闻&gt;&gt;防汛要闻&gt;&gt;${HEADLINE}</p>`, '防汛要闻'],
    ['<div>您現在的位置:<a href="/">首頁</a> / <a href="/fx">防汛要聞</a></div>', '防汛要聞'],
    [
      '<div class="path"><a href="/">首页</a> &gt; <a href="/fx">防汛要闻</a> &gt; 正文 订阅手机报</div>',
      '防汛要闻',
    ],
    ['<div class="position"><a href="/">首页</a> &gt; <a href="/2022">2022年第3期</a></div>', null],
  ])('%s', (html, channel) => {
    expect(articleOf(path(html)).channel).toBe(channel);
  });

  it('is named by a label or the head', () => {
    expect(articleOf(pageOf({ above: '2022-04-16 栏目:防汛要闻' })).channel).toBe('防汛要闻');
    const meta = '<meta name="ColumnName" content="防汛要闻"></head>';
    expect(articleOf(pageOf().replace('</head>', meta)).channel).toBe('防汛要闻');
    expect(articleOf(pageOf()).channel).toBeNull();
  });
});

it('reads the elements that are there for a search engine, hidden or not', () => {
  const hidden = `<div style="display:none"><span id="source_baidu">${wide('来源:青禾日报')}</span><span id="author_baidu">作者:王小明</span><span id="editor_baidu">责任编辑:赵大海</span><span id="pubtime_baidu">2022-04-15 08:00:00</span></div>`;
  expect(articleOf(pageOf().replace('<body>', `<body>${hidden}`))).toMatchObject({
    source: '青禾日报',
    author: '王小明',
    editor: '赵大海',
    publishedAt: '2022-04-15T08:00:00+08:00',
  });
});
