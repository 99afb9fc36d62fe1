import { BODY } from './document';

/** A page as sites lay them out around a headline, and what its title is. */
export interface TitleLayout {
  name: string;
  /** What `<title>` says. */
  head: string;
  /** More of the head. */
  metas?: string;
  /** What stands above the line of particulars. */
  top: string;
  title: string;
  kicker?: string;
  subtitle?: string;
}

const H = '青禾县部署春季防汛工作 三十七公里河道六月底前清淤';
const SHORT = '青禾县部署春季防汛';
const SITE = '临溪新闻网';

const og = (title: string): string => `<meta property="og:title" content="${title}">`;
const h1 = (text: string): string => `<h1>${text}</h1>`;
const crumbs = (...parts: string[]): string =>
  `<div class="crumbs">当前位置:${parts.map((part) => `<a href="/${part}">${part}</a>`).join(' &gt; ')}</div>`;

const SUFFIXES: readonly string[] = [
  `_${SITE}`,
  `-${SITE}`,
  ` - ${SITE}`,
  ` – ${SITE}`,
  ` — ${SITE}`,
  `——${SITE}`,
  `--${SITE}`,
  ` | ${SITE}`,
  `|${SITE}`,
  `丨${SITE}`,
  `|要闻|${SITE}`,
  ` · ${SITE}`,
  ` :: ${SITE}`,
  ` >> ${SITE}`,
  ` « ${SITE}`,
  `_要闻_${SITE}`,
  `_要闻频道_${SITE}`,
  `-要闻-${SITE}`,
  ` - 看见望川`,
  `_看见望川`,
  `-石浦论坛`,
  `_手机${SITE}`,
  `(${SITE})`,
  `【${SITE}】`,
];

/** No headline on the page bears a name that says so: the head's title alone tells where it is. */
const PLACES: readonly [string, (text: string) => string][] = [
  ['an h1', h1],
  ['an h2', (text) => `<h2>${text}</h2>`],
  ['an h3', (text) => `<div class="box"><h3>${text}</h3></div>`],
  ['a cell named for it', (text) => `<table><tr><td class="title">${text}</td></tr></table>`],
  ['a paragraph in pinyin', (text) => `<p class="biaoti">${text}</p>`],
  ['a large font', (text) => `<center><font size="5"><b>${text}</b></font></center>`],
  [
    'a span in a cell',
    (text) => `<table><tr><td align="center"><span class="STYLE1">${text}</span></td></tr></table>`,
  ],
  ['a bare line', (text) => `<div>${text}</div>`],
  ['an h1 after one for the logo', (text) => `<h1 class="logo"><a href="/">${SITE}</a></h1>${h1(text)}`],
  [
    'an h2 after an h1 for the logo',
    (text) => `<h1><a href="/"><img alt="">${SITE}</a></h1><h2>${text}</h2>`,
  ],
  ['a div after an h1 for the logo', (text) => `<h1>${SITE}</h1><div class="bt">${text}</div>`],
  ['an h1, again in the path', (text) => `${crumbs('首页', '要闻')}<div>${text}</div>${h1(text)}`],
  [
    'an h1, cut off in the path',
    (text) => `<div class="path">首页 &gt; 要闻 &gt; ${text.slice(0, 9)}...</div>${h1(text)}`,
  ],
];

const NAMED: readonly TitleLayout[] = PLACES.flatMap(([name, place]) =>
  [`${H}_要闻_${SITE}`, H, `${H} - ${SITE}`].map((head) => ({
    name: `${name} under ${head}`,
    head,
    top: place(H),
    title: H,
  })),
);

/** The page shows no headline of its own. */
const HEAD_ONLY: readonly TitleLayout[] = SUFFIXES.flatMap((suffix) =>
  [H, SHORT].map((title) => ({
    name: `only the head: ${title}${suffix}`,
    head: `${title}${suffix}`,
    top: '',
    title,
  })),
);

const ON_PAGE: readonly TitleLayout[] = [...SUFFIXES, ''].map((suffix) => ({
  name: `with ${suffix || 'nothing'} behind it in the head`,
  head: `${SHORT}${suffix}`,
  top: `<div class="article-title">${SHORT}</div>`,
  title: SHORT,
}));

const OTHERS: readonly TitleLayout[] = [
  { name: 'the site before it', head: `${SITE} - ${H}`, top: h1(H), title: H },
  { name: 'the site and channel before it', head: `${SITE}_要闻_${H}`, top: `<div>${H}</div>`, title: H },
  { name: 'only the head, the site before it', head: `${SITE}-${H}`, top: '', title: H },
  { name: 'only the head, the site before it behind a bar', head: `看见望川 | ${H}`, top: '', title: H },
  { name: 'the head cut off', head: `青禾县部署春季防汛工作 三十七公里...-${SITE}`, top: h1(H), title: H },
  {
    name: 'the head cut off without a mark',
    head: '青禾县部署春季防汛工作 三十七公',
    top: `<div class="tit">${H}</div>`,
    title: H,
  },
  {
    name: 'the head cut off, an ellipsis',
    head: `青禾县部署春季防汛工作…_${SITE}`,
    top: `<p class="tit">${H}</p>`,
    title: H,
  },
  { name: 'the head names only the site', head: SITE, top: h1(H), title: H },
  { name: 'the head names only the channel', head: `要闻_${SITE}`, top: `<h2>${H}</h2>`, title: H },
  { name: 'the head says article', head: '文章正文', top: `<div class="title">${H}</div>`, title: H },
  { name: 'no title in the head', head: '', top: h1(H), title: H },
  {
    name: 'no title in the head, a named cell',
    head: '',
    top: `<table><tr><td class="title">${H}</td></tr></table>`,
    title: H,
  },
  { name: 'Open Graph, the head the site', head: SITE, metas: og(H), top: `<div>${H}</div>`, title: H },
  { name: 'Open Graph with the site', head: SITE, metas: og(`${H}_${SITE}`), top: '', title: H },
  {
    name: 'a dash in the headline',
    head: `聚焦防汛--${H}_${SITE}`,
    top: h1(`聚焦防汛--${H}`),
    title: `聚焦防汛--${H}`,
  },
  {
    name: 'a bar in the headline',
    head: `防汛进行时|${H}-${SITE}`,
    top: h1(`防汛进行时|${H}`),
    title: `防汛进行时|${H}`,
  },
  {
    name: 'a stroke in the headline',
    head: `防汛进行时丨${H}_${SITE}`,
    top: `<div class="title">防汛进行时丨${H}</div>`,
    title: `防汛进行时丨${H}`,
  },
  {
    name: 'an underline in the headline',
    head: '青禾_望川两县联防',
    top: h1('青禾_望川两县联防'),
    title: '青禾_望川两县联防',
  },
  {
    name: 'a hyphen between words',
    head: `2021-2025年防汛规划发布_${SITE}`,
    top: '',
    title: '2021-2025年防汛规划发布',
  },
  { name: 'a hyphen within Latin', head: `COVID-19病例清零_${SITE}`, top: '', title: 'COVID-19病例清零' },
  { name: 'a tag before it', head: `[组图]${H}_${SITE}`, top: h1(`[组图]${H}`), title: `[组图]${H}` },
  { name: 'a tag behind it', head: `${H}(图)_${SITE}`, top: h1(`${H}(图)`), title: `${H}(图)` },
  { name: 'a tag in the head only', head: `[组图]${H}_${SITE}`, top: h1(H), title: H },
  {
    name: 'a topic before it',
    head: `【防汛专题】${H}_${SITE}`,
    top: `<h2>【防汛专题】${H}</h2>`,
    title: `【防汛专题】${H}`,
  },
  {
    name: 'two lines',
    head: `防汛不松劲 清淤不停步_${SITE}`,
    top: h1('防汛不松劲<br>清淤不停步'),
    title: '防汛不松劲 清淤不停步',
  },
  {
    name: 'two lines, one in the head',
    head: `防汛不松劲清淤不停步_${SITE}`,
    top: h1('防汛不松劲<br>清淤不停步'),
    title: '防汛不松劲清淤不停步',
  },
  {
    name: 'two lines in boxes of their own',
    head: `防汛不松劲 清淤不停步-${SITE}`,
    top: '<div class="t1">防汛不松劲</div><div class="t2">清淤不停步</div>',
    title: '防汛不松劲 清淤不停步',
  },
  {
    name: 'an h1 with a button',
    head: `${H}_${SITE}`,
    top: `<div>${h1(`${H}<span class="fav"><a href="#">收藏</a></span>`)}</div>`,
    title: H,
  },
  {
    name: 'a headline that is a link',
    head: `${H}_${SITE}`,
    top: `<h1><a href="/xw/1.html">${H}</a></h1>`,
    title: H,
  },
  {
    name: 'other headlines above it',
    head: `${H}_${SITE}`,
    top: `<ul><li><a href="/2">望川县清淤工程全部完工</a></li><li><a href="/3">石浦镇新水闸投入使用</a></li></ul>${h1(H)}`,
    title: H,
  },
  {
    name: 'other headings above it',
    head: `${H}_${SITE}`,
    top: `<h3>热点推荐</h3><h3>专题报道</h3><div class="bt">${H}</div>`,
    title: H,
  },
  {
    name: 'a channel as h1',
    head: `${H}_要闻_${SITE}`,
    top: `<h1>要闻</h1><div class="bt">${H}</div>`,
    title: H,
  },
  {
    name: 'a channel as h1, no help in the head',
    head: SITE,
    top: `<h1>要闻中心</h1><h2>${H}</h2>`,
    title: H,
  },
  {
    name: 'full-width marks on the page',
    head: `青禾县:防汛"早"部署!_${SITE}`,
    top: h1('青禾县:防汛“早”部署!'),
    title: '青禾县:防汛“早”部署!',
  },
  {
    name: 'a number of characters more',
    head: `${H}_要闻_${SITE}`,
    top: `<div class="title">${H}<em>(2022年4月16日)</em></div>`,
    title: `${H}(2022年4月16日)`,
  },
  // Kicker and subtitle
  {
    name: 'a kicker',
    head: `${H}_${SITE}`,
    top: `<h3 class="pre">县委书记强调压实责任</h3>${h1(H)}`,
    title: H,
    kicker: '县委书记强调压实责任',
  },
  {
    name: 'a kicker and a subtitle',
    head: `${H}_${SITE}`,
    top: `<h3 class="pre">县委书记强调压实责任</h3>${h1(H)}<h4 class="sub">受益农田两万亩</h4>`,
    title: H,
    kicker: '县委书记强调压实责任',
    subtitle: '受益农田两万亩',
  },
  {
    name: 'a kicker in pinyin',
    head: `${H}_${SITE}`,
    top: `<p class="yinti">县委书记强调压实责任</p><p class="biaoti">${H}</p><p class="futi">受益农田两万亩</p>`,
    title: H,
    kicker: '县委书记强调压实责任',
    subtitle: '受益农田两万亩',
  },
  {
    name: 'a subtitle behind a dash',
    head: `${H}_${SITE}`,
    top: `${h1(H)}<p>——青禾县清淤工程走笔</p>`,
    title: H,
    subtitle: '——青禾县清淤工程走笔',
  },
  {
    name: 'a subtitle in an h2',
    head: `${H}_${SITE}`,
    top: `${h1(H)}<h2>受益农田两万亩</h2>`,
    title: H,
    subtitle: '受益农田两万亩',
  },
  {
    name: 'a subtitle named for it',
    head: `${H}_${SITE}`,
    top: `${h1(H)}<div class="subtitle">受益农田两万亩</div>`,
    title: H,
    subtitle: '受益农田两万亩',
  },
  {
    name: 'labels of both',
    head: `${H}_${SITE}`,
    top: `<p>引题:县委书记强调压实责任</p>${h1(H)}<p>副标题:受益农田两万亩</p>`,
    title: H,
    kicker: '县委书记强调压实责任',
    subtitle: '受益农田两万亩',
  },
  { name: 'no kicker in a channel heading', head: `${H}_${SITE}`, top: `<h3>要闻</h3>${h1(H)}`, title: H },
  {
    name: 'no subtitle in a list of links',
    head: `${H}_${SITE}`,
    top: `${h1(H)}<h2><a href="/t">防汛专题报道</a></h2>`,
    title: H,
  },
];

/** Headlines with marks that stand before sites' names too, and short ones under the logo of the site. */
const MARKED: readonly TitleLayout[] = [
  '青禾：防汛“早”部署 | 一线',
  '防汛进行时 | 青禾县部署春季防汛',
  '青禾县部署春季防汛——三十七公里河道清淤',
  '聚焦 · 青禾县部署春季防汛',
  '图解｜青禾县防汛怎么做',
  '青禾水务 (000001) 一季报',
  'TechRiver 发布新款水泵 W-3000 Pro',
  '谁在守渠？',
  '水到田头',
].flatMap((title) =>
  ['', `_${SITE}`, ` - ${SITE}`, ` | 要闻 | ${SITE}`, `-要闻-${SITE}`].flatMap((suffix) =>
    [
      ['an h1', h1(title)],
      ['a bare line', `<p>${title}</p>`],
      ['an h2 under the logo', `${h1(SITE)}<h2>${title}</h2>`],
    ].map(([place = '', top = '']) => ({
      name: `${title}${suffix} in ${place}`,
      head: `${title}${suffix}`,
      top,
      title,
    })),
  ),
);

export const TITLES: readonly TitleLayout[] = [...NAMED, ...HEAD_ONLY, ...ON_PAGE, ...OTHERS, ...MARKED];

export const titlePage = ({ head, metas = '', top }: TitleLayout): string =>
  `<!DOCTYPE html><html><head><title>${head}</title>${metas}</head><body>
<div class="top"><ul>${['首页', '要闻', '专题', '视频', '论坛', '服务'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></div>
<div class="main">${top}<div class="info">2022-04-16 15:18 来源:青禾日报</div>
<div class="text">${BODY.map((line) => `<p>${line}</p>`).join('')}</div>
<div class="more"><h3>相关阅读</h3><ul><li><a href="/5">望川县召开防汛会议</a></li><li><a href="/6">石浦镇疏浚河道</a></li></ul></div></div>
<div class="foot"><p>${SITE} 版权所有</p></div></body></html>`;
