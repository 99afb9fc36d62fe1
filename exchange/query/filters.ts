/**
 * The filters of the search language, and the names that they have in it besides: as a reader may type them in either
 * script (compared folded). `site:gov.cn`, `标签:财政`, `來源："蓝田日报"`, `-has:note`.
 */
export const FILTERS = {
  site: ['host', '网站', '站点', '网址'],
  source: ['来源', '出处', '媒体'],
  tag: ['标签', '标记'],
  color: ['colour', '颜色', '墨色'],
  before: ['之前', '早于', '截至'],
  after: ['之后', '晚于'],
  has: ['有'],
  collection: ['合集', '专辑', '收藏夹', '文件夹'],
  script: ['文字', '字体'],
} as const;

export type FilterField = keyof typeof FILTERS;

const FIELDS: ReadonlyMap<string, FilterField> = new Map(
  (Object.keys(FILTERS) as FilterField[]).flatMap((field) =>
    [field, ...FILTERS[field]].map((name) => [name, field] as const),
  ),
);

/** The filter of this name, which is folded; null for none. */
export const filterNamed = (name: string): FilterField | null => FIELDS.get(name) ?? null;

/** What can be there or not: the values of `has:`, folded. */
export const HAS = {
  note: ['notes', '笔记', '批注', '附注', '注'],
  mark: ['marks', 'highlight', 'highlights', '画线', '标注', '高亮'],
  tag: ['tags', '标签'],
  collection: ['collections', '合集'],
} as const;

export type HasValue = keyof typeof HAS;

/** Values of `script:`, folded. */
export const SCRIPTS = {
  'zh-Hans': ['hans', 'simplified', '简', '简体', '简体字'],
  'zh-Hant': ['hant', 'traditional', '繁', '繁体', '正体', '繁体字'],
  mixed: ['混', '混合', '混用'],
  ja: ['japanese', '日文'],
  ko: ['korean', '韩文'],
  none: ['other', '其他'],
} as const;

/** Values of `color:`, folded, besides the names of the inks. */
export const COLOUR_NAMES = {
  vermilion: ['red', '朱', '朱砂', '朱红', '红'],
  amber: ['yellow', 'orange', '琥珀', '黄'],
  green: ['绿'],
  blue: ['蓝'],
  violet: ['purple', '紫'],
  grey: ['gray', '灰'],
} as const;
