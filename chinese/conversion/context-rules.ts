import { ADDRESS, BEFORE_NAME, GIVEN_NAME, GIVEN_NAME_AND_MORE, SURNAMES, TITLE } from './personal-names';

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

/** The end of a clause. */
const CLAUSE_ENDS = '(?:$|[，。；：、！？,.）)”])';

export const CONTEXT_RULES: readonly ContextRule[] = [
  {
    letters: SURNAMES,
    after: /^(?:某(?![个種种些一处项类地单时事方])|姓(?!名))/,
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
    letters: '余游涂谷仇',
    before: TITLE,
    after: /^\p{Script=Han}/u,
    example: '副县长余明主持会议',
  },
  { letters: '于', before: TITLE, after: GIVEN_NAME, example: '副书记于洪波主持会议' },
  {
    letters: '余',
    to: '餘',
    before: /、$/,
    after: /^[姚杭江干庆](?=[、，。；])/,
    example: '浙江宁波、余姚，江西贵溪、余江、弋阳',
  },
  { letters: '于余游涂', before: BEFORE_NAME, after: GIVEN_NAME, example: '会上，于海涛、余志远表态' },
  { letters: '于余游涂', before: /^$/, after: GIVEN_NAME_AND_MORE, example: '于海涛同志任副局长' },
  {
    letters: '范',
    to: '範',
    before: /[规規示模典防师師风垂失就]$/,
    example: '学术不端、行为失范',
  },
  { letters: '范', after: /^(?![式本畴疇例围圍])/, example: '会议选举王建国、范冬梅为副会长' },
  { letters: '岳', before: /[^五东西南北中山河]$|^$/, after: /^(?!麓)/, example: '代表团团长岳建军一行' },
  { letters: '郁', before: /[^抑忧阴沉葱馥浓]$|^$/, after: /^(?![闷结郁积])/, example: '邀请郁建民到会' },
  {
    letters: '朴',
    before: /[^质古俭淳简纯诚敦拙浑]$|^$/,
    after: /^(?![素实质拙])/,
    example: '韩国外长朴振来访',
  },
  {
    letters: '钟',
    to: '鐘',
    before: /(?:[点分秒刻敲撞警闹时挂座古编铜]|丧)$/,
    example: '下午三点钟敲钟开市',
  },
  { letters: '钟', to: '鐘', after: /^(?:声|楼|表|鼓|摆|罩|鸣|形|面)/, example: '大钟声传数里' },
  {
    letters: '游',
    before: /(?:[鱼虾龟鸭鹅蛇人豚鲸]|[在往])$/,
    after: /^(?:[过进到向回来去上动弋走入])/,
    example: '鱼游进水库',
  },
  { letters: '游', after: /^(?:了?[一两几]?[千百十]*米|上岸|过[江河去来对])/, example: '他游了两千米' },
  {
    letters: '准',
    to: '準',
    before: /[^，。；：、！？“]不$/,
    after: new RegExp(`^(?:${CLAUSE_ENDS}|[的等或和与就而])`),
    example: '底数不清、定位不准，措施就不实',
  },
  { letters: '准', before: /不$/, example: '任何单位和个人不准截留' },
  {
    letters: '于余游涂',
    after: /^(?:家(?:[村庄台堡沟屯营湾坨务窝洼店河桥坟房]|大院)|[庄集桥寨楼屯](?:[村镇乡]|水库|社区|街道))/,
    example: '于家村村民委员会',
  },
  {
    letters: '制',
    to: '製',
    before: /[砖烤炒焙煎蒸酱蜜煅锻铸挤雕刻织瓷翻拍塑陶卤腌煮炖炸烘焗琢钩]$/,
    example: '手工焙制的岩茶',
  },
  {
    letters: '松',
    to: '鬆',
    before: /(?:[太过偏较更略稍很]|[点丝毫能会放度劲头处]不)$/,
    after: new RegExp(`^(?:${CLAUSE_ENDS}|[的了一])`),
    example: '检查尺度偏松的要纠正',
  },
  { letters: '斗', before: new RegExp(`[${FIGURE}]$`), after: /^(?![争到])/, example: '公粮三斗' },
  {
    letters: '签',
    to: '簽',
    before: /[^牙竹抽求摇中支根书标价浮腕灵纸]$|^$/,
    after: /^(?![筒语诗文运])/,
    example: '双方已签好协议',
  },
  { letters: '冲', to: '沖', after: /^(?:[村镇乡组](?!锋)|水库)/, example: '长田冲村党支部' },
  {
    letters: '扎',
    to: '紮',
    before: new RegExp(`[${FIGURE}每]$`),
    after: /^(?!啤)/,
    example: '鲜花每扎批发价下跌',
  },
  {
    letters: '出',
    to: '齣',
    before: new RegExp(`[${FIGURE}每这那整]$`),
    after:
      /^(?:[好大新老小整]|新编|传统|经典|现代|大型|原创|优秀|精彩|古装|地方|廉政|廉洁|主题)*(?:戏|[悲喜话杂闹丑京歌舞越川粤豫]?剧|昆曲|双簧|折子|[大好]?戏)/,
    example: '三年里排了两出戏曲',
  },
  {
    letters: '只',
    to: '隻',
    before: new RegExp(`(?:[${FIGURE}每这那哪各]|多少)$`),
    after: /^(?![能会要可须需是有为不想得在顾管凭靠限够好见用算占])/,
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
  { letters: '里', before: /·$/, example: '外长阿里·里扎伊来访' },
  {
    letters: '里',
    before: /[^城乡村市县区镇院家校厂场园局厅处所队会这那哪]$/,
    after: /^(?:社区|街道|村委会|村民委员会|居委会|小区|乡人民|镇人民|[镇乡](?:[，。、；人党政]|$))/,
    example: '德馨里社区开展核酸采样',
  },
  { letters: '淀', example: '实施生态补水入淀' },
  {
    letters: '借',
    to: '藉',
    after: /^[^，。；：、“”（）]{1,4}(?:之[机名便]|便利|为[名由])/,
    example: '严禁借培训考察之名公款旅游',
  },
  {
    letters: '系',
    to: '係',
    before: /[^院校学科语文理化史]$|^$/,
    after:
      /^(?:[由因被其该本某自他]|误[报传会]|违[法规反章约]|虚[假构]|[伪编捏假]|[一二两三四五][名人家]|在[逃押]|职务|个人|夫妻|父子|母子|父女|母女|兄弟|姐[妹弟]|同[事乡案胞]|亲[属戚]|邻居|债[务权]|国家工|工作|非法|合法|依法|[初累主从惯]犯|无证|酒后|醉酒|操作|人为|统计局)/,
    example: '经核实，该火情系由电线短路引发',
  },
  { letters: '系', to: '繫', after: /^(?:[上紧牢着]|安全|鞋带|领带|红领巾)/, example: '入党时系上党徽' },
  {
    letters: '系',
    to: '係',
    before:
      /(?:^|[，。；：、,;:（(人者方款案某均确其都实乃此皆即并也仅纯仍应或犯员物证罪名定明频辆灾件项例故伤亡货枪址图片帖宅曾原查因车司房户船烟款品酒])$/,
    after: /^(?![列主里裡学學办辦内內所部友谱譜数數])/,
    example: '经查，死者系本地村民，二人系夫妻关系',
  },
];
