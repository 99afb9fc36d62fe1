import { describe, expect, it } from 'vitest';
import { createConverter } from '../../chinese';
import { articleOf, BODY, pageOf } from './document';

const { convert } = createConverter('s2t');
const [first, second, third, fourth] = BODY.map((text) => `<p>${text}</p>`);

/** A piece of HTML among an article's paragraphs, and the kinds and texts that it is read as. */
const PIECES: [what: string, html: string, blocks: [kind: string, text: string][]][] = [
  ['a heading', '<h2>部署河道清淤</h2>', [['heading', '部署河道清淤']]],
  ['a bold subhead of three characters', '<p><strong>抓防汛</strong></p>', [['heading', '抓防汛']]],
  ['a bold subhead with a number', '<p><b>一、压实责任</b></p>', [['heading', '一、压实责任']]],
  [
    'a subhead bold by its inner element',
    '<p><span><strong>谋长远</strong></span></p>',
    [['heading', '谋长远']],
  ],
  [
    'a list',
    '<ul><li>疏浚河道三十七公里</li><li><p>加固险段十四处</p></li></ul>',
    [
      ['list-item', '疏浚河道三十七公里'],
      ['list-item', '加固险段十四处'],
    ],
  ],
  [
    'a list in order',
    '<ol><li>先清淤，后加固。</li><li>先下游，后上游。</li></ol>',
    [
      ['list-item', '先清淤，后加固。'],
      ['list-item', '先下游，后上游。'],
    ],
  ],
  [
    'terms',
    '<dl><dt>险段</dt><dd>需要加固的堤段。</dd></dl>',
    [
      ['list-item', '险段'],
      ['list-item', '需要加固的堤段。'],
    ],
  ],
  [
    'a table with a caption',
    '<table><caption>各乡镇清淤进度</caption><tr><th>乡镇</th><th>公里</th></tr><tr><td>望川镇</td><td>12.5</td></tr></table>',
    [
      ['caption', '各乡镇清淤进度'],
      ['table-row', '乡镇 公里'],
      ['table-row', '望川镇 12.5'],
    ],
  ],
  [
    'a figure',
    '<figure><img src="/i/1.jpg" alt=""><figcaption>村民在望川村渠首放水</figcaption></figure>',
    [['caption', '村民在望川村渠首放水']],
  ],
  [
    'a quotation',
    '<blockquote><p>水到了地头，心里就踏实了。</p></blockquote>',
    [['quote', '水到了地头，心里就踏实了。']],
  ],
  ['set text', '<pre>河段 长度</pre>', [['preformatted', '河段 长度']]],
];

const both = PIECES.flatMap(([what, html, blocks]) => [
  { what, html, blocks },
  {
    what: `${what} (Traditional)`,
    html: convert(html),
    blocks: blocks.map(([kind, text]) => [kind, convert(text)]),
  },
]);

describe('among the paragraphs of a body', () => {
  it.each(both)('$what keeps its kind', ({ html, blocks }) => {
    const article = articleOf(pageOf({ body: `${first}${second}${html}${third}${fourth}` }));
    const kinds = article.blocks.map(({ kind, text }) => [kind, text]);
    expect(kinds.slice(2, -2)).toEqual(blocks);
    expect(kinds.slice(0, 2).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});

it('paragraphs in a table that lays out the page are no rows', () => {
  const body = `<table><tr><td>${first}${second}<p><strong>抓防汛</strong></p>${third}${fourth}</td></tr></table>`;
  expect(articleOf(pageOf({ body })).blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
  ]);
});
