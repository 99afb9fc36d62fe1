import { fold } from '../../chinese';
import type { TextRange } from '../types';

/** Endings of offices and callings that come before or after a name, in Simplified characters. */
const OFFICES =
  '总书记 副书记 书记 委员长 秘书长 理事长 董事长 监事长 总经理 副总经理 经理 总裁 总监 主席 总统 总理 首相 大臣 大使 部长 省长 市长 区长 县长 州长 镇长 乡长 村长 厅长 司长 局长 处长 科长 股长 署长 院长 校长 会长 馆长 站长 所长 队长 领队 厂长 行长 园长 社长 台长 团长 护士长 主任 发言人 负责人 代表 委员 议员 教授 副教授 讲师 教师 老师 研究员 学者 专家 工程师 分析师 律师 法官 检察官 医生 医师 主编 主教练 教练 后卫 前锋 外援 会计 村民 居民 书画家 作家 导演 创始人 原告 被告人 被告 上诉人 申请人'.split(
    ' ',
  );

/** What may stand before an office as a part of it: 副县长 常务副市长. */
const OFFICE = new RegExp(
  OFFICES.map(fold)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

const COMPOUND_SURNAMES =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|长孙|宇文|端木|南宫|西门|呼延|赫连|澹台';

/** Surnames; those that are far commoner as a word of another kind (向, 成, 时) are left out. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯梅童凌毕季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简项芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝官谈匡鞠惠荆冀郁胥储栗燕楚郗葛沃简';

const COMPOUND = new RegExp(`^(?:${fold(COMPOUND_SURNAMES)})`);
const SINGLE = new RegExp(`^[${fold(SURNAMES)}]`);

/** What may follow a name: a stop, a verb of speech, or a word that a name does not go on with. */
const AFTER =
  /^(?:$|[^一-鿿]|说|表示|介绍|指出|认为|称|强调|告诉|坦言|回应|透露|提醒|建议|承诺|宣布|主持|出席|致辞|讲话|答复|解释|反映|估计|预计|呼吁|质询|感慨|写道|带领|率|赛后|操办|收受|受贿|违规|利用|涉嫌|因|被|在|对|向|与|和|及|等|的|已|将|为|也|则|就|由|到|前往|来到|任|负责|公车|以|经|接受|签署|会见|主讲|算过|会上|同志|先生|女士|当选|诉|赔偿)/;

/** Where the words before an office stop belonging to it. */
const BEFORE = /^.*(?:[^一-鿿]|由|据|向|对|的|经|到|来自|日|任命|会同|邀请)/;

const LONGEST_POST = 18;

/** As much as a name and the longest word after it take. */
const LOOKED_AT = 8;

/** A person: where the name stands, and where the office with its body stands. Offsets in the given fold. */
export interface Person {
  name: TextRange;
  office: TextRange;
}

/** The people whose office is named before them (县委书记张三表示), over a sentence's fold. */
export function findPeople(folded: string): Person[] {
  const people: Person[] = [];
  for (const match of folded.matchAll(OFFICE)) {
    const end = match.index + match[0].length;
    const length = nameLength(folded.slice(end, end + LOOKED_AT));
    if (length === 0) continue;
    const from = Math.max(0, match.index - LONGEST_POST);
    const before = folded.slice(from, match.index);
    const cut = BEFORE.exec(before)?.[0].length ?? 0;
    people.push({ name: { start: end, end: end + length }, office: { start: from + cut, end } });
  }
  return people;
}

/** The length of the name at the beginning: the shortest that something else may follow. 0 where there is none. */
function nameLength(text: string): number {
  const surname = COMPOUND.test(text) ? 2 : SINGLE.test(text) ? 1 : 0;
  if (surname === 0) return 0;
  for (const given of [1, 2]) {
    const length = surname + given;
    if (!/^[一-鿿]+$/.test(text.slice(0, length)) || text.length < length) return 0;
    if (AFTER.test(text.slice(length))) return length;
  }
  return 0;
}
