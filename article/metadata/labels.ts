import { tidyAuthor } from './author';

/** A label of the line of particulars (date, source, author, editor) under or above the body. */
interface Label {
  field: 'source' | 'author' | 'editor' | 'other';
  pattern: string;
  example: string;
}

/** Longer labels first: the first that fits is taken. */
export const LABELS: readonly Label[] = [
  {
    field: 'other',
    pattern: '(?:原文|原始|文章)?(?:链接|鏈接|連結|网址)',
    example: '原文链接:http://www.example.cn/1.html',
  },
  {
    field: 'source',
    pattern:
      '(?:文章|稿件|信息|新闻|資料|资料|内容)?(?:来源|來源|出处|出處|稿源|转自|轉自|原创|发布机构|發布機關|发布单位|發布單位)(?:于|於|自)?',
    example: '来源:某某日报',
  },
  {
    field: 'editor',
    pattern: '(?:责任|責任|本文|网络|值班)?(?:编辑|編輯)|责编|責編',
    example: '责任编辑:王小明',
  },
  {
    field: 'author',
    pattern: '作者|记者|記者|撰文|撰稿|采写|採寫|执笔人?|執筆人?|编译|編譯|文/',
    example: '作者:佚名',
  },
  {
    field: 'other',
    pattern:
      '(?:发布|發布|發佈|更新|发表|发稿|上传|上版|刊登|撰稿|出版|公布|成文)?(?:时间|時間|日期|于|於)|(?:浏览|瀏覽|点击|點擊|阅读|閱讀|访问|人气)(?:次数|數|数|量|率)?|(?:字体|字體|字号|字號)|分享到?|校对|審核|审核|评论|評論|打印|关键词|栏目|分类|分類|摄影|攝影|图片|视频',
    example: '发布时间:2022-07-08',
  },
];

export type Labelled = Partial<Record<'source' | 'author' | 'editor', string>>;

const LABEL = LABELS.map(({ pattern }) => `(${pattern})`).join('|');
/** A label with a colon is one anywhere; with another mark or none, only where a word begins. */
const ANY = new RegExp(
  `(?:^|[\\s丨(【[/|]|(?<=[\\d)】\\]]))?\\s*(?:${LABEL})(?:\\s*:\\s*|(?<=[\\s丨(【[/|\\d)】\\]](?:[\\u3400-\\u9fff]{2,6}))\\s*[】\\]丨|]\\s*|(?<=来源[于自]|來源[於自])|(?<=\\|\\s*[\\u3400-\\u9fff]{2,4}))`,
  'g',
);

const END = /\s{2}|[|丨】]|(?:19|20)\d{2}[-/.年]|\s\d{1,2}:\d{2}|https?:/;

/** Where labels stand in a line (half-width marks), with a space put before it. */
export function labelMarks(text: string): RegExpExecArray[] {
  return [...` ${text}`.matchAll(ANY)];
}

/** The fields that a line of particulars names: `2022-04-16 来源:某某日报 作者:张三 李四 责任编辑:王五`. */
export function readLabels(text: string): Labelled {
  const found: Labelled = {};
  const marks = labelMarks(text);
  marks.forEach((mark, index) => {
    const group = mark.slice(1).findIndex((value) => value !== undefined);
    const field = LABELS[group]?.field ?? 'other';
    if (field === 'other' || found[field]) return;
    const start = mark.index + mark[0].length;
    const raw = ` ${text}`.slice(start, marks[index + 1]?.index ?? undefined);
    const value = tidy(raw.split(END)[0] ?? '', field);
    if (value) found[field] = value;
  });
  return found;
}

const LONGEST_VALUE = 40;

const CONTROLS = /(?:参与互动|參與互動|点击查看|查看原文|我要纠错|进入论坛).*$/;

function tidy(raw: string, field: 'source' | 'author' | 'editor'): string {
  let value = raw.trim();
  if (field === 'source' && /[\u3400-\u9fff]/.test(value)) value = value.split(/\s/)[0] ?? '';
  value = value.replace(/^[(【[〔《]+|[)】\]〕,。;、/|]+$/g, '').trim();
  value = value.replace(CONTROLS, '').trim();
  if (/[<>="]/.test(value)) return '';
  if (field !== 'source') value = tidyAuthor(value);
  return value.length <= LONGEST_VALUE ? value : '';
}
