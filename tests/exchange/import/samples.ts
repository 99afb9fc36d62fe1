import { readImport } from '../../../exchange/import';
import { NOW } from '../samples';

export const URL_ONE = 'https://news.lantian.example/2024/05/06/river.html';
export const URL_TWO = 'https://news.lantian.example/2024/05/07/bridge.html?utm_source=feed';

export const HYPOTHESIS_ROW = {
  id: 'aXbYcZ',
  created: '2024-05-06T08:30:00.000000+00:00',
  updated: '2024-05-06T09:00:00.000000+00:00',
  user: 'acct:linyuan@annotate.example',
  uri: URL_ONE,
  text: '与去年的三亿五千万元比',
  tags: ['水利', '财政'],
  group: '__world__',
  target: [
    {
      source: URL_ONE,
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 7,
          endOffset: 10,
        },
        { type: 'TextPositionSelector', start: 1207, end: 1210 },
        { type: 'TextQuoteSelector', exact: '三亿元', prefix: '蓝田市今年投入', suffix: '治理清水河。' },
      ],
    },
  ],
  document: { title: ['蓝田市治理清水河'] },
};

export const WEB_ANNOTATION = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://annotate.example/anno1',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2024-05-06T08:30:00Z',
  body: [
    { type: 'TextualBody', value: '与去年比', purpose: 'commenting', format: 'text/plain' },
    { type: 'TextualBody', value: '水利', purpose: 'tagging' },
  ],
  target: {
    source: URL_ONE,
    selector: [
      { type: 'TextQuoteSelector', exact: '三亿元', prefix: '今年投入', suffix: '治理' },
      { type: 'TextPositionSelector', start: 7, end: 10 },
    ],
  },
};

export const CLIPPED = [
  {
    url: URL_ONE,
    title: '蓝田市治理清水河',
    highlights: [
      { text: '三亿元', timestamp: '2024-05-06T08:30:00.000Z', notes: ['与去年比', '核对'] },
      { text: '沿河五十二家工厂\n\n已经搬迁', timestamp: '2024-05-06T08:31:00.000Z' },
    ],
  },
  {
    url: URL_TWO,
    highlights: [{ text: '<p>新桥<b>今日</b>通车 &amp; 限重</p>', timestamp: '2024-05-07T08:00:00.000Z' }],
  },
];

export const READWISE = [
  'Highlight,Title,Author,URL,Note,Location,Date',
  `三亿元,蓝田市治理清水河,林远,${URL_ONE},"与去年比，
见附表",7,2024-05-06 08:30:00+00:00`,
  `"已经搬迁 ""五十二家""",蓝田市治理清水河,林远,${URL_ONE},,,"May 6, 2024 8:31 AM"`,
  ',没有引文,,https://a.example/,只有笔记,,',
  '没有地址,某书,某人,,,,',
  '地址不对,某页,,javascript:alert(1),,,',
].join('\r\n');

export const bytesOf = (content: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));

export const read = (content: unknown, now = NOW) =>
  readImport(content instanceof Uint8Array ? new Uint8Array(content) : bytesOf(content), {
    passphrase: null,
    now,
    crypto,
  });

/** What was read; throws for a file that was refused. */
export async function taken(content: unknown, now = NOW) {
  const result = await read(content, now);
  if (!result.ok) throw new Error(result.error.code);
  return { ...result, library: result.incoming.library() };
}
