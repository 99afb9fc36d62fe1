import { describe, expect, it } from 'vitest';
import { matchPhrase } from '../../article/boilerplate/match';
import { articleOf } from './document';

const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const textsOf = (html: string): string[] => articleOf(html).blocks.map(({ text }) => text);

const HEADLINE = 'Westmere harbour wall reopens after two years of repairs';
const NEWS = [
  'WESTMERE — The old harbour wall opened to walkers on Saturday, two years after a winter storm tore a hole in it.',
  'The town council spent 1.4 million pounds on the work, most of it on stone from a quarry at Hallow Fell.',
  '“We heard the sea go through it like a drum,” said Edith Lorne, 71, who has lived on the quay all her life.',
  'A second stage, with a lift for wheelchairs, is planned for the spring. The council will vote on it in March.',
];

const local = ({
  above = '',
  head = '',
  middle = '',
  below = '',
}: {
  above?: string;
  head?: string;
  middle?: string;
  below?: string;
}): string =>
  page(
    `${HEADLINE} | Harbour Gazette`,
    `<div class="wrapper">${above}<article><header><h1>${HEADLINE}</h1>${head}</header>
    <div class="story-text">${paragraphs(NEWS.slice(0, 2))}${middle}${paragraphs(NEWS.slice(2))}${below}</div></article></div>`,
  );

describe('a page of local news', () => {
  it('begins with its first paragraph: what stands with the headline stays visible and is not the body', () => {
    const html = local({
      head: `<p class="dek">A storm broke it. A quarry mended it, stone by stone, and the town paid.</p>
      <p class="byline">By Ann Field, Harbour Gazette</p><p>Published: April 16, 2022 at 8:59 pm | Updated: April 17, 2022 at 7:10 am</p>
      <figure><img src="w.jpg"><figcaption>The harbour wall at low tide, seen from the quay, on Saturday.</figcaption></figure>`,
    });
    const article = articleOf(html);
    expect(article.blocks.map(({ text }) => text)).toEqual(NEWS);
    expect(article.dropped.map(({ text }) => text).join()).not.toMatch(/A storm broke it|low tide/);
  });

  it('keeps the caption of a picture within the body, as a caption', () => {
    const { blocks } = articleOf(
      local({ middle: '<figure><figcaption>Edith Lorne on the quay, with her dog.</figcaption></figure>' }),
    );
    expect(blocks[2]).toMatchObject({ kind: 'caption', text: 'Edith Lorne on the quay, with her dog.' });
  });

  it('leaves out a ticker of other news above the headline, though it be longer', () => {
    const item = (n: number) =>
      `<li><a href="/${n}">Council of parish ${n} meets</a> WESTMERE: The council of parish ${n} met on Friday, and talked about drains, roads, trees, and the new bins, which nobody likes.</li>`;
    const above = `<div class="ticker"><ul>${[1, 2, 3, 4, 5, 6].map(item).join('')}</ul></div>`;
    expect(textsOf(local({ above }))).toEqual(NEWS);
  });

  it('leaves out links that stand as paragraphs, and keeps those in a sentence, in a list, or to a file', () => {
    for (const link of [
      '<p><a href="/1"><b>HALLOW FELL QUARRY TO TAKE ON FORTY MORE WORKERS</b></a></p>',
      '<p><strong>Related:</strong> <a href="/2">How the harbour wall of Westmere was built, in pictures</a></p>',
    ])
      expect(textsOf(local({ middle: link }))).toEqual(NEWS);
    const list = '<ul><li><a href="/a">Read the report of the surveyors on the wall</a></li></ul>';
    expect(textsOf(local({ middle: list }))).toHaveLength(NEWS.length + 1);
    const file = '<p><a href="/r.pdf">surveyors-report-on-the-wall.pdf</a></p>';
    expect(textsOf(local({ middle: file }))).toHaveLength(NEWS.length + 1);
  });

  it('leaves out notices by the name of their box, whatever else the name says', () => {
    const notice =
      '<section class="article-disclaimer">Welcome to our pages, the best on the coast. We like to hear from you.</section>';
    const bio =
      '<div class="author"><p>Ann Field grew up in Westmere, and has a boat there. She likes rain.</p></div>';
    const html = local({ middle: notice, below: bio });
    expect(textsOf(html)).toEqual(NEWS);
    const named = html.replace('class="story-text"', 'class="shared-content"');
    expect(textsOf(named)).toEqual(NEWS);
  });

  it('does not take a paragraph for something to share by the name that a script gave it', () => {
    const html = local({}).replace(/<p>/g, '<p class="selectionShareable">');
    expect(textsOf(html)).toEqual(NEWS);
  });

  it.each([
    'Reporting by Ann Field; editing by John Marsh',
    'Ann Field covers the coast for the Gazette. Contact her at afield@gazette.example.',
    'Ann Field is a staff writer who covers local councils for the Harbour Gazette.',
    'Share this story',
    'Tell us what YOU think...',
    'This material may not be published, broadcast or rewritten without permission.',
  ])('ends before: %s', (line) => {
    expect(textsOf(local({ below: `<p>${line}</p>` }))).toEqual(NEWS);
  });
});

it.each([
  'Share prices fell on Monday, and the pound fell with them.',
  'Related work was done at the quarry by two firms from the coast.',
  'Trending upward since 2019, prices fell on Monday.',
  'By Friday the water had gone, and the shops opened again.',
  'Print is not dead, he said.',
  'Updated rules were published in March 2022, and the council follows them.',
  'Ann Field is a teacher at the school on the quay.',
  'Read more books, the mayor told the children of Westmere.',
])('keeps a sentence of the body: %s', (line) => {
  expect(matchPhrase(line, false)).toBeNull();
});

it('reads a notice of a Japanese prefecture', () => {
  const title = '大雨に関する注意のお知らせ';
  const notice = [
    '青波県では、今夜から明日の朝にかけて大雨となる見込みです。',
    '川の近くにお住まいの方は、早めの避難をお願いします。',
    '避難所は次のとおり開設します。',
    '青波市立第一小学校 午後六時から',
    'ご不明な点は、各市町村の窓口にお問い合わせください。',
  ];
  const html = page(
    `${title} - 青波県公式サイト`,
    `<ul class="menu"><li><a href="/1">くらしの情報</a></li><li><a href="/2">しごとの情報</a></li></ul>
    <div class="main"><h1>${title}</h1><p>更新日:2022年4月16日</p><div class="honbun">${paragraphs(notice)}</div>
    <h2>関連記事</h2><ul><li><a href="/3">川の水位をしらべる</a></li><li><a href="/4">避難所をさがす</a></li></ul></div>`,
  );
  expect(articleOf(html)).toMatchObject({ title, script: 'ja' });
  expect(textsOf(html)).toEqual(notice);
});

it('reads a Japanese diary in short lines without marks', () => {
  const diary = [
    '今日はひさしぶりに',
    '海まで歩いてきました',
    '風はつよかったけれど',
    '空がとてもきれいで',
    '来てよかったなあと',
    'しみじみ思いました',
    '帰りにいつものお店で',
    'あたたかいお茶を飲んで',
    'ゆっくり帰りました',
    'また来週も歩きます',
  ];
  const profile = '<aside><p>海辺の町に住んでいます。写真と散歩と、お茶が好きです。</p></aside>';
  const html = page(
    '海まで歩いた日 | 青波だより',
    `<div class="entry"><h1>海まで歩いた日</h1><div class="entryBody">${paragraphs(diary)}</div></div>${profile}`,
  );
  expect(textsOf(html)).toEqual(diary);
});

it('reads a Korean page of news', () => {
  const title = '청파군, 봄철 하천 정비 사업 시작';
  const news = [
    '청파군은 16일 봄철 하천 정비 사업을 시작했다고 밝혔다. 사업비는 모두 12억 원이다.',
    '군은 오는 6월까지 하천 세 곳의 둑을 보강하고, 낡은 수문 네 개를 새것으로 바꿀 계획이다.',
    '주민 김하늘 씨는 “해마다 물이 넘칠까 걱정했는데 이제 마음이 놓인다”고 말했다.',
  ];
  const html = page(
    `${title} - 청파일보`,
    `<div class="gnb"><a href="/1">정치</a><a href="/2">사회</a></div><div id="article"><h1>${title}</h1>
    <div class="text">${paragraphs(news)}<p>관련기사</p><p>저작권자 © 청파일보 무단전재 및 재배포 금지</p></div></div>`,
  );
  expect(articleOf(html)).toMatchObject({ title, script: 'ko' });
  expect(textsOf(html)).toEqual(news);
});

it.each([
  [
    'Arabic',
    [
      'بدأت البلدية، صباح اليوم، أعمال ترميم السور القديم',
      'وقال رئيس المجلس إن العمل يستمر عامين، وإن التكلفة معروفة.',
    ],
  ],
  ['Hindi', ['नगर परिषद ने शनिवार को पुरानी दीवार फिर से खोल दी।', 'मरम्मत में दो वर्ष लगे और खर्च परिषद ने उठाया।']],
  [
    'Thai',
    [
      'เทศบาลเปิดกำแพงท่าเรือเก่าให้ประชาชนเดินชมอีกครั้งเมื่อวันเสาร์หลังซ่อมแซมนานสองปี',
      'งานระยะที่สองจะเริ่มในฤดูใบไม้ผลิและสภาจะลงมติในเดือนมีนาคม',
    ],
  ],
])('measures sentences in %s', (_, sentences) => {
  const body = Array.from({ length: 5 }, () => sentences).flat();
  const html = page('', `<div class="a"><a href="/1">Menu</a></div><div class="b">${paragraphs(body)}</div>`);
  expect(textsOf(html)).toEqual(body);
});
