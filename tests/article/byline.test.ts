import { expect, it } from 'vitest';
import { tidyAuthor } from '../../article/metadata/author';
import { BYLINES, readByline } from '../../article/metadata/byline';
import { articleOf, BODY, HEADLINE, pageOf, wide } from './document';

it.each(BYLINES)('every row reads the line it was made for: $example', ({ pattern, example }) => {
  const [line = '', names] = example.split(' => ');
  expect(pattern.test(line)).toBe(true);
  expect(readByline(line)).toBe(names);
});

it.each([
  ['青禾日报记者 王小明 通讯员 李四方', '王小明 李四方'],
  ['(记者手记)', null],
  ['记者观察', null],
  ['(未完待续)', null],
  ['(图片来自网络)', null],
  ['本报记者 王小明 临溪报道', '王小明'],
  ['〔記者王小明/臨溪報導〕', '王小明'],
  ['記者會後他說,工程六月完工。', null],
])('%s: %s', (line, names) => {
  expect(readByline(line)).toBe(names);
});

it.each([
  ['王小明', '王小明'],
  ['佚名', '佚名'],
  ['王 明:青禾学院,临溪', '王明'],
  ['王小明 出自[临溪出版社', '王小明'],
  ['临溪大学水利学院王小明', '王小明'],
  ['王明北京青禾研究院教授', '王明'],
  ['【臨溪報╱記者王小明/即時報導】', '王小明'],
  ['王小明 李四方 臨溪報導', '王小明 李四方'],
  ['青禾发布', '青禾发布'],
])('an author given as %s is %s', (given, author) => {
  expect(tidyAuthor(given)).toBe(author);
});

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

it.each([
  ['signed under the headline', paragraphs(['王小明', ...BODY]), '王小明'],
  [
    'named in brackets behind the last sentence',
    paragraphs([...BODY.slice(1), wide(`${BODY[0]}(王小明)`)]),
    '王小明',
  ],
  [
    'named with the place reported from',
    paragraphs([...BODY, wide('会后他们各自回村。(王小明 临溪报道)')]),
    '王小明',
  ],
  ['named as those who wrote a report', paragraphs([...BODY, wide('执笔人:王小明 李四方')]), '王小明 李四方'],
  ['no subhead of two characters', paragraphs([BODY[0] ?? '', '高考', ...BODY.slice(1)]), null],
])('%s', (_, body, author) => {
  expect(articleOf(pageOf({ body })).author).toBe(author);
});

it('takes an account from before the date or beside the button to follow it, a medium for the source', () => {
  expect(articleOf(pageOf({ above: '望川人文 2022-04-16 15:18' })).author).toBe('望川人文');
  const medium = articleOf(pageOf({ above: '临溪网 2022-04-16 15:18' }));
  expect(medium).toMatchObject({ source: '临溪网', author: null });
  const button = '<div>2022-04-16</div><div><a href="/u/1">去看河</a></div><div>关注</div>';
  expect(articleOf(pageOf({ above: button })).author).toBe('去看河');
});

it('tells the writer from the medium in one line, and under the label of the source', () => {
  expect(articleOf(pageOf({ above: '王小明/临溪日报' }))).toMatchObject({
    author: '王小明',
    source: '临溪日报',
  });
  const both = pageOf({ above: wide('2022-04-16 15:18 《临溪周刊》'), below: wide('<p>来源:王小明</p>') });
  expect(articleOf(both)).toMatchObject({ author: '王小明', source: '《临溪周刊》' });
});

it('takes the source for the writer only where users write', () => {
  const above = wide('2022-04-16 来源:望川说事');
  expect(articleOf(pageOf({ above })).author).toBeNull();
  const below = wide('<p>特别声明:以上内容为自媒体平台用户上传并发布,本平台仅提供信息存储服务。</p>');
  expect(articleOf(pageOf({ above, below })).author).toBe('望川说事');
});

it('does not take an editor, a site or a headline for the writer', () => {
  expect(articleOf(pageOf({ below: wide('<p>责任编辑:王小明</p>') })).author).toBeNull();
  for (const name of ['青禾县新闻网', HEADLINE, 'admin', 'size="20"']) {
    const meta = `<meta name="author" content='${name}'></head>`;
    expect(articleOf(pageOf().replace('</head>', meta)).author).toBeNull();
  }
});

it('reads several writers of a linked-data list', () => {
  const json = JSON.stringify({ '@type': 'NewsArticle', author: [{ name: '王小明' }, { name: '李四方' }] });
  const script = `<script type="application/ld+json">${json}</script></head>`;
  expect(articleOf(pageOf().replace('</head>', script)).author).toBe('王小明 李四方');
});

it('tells the writer on an account page from the account', () => {
  const above = `<span>原创</span> <span class="rich_media_meta">王小明</span>
<span class="rich_media_meta_nickname"><a href="javascript:void(0);">青禾发布</a></span> <em>2022-04-16 15:18</em>`;
  expect(articleOf(pageOf({ above }))).toMatchObject({ author: '王小明', source: '青禾发布' });
});
