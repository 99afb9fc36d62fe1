/**
 * What a single letter becomes by what stands beside it, where no word decides. A rule holds when `before` matches
 * up to the letter and `after` from behind it; the first that holds wins. Each has the sentence it was made for.
 */
export interface ContextRule {
  letter: string;
  to: string;
  before?: RegExp;
  after?: RegExp;
  example: string;
}

/** Letters of context that rules may look at, on either side. */
export const CONTEXT = 6;

const COUNT = '[0-9０-９一二两三四五六七八九十百千万亿几数多余半每这那哪某]';

export const CONTEXT_RULES: readonly ContextRule[] = [
  {
    letter: '只',
    to: '隻',
    before: new RegExp(`${COUNT}$`),
    after: /^(?![能会要可须需是有为不想得在顾管凭靠限够好])/,
    example: '全村养了二十几只羊',
  },
  {
    letter: '只',
    to: '隻',
    before: /[猪羊鸡鸭鹅犬狗猫船舰]$/,
    after: /^(?![能会要可是有])/,
    example: '收容流浪狗只',
  },
];
