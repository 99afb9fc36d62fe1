/**
 * What a single letter becomes by what stands beside it, where no word decides. A rule holds when `before` matches
 * up to the letter and `after` from behind it; the first that holds wins. Each has the sentence it was made for.
 */
export interface ContextRule {
  /** One letter or several that the rule is for. */
  letters: string;
  /** What it becomes; the letter itself where this is not given. */
  to?: string;
  before?: RegExp;
  after?: RegExp;
  example: string;
}

/** Letters of context that rules may look at, on either side. */
export const CONTEXT = 6;

const FIGURE = '0-9０-９一二两三四五六七八九十百千万亿几数多余半';

export const CONTEXT_RULES: readonly ContextRule[] = [
  {
    letters: '于范余岳游涂干朴郁谷曲种仇姜',
    after: /^(?:某(?![个種种些一处项类地单时])|姓(?!名))/,
    example: '被告人余某受贿一案，同案人于某、范某另案处理',
  },
  {
    letters: '只',
    to: '隻',
    before: new RegExp(`[${FIGURE}每这那哪]$`),
    after: /^(?![能会要可须需是有为不想得在顾管凭靠限够好见用])/,
    example: '全村养了二十几只羊',
  },
  {
    letters: '只',
    to: '隻',
    before: /[猪羊鸡鸭鹅犬狗猫]$/,
    after: /^(?![能会要可须需是有为不想得在顾管凭靠限够好见用])/,
    example: '收容流浪狗只',
  },
  {
    letters: '里',
    before: new RegExp(`[${FIGURE}]$`),
    after: /^(?![面边头外])/,
    example: '沿河三十五里设卡',
  },
  { letters: '系', to: '繫', after: /^(?:[上紧牢]|安全|鞋带|领带|红领巾)/, example: '入党时系上党徽' },
  {
    letters: '系',
    to: '係',
    before: /(?:^|[，。；：、,;:（(人者方款案某均确其都实乃此皆即并也仅纯犯员物证罪名])$/,
    after: /^(?![统列主里学办内所部友谱数])/,
    example: '经查，死者系本地村民，二人系夫妻关系',
  },
];
