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

/** Surnames whose letter is also the Simplified form of another word's. */
const SURNAMES = '于范余岳游涂干朴郁谷曲种仇姜';

const TITLE =
  /(?:记者|书记|秘书|[省市县区镇乡州局厅处科所站院校行村队组会部司署社]长|主任|同志|委员|代表|法官|检察官|主席|经理|总裁|教授|医生|[原被]告|被告人|嫌疑人|上诉人|民警|干警|通讯员|负责人|董事长|行长) ?$/;

const ADDRESS =
  /^(?:女士|先生|老师|师傅|大[爷妈娘伯叔]|奶奶|爷爷|阿姨|老汉|老[太人]|书记|[省市县区镇乡州局厅处科所站校院村队]长|主任|律师|医生|法官|教授)/;

export const CONTEXT_RULES: readonly ContextRule[] = [
  {
    letters: SURNAMES,
    after: /^(?:某(?![个種种些一处项类地单时])|姓(?!名))/,
    example: '被告人余某受贿一案，同案人于某、范某另案处理',
  },
  { letters: SURNAMES, before: /姓$/, example: '一名姓涂的村民报警' },
  {
    letters: '范余岳游涂郁谷曲仇朴',
    after: ADDRESS,
    example: '余女士遭遇诈骗',
  },
  {
    letters: '于',
    before: /(?:^|[，。；：、“（！？,.]|[村市居股渔农]民|患者|业主|旅客|家长|司机|店主|代表)$/,
    after: ADDRESS,
    example: '因噪声扰民，于女士报警',
  },
  {
    letters: '于范余岳游涂朴郁姜',
    before: /、$/,
    after: /^\p{Script=Han}{1,2}(?:[、等（(，,。；;]|$)/u,
    example: '李强、于伟、范明等出席',
  },
  {
    letters: '范余岳游涂郁谷仇',
    before: TITLE,
    after: /^\p{Script=Han}/u,
    example: '副县长余明主持会议',
  },
  {
    letters: '出',
    to: '齣',
    before: new RegExp(`[${FIGURE}每这那整]$`),
    after: /^(?:好|大|新|老)?(?:戏|[悲喜话杂闹丑京歌舞]?剧|双簧|折子)/,
    example: '三年里排了两出戏曲',
  },
  {
    letters: '只',
    to: '隻',
    before: new RegExp(`(?:[${FIGURE}每这那哪各]|多少)$`),
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
  {
    letters: '里',
    before: /[^城乡村市县区镇院家校厂场园局厅处所队会这那哪]$/,
    after: /^(?:社区|街道|村委会|村民委员会|居委会|小区|乡人民|镇人民)/,
    example: '德馨里社区开展核酸采样',
  },
  { letters: '淀', example: '实施生态补水入淀' },
  {
    letters: '借',
    to: '藉',
    after: /^[^，。；：、“”（）]{1,4}(?:之[机名便]|便利|为[名由])/,
    example: '严禁借培训考察之名公款旅游',
  },
  { letters: '系', to: '繫', after: /^(?:[上紧牢]|安全|鞋带|领带|红领巾)/, example: '入党时系上党徽' },
  {
    letters: '系',
    to: '係',
    before:
      /(?:^|[，。；：、,;:（(人者方款案某均确其都实乃此皆即并也仅纯犯员物证罪名定明频辆灾件项例故伤亡货枪址图片帖宅曾原])$/,
    after: /^(?![统統列主里裡学學办辦内內所部友谱譜数數])/,
    example: '经查，死者系本地村民，二人系夫妻关系',
  },
];
