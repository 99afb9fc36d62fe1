import { describe, expect, it } from 'vitest';
import { LABELS, readLabels } from '../../article/metadata/labels';
import { articleOf, HEADLINE, pageOf, wide } from './document';

describe('the date of publication', () => {
  it.each([
    ['发布时间:2022-04-16 15:18', '2022-04-16T15:18+08:00'],
    ['2022-04-16 15:18:22 来源:青禾日报', '2022-04-16T15:18:22+08:00'],
    ['2022年4月16日', '2022-04-16'],
    ['2022年04月16日15:18|来源:青禾日报', '2022-04-16T15:18+08:00'],
    ['2022年4月16日 下午3時18分', '2022-04-16T15:18+08:00'],
    ['發布日期:2022/04/16', '2022-04-16'],
    ['日期:2022.4.6 字号:大 中 小', '2022-04-06'],
    ['中華民國111年4月16日', '2022-04-16'],
    ['發布日期:111-04-16', '2022-04-16'],
    ['二〇二二年四月十六日', '2022-04-16'],
    ['二○二二年十二月三十一日', '2022-12-31'],
    ['发布时间:22-04-1615:18', '2022-04-16T15:18+08:00'],
    ['2022-04-1615:18', '2022-04-16T15:18+08:00'],
    ['發佈日期:16/4/2022', '2022-04-16'],
    ['发布日期:4/5/2022 9:23:57 PM', '2022-04-05T21:23:57+08:00'],
  ])('%s', (line, date) => {
    expect(articleOf(pageOf({ above: line })).publishedAt).toBe(date);
    expect(articleOf(pageOf({ above: wide(line) })).publishedAt).toBe(date);
  });

  it('is taken from the head when the page shows none, and from the address when there is neither', () => {
    const meta = '<meta name="pubdate" content="2022-04-15 08:00">';
    expect(articleOf(pageOf().replace('</head>', `${meta}</head>`)).publishedAt).toBe(
      '2022-04-15T08:00+08:00',
    );
    expect(articleOf(pageOf()).publishedAt).toBe('2022-04-16');
  });

  it.each(['firstpublishedtime', 'apub:time', 'DC.date.issued', 'PubDate', 'article:published_time'])(
    'is known from the head as %s, not from a day of change',
    (name) => {
      const metas = `<meta name="lastmodifiedtime" content="2023-01-01"><meta name="${name}" content="2022-04-15"></head>`;
      expect(articleOf(pageOf().replace('</head>', metas)).publishedAt).toBe('2022-04-15');
    },
  );

  it('is not that of another page in a list below', () => {
    const below = '<ul><li><a href="/1">望川村清淤三十七公里</a> 2021-01-01</li></ul><p>2021-02-02</p>';
    expect(articleOf(pageOf({ below })).publishedAt).toBe('2022-04-16');
  });

  it('is the visible one where the head says another day', () => {
    const html = pageOf({ above: '2022-04-16' }).replace(
      '</head>',
      '<meta property="article:published_time" content="2023-01-01T00:00:00+08:00"></head>',
    );
    expect(articleOf(html).publishedAt).toBe('2022-04-16');
  });

  it('keeps what the head knows more precisely', () => {
    const html = pageOf({ above: '2022-04-16 15:18' }).replace(
      '</head>',
      '<meta property="article:published_time" content="2022-04-16T15:18:22+08:00"></head>',
    );
    expect(articleOf(html).publishedAt).toBe('2022-04-16T15:18:22+08:00');
  });
});

describe('source, author and editor', () => {
  it.each([
    ['来源:青禾日报 作者:王小明', { source: '青禾日报', author: '王小明' }],
    ['時間:2022-04-16 作者:佚名 來源:臨溪市政府', { source: '臨溪市政府', author: '佚名' }],
    [
      '<span>2022-04-16</span><span>来源:青禾县水务局</span><span>字体:【大 中 小】</span>',
      { source: '青禾县水务局' },
    ],
    ['2022-04-16 15:18 青禾新闻网', { source: '青禾新闻网' }],
    ['原创:青禾健康网2022-04-16 12:27:25', { source: '青禾健康网' }],
    ['记者 王小明 李四方', { author: '王小明 李四方' }],
    ['<span class="author">王小明</span><span class="date">2022-04-16</span>', { author: '王小明' }],
    ['2022-04-16 来源:青禾日报 责任编辑:赵大海', { source: '青禾日报', editor: '赵大海' }],
  ])('%s', (line, fields) => {
    expect(articleOf(pageOf({ above: line }))).toMatchObject(fields);
  });

  it('are not taken from a sentence that has such words', () => {
    const body = wide('<p>这批产品的来源:一是本地采购,二是外地调运,县里已经要求逐一登记在册。</p>').repeat(3);
    expect(articleOf(pageOf({ body })).author).toBeNull();
  });

  it('an author named in the dateline or at the end', () => {
    const dateline = wide(
      '<p>本报青禾4月16日电(记者王小明)青禾县日前召开会议,部署今年的春季防汛工作。</p>',
    ).repeat(3);
    expect(articleOf(pageOf({ body: dateline })).author).toBe('王小明');
  });
});

describe('the original', () => {
  it('is kept as data and dropped from the text', () => {
    const below = '<p>原文链接:http://www.linxi.example/a/1.html</p>';
    const article = articleOf(pageOf({ below }));
    expect(article.originUrl).toBe('http://www.linxi.example/a/1.html');
    expect(article.text).not.toContain('原文链接');
    expect(article.dropped.map(({ reason }) => reason)).toContain('origin-link');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('is never %s', (address) => {
    const html = pageOf({ below: `<p>原文链接:<a href="${address}">查看</a></p>` });
    expect(articleOf(html).originUrl).toBeNull();
    const canonical = `<link rel="canonical" href="${address}"></head>`;
    expect(articleOf(pageOf().replace('</head>', canonical)).canonicalUrl).toBeNull();
  });
});

it('takes the headline, not the title with column and site', () => {
  expect(articleOf(pageOf()).title).toBe(HEADLINE);
  expect(articleOf(pageOf().replace(/<h1>.*<\/h1>/, '')).title).toBe(HEADLINE);
});

it.each(['显示', '青禾县新闻网', '谢谢您访问青禾之窗', '望川客 | www.wangchuan.example.com'])(
  'takes the headline above the body where the head only says %s',
  (title) => {
    const shown = pageOf({ above: '2022-04-16' }).replace(/<title>.*<\/title>/, `<title>${title}</title>`);
    expect(articleOf(shown.replace(/h1>/g, 'div>')).title).toBe(HEADLINE);
  },
);

it('takes off what a site puts before a headline, and skips a title element among the text', () => {
  expect(articleOf(pageOf().replace('<h1>', '<h1><i>原创</i>')).title).toBe(HEADLINE);
  const inBody = pageOf({ above: '2022-04-16 来源:青禾日报' }).replace(
    '<body>',
    `<body><title>${HEADLINE}</title>`,
  );
  expect(articleOf(inBody)).toMatchObject({ title: HEADLINE, source: '青禾日报' });
});

describe('labels', () => {
  it.each(LABELS.map(({ field, example }) => ({ field, example })))(
    '$example is of $field',
    ({ field, example }) => {
      const [, value] = example.split(/:(.*)/s);
      const read = field === 'contributor' ? 'author' : field;
      expect(readLabels(example)).toEqual(field === 'other' ? {} : { [read]: value });
    },
  );
});
