import { tidyAuthor } from './author';
import { areLikeNames, isLikeName, isPerson } from './names';

/** What a label of the line of particulars names. `contributor`: who sent it in, a person or an office. */
type Field =
  | 'source'
  | 'author'
  | 'editor'
  | 'contributor'
  | 'channel'
  | 'documentNumber'
  | 'issuer'
  | 'other';

/** A label of the line of particulars (date, source, author, editor) under or above the body. */
interface Label {
  field: Field;
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
    field: 'issuer',
    pattern: '(?:发文|發文|制发|發布|发布|公布|制定)(?:机关|機關|机构|機構)|发文单位|發文單位',
    example: '发文机关:青禾县人民政府',
  },
  {
    field: 'source',
    pattern:
      '(?<![金据據片图圖水入力])(?:文章|稿件|信息|新闻|新聞|資料|资料|素材|内容|本文|消息)?(?:来\\s{0,4}源|來\\s{0,4}源|出处|出處|稿源|[转轉摘选選]自|[转轉][载載]自|原[载載]|原创|来自(?=\\s*:)|來自(?=\\s*:)|[Ss]ource|供稿[单單]位|发布单位|[發发][布佈]單位)(?:于|於|自)?',
    example: '来源:某某日报',
  },
  {
    field: 'editor',
    pattern:
      '(?:责任|責任|本文|网络|網絡|值班|执行|新媒体|见习|核稿)?(?:编\\s{0,4}辑|編\\s{0,4}輯)|责\\s{0,4}编|責\\s{0,4}編|[Ee]ditor',
    example: '责任编辑:王小明',
  },
  {
    field: 'author',
    pattern:
      '(?:文章)?作\\s{0,4}者(?:简介|簡介)?|记者|記者|通讯员|通訊員|实习生|撰文|撰稿人?|采写|採寫|执笔人?|執筆人?|编译|編譯|口述|整理|投稿人?|采编|採編|信息员|博主|[楼樓]主|[发發][帖贴貼]人',
    example: '作者:佚名',
  },
  { field: 'contributor', pattern: '供\\s{0,4}稿人?|来稿|來稿', example: '供稿:王小明' },
  {
    field: 'documentNumber',
    pattern: '发文字号|發文字號|发文文号|文件编号|文\\s{0,4}[号號]',
    example: '发文字号:青政发〔2022〕14号',
  },
  {
    field: 'channel',
    pattern: '(?:所[属屬])?[栏欄]目(?:名称)?|所属分类',
    example: '栏目:防汛抗旱',
  },
  {
    field: 'other',
    pattern:
      '(?:发布|發布|發佈|更新|发表|发稿|上传|上版|刊登|撰稿|出版|公布|成文)?(?:时间|時間|日期|于|於)|(?:浏览|瀏覽|点击|點擊|阅读|閱讀|访问|人气)(?:次数|數|数|量|率)?|(?:字体|字體|字号|字號)|分享到?|校对|審核|审核|评论|評論|打印|关键词|(?:主题|主題|信息)?(?:分类|分類)|摄影|攝影|图片|视频|(?:发布|發布|上传)[人者]|供[图圖]|译者|譯者|翻译|翻譯|监制|出版|核稿',
    example: '发布时间:2022-07-08',
  },
];

export type Labelled = Partial<Record<Exclude<Field, 'other' | 'contributor'>, string>>;

const LABEL = LABELS.map(({ pattern }) => `(${pattern})`).join('|');
/** A label with a colon is one anywhere; with another mark or none, only where a word begins. */
const ANY = new RegExp(
  `(?:^|[\\s丨(【[/|]|(?<=[\\d)】\\]]))?\\s*(?:${LABEL})(?:\\s*:\\s*|(?<=[\\s丨(【[/|\\d)】\\]](?:[\\u3400-\\u9fff]{2,6}))\\s*[】\\]丨|/·]\\s*|(?<=来源[于自]|來源[於自]|[\\s(【](?:[转轉摘选選]自|[转轉][载載]自|原[载載]))|(?<=\\|\\s*[\\u3400-\\u9fff]{2,4}))`,
  'g',
);
/** A label with nothing but a space after it. */
const SPACED =
  /(?:^|\s)(?:((?:[信資资][息料訊])?(?:来源|來源)|[发發][布佈](?:单位|單位|机构|機構|机关|機關))|(作者|Author,)|((?:责任|責任)?(?:编辑|編輯)|责编|責編))\s+(?=(\S{2,20}))/g;

const END =
  /\s{2}|[|丨】]|(?:19|20)\d{2}[-/.年]|\s\d{1,2}:\d{2}|https?:|(?<=\S)\((?:记者|記者|通讯员|作者|编辑|责编|ID|微信)/;

/** What must stand after a label or end it: asked first, for every line of a page. */
const MAY_BE_LABELLED = /[:·】\]丨|/自于於载載]/;

/** Where labels stand in a line (half-width marks), with a space put before it. */
export function labelMarks(text: string): RegExpExecArray[] {
  const marks: RegExpExecArray[] = [];
  if (!MAY_BE_LABELLED.test(text)) return marks;
  const line = ` ${text}`;
  // Every match has a label and is not empty. An iterator over all would compile the expression anew for each line.
  ANY.lastIndex = 0;
  for (let mark = ANY.exec(line); mark; mark = ANY.exec(line)) marks.push(mark);
  return marks;
}

/** The fields that a line of particulars names: `2022-04-16 来源:某某日报 作者:张三 李四 责任编辑:王五`. */
export function readLabels(text: string): Labelled {
  const found: Labelled = {};
  const marks = labelMarks(text);
  marks.forEach((mark, index) => {
    const group = mark.slice(1).findIndex((value) => value !== undefined);
    const field = LABELS[group]?.field ?? 'other';
    if (field === 'other') return;
    const start = mark.index + mark[0].length;
    const raw = ` ${text}`.slice(start, marks[index + 1]?.index ?? undefined);
    const value = raw.split(END)[0] ?? '';
    if (!TOLD.test(mark[0]) || value.trim().length <= LONGEST_NAME) take(found, field, value);
  });
  if (text.length > LONGEST_SPACED) return found;
  for (const [, source, author, editor, value = ''] of text.matchAll(SPACED)) {
    if (source && marks.length === 0) found.source ??= tidy(value, 'source');
    else if (author && isLikeName(value)) found.author ??= value;
    else if (editor && isPerson(value)) found.editor ??= value;
  }
  return found;
}

function take(found: Labelled, field: Exclude<Field, 'other'>, raw: string): void {
  const isNames = field === 'author' || field === 'editor' || field === 'contributor';
  const value = tidy(raw, isNames ? 'names' : field);
  if (!value) return;
  if (field === 'contributor') {
    // Whoever sends it in, an office, its clerk, or both.
    const words = value.split(' ');
    const person = words.findIndex((_, index) => areLikeNames(words.slice(index).join(' ')));
    const [office, names] =
      person < 0 ? [value, ''] : [words.slice(0, person).join(' '), words.slice(person).join(' ')];
    if (office) found.source ??= office;
    if (names) found.author ??= names;
  } else if (field === 'author' && found.author) {
    // Who reported and who wrote, each with a label: all of them wrote it.
    if (areLikeNames(found.author) && areLikeNames(value) && !found.author.includes(value))
      found.author += ` ${value}`;
  } else found[field] ??= value;
}

/** Labels that stand before headlines too: `口述:一个守渠人的三十年`. */
const TOLD = /口述|整理/;
const LONGEST_NAME = 9;
const LONGEST_VALUE = 40;
const LONGEST_SPACED = 60;

const CONTROLS = /(?:参与互动|參與互動|点击查看|查看原文|查看更多|我要纠错|进入论坛|返回).*$/;

function tidy(raw: string, field: string): string {
  let value = raw.trim();
  if (field === 'source' && /[\u3400-\u9fff]/.test(value)) value = value.split(/\s/)[0] ?? '';
  value = value.replace(CONTROLS, '').trim();
  if (field === 'names') value = value.replace(/^[(【[〔\s]+/, '').split(/[()】\]〕]/)[0] ?? '';
  value = value.replace(/^[(【[〔]+|[【(】\]〕,。;、/|.]+$/g, '').trim();
  if (!value.includes('(')) value = value.replace(/[)]+$/, '').trim();
  if (/[<>="]/.test(value)) return '';
  if (field === 'names') value = tidyAuthor(value);
  return value.length <= LONGEST_VALUE ? value : '';
}
