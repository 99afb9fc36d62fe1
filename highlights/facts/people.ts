import { fold } from '../../chinese';
import type { TextRange } from '../types';

/** Endings of offices and callings that come before or after a name, in Simplified characters. */
const OFFICES =
  '总书记 副书记 书记 委员长 秘书长 检察长 审判长 议长 外长 防长 财长 组长 参谋长 司令员 政委 长官 特首 立委 国务卿 顾问 理事长 董事长 监事长 总经理 副总经理 经理 总裁 总监 主席 总统 总理 首相 大臣 大使 部长 省长 市长 区长 县长 州长 镇长 乡长 村长 厅长 司长 局长 处长 科长 股长 署长 院长 校长 会长 馆长 站长 所长 队长 领队 厂长 行长 园长 社长 台长 团长 护士长 主任 发言人 负责人 代表 委员 议员 教授 副教授 讲师 教师 老师 研究员 学者 专家 工程师 分析师 律师 法官 检察官 医生 医师 主编 主教练 教练 后卫 前锋 外援 会计 村民 居民 农民 牧民 渔民 民警 选手 运动员 演员 歌手 主持人 书画家 作家 导演 创始人 创办人 执行官 代表人 嫌疑人 被害人 受害人 原告 被告人 被告 上诉人 申请人'.split(
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
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯梅童凌毕季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简项芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝官谈匡鞠惠荆冀郁胥储栗燕楚郗葛沃简赖洪习纪单车辜丘奚屠谌蔺薄廉邸郜冼竺晋嵇阎萧傅连阙邰亓尧朴卿苍荀莘茹贝郏阚鄢';

/**
 * Words that offices are followed by and that begin like a name: 公司负责人方面表示, 院长任期的. Those that are names as
 * well (高峰, 白雪, 方圆) are left out.
 */
const WORDS =
  '管理 方面 方法 方式 方向 方案 方便 方针 方可 方才 许多 许久 包括 包含 包装 包围 包揽 任务 任何 任期 任免 任职 任意 任由 任用 任教 ' +
  '关系 关于 关心 关注 关闭 关切 关爱 关照 关税 于是 于今 项目 范围 农业 农民 农村 农田 农药 农机 农户 农用 左右 左边 左侧 左手 严重 严格 严肃 ' +
  '严厉 严峻 严禁 严守 严查 程度 程序 安全 安排 安置 安装 安慰 安心 安放 武器 武装 武力 官员 官方 官兵 官僚 师父 师生 师资 古代 古迹 古籍 ' +
  '万元 万余 万一 万分 解决 解释 解放 解答 解读 解除 解散 尤其 尤为 简单 简直 简介 简历 简称 金融 金额 金属 金牌 金钱 金银 商业 商品 商量 商议 ' +
  '商务 商讨 商会 高速 高度 高级 高兴 高校 高考 高等 高于 高温 高层 高呼 高声 高效 高喊 周围 周边 周期 周年 周末 毕业 毕竟 石油 石头 石材 ' +
  '游客 游戏 游行 游览 路线 路上 路边 路段 路面 路过 符合 卫生 温度 温暖 温馨 温和 费用 费力 尚未 尚有 尚无 尚可 季节 季度 房子 房屋 房间 房产 ' +
  '房租 房价 谈判 谈话 谈到 谈及 谈起 颜色 申请 申报 申诉 储备 储存 储蓄 司法 司机 司令 施工 施行 施压 施政 施加 何况 何必 何时 何处 何以 ' +
  '何人 马上 马路 沙漠 陆续 陆地 庄严 庄稼 边境 边缘 边界 边说 边防 党员 党委 党内 党组 党政 党和 管辖 管道 管控 查看 查询 查处 查找 ' +
  '付出 付款 景区 景点 宫廷 白天 白色 宗旨 宗教 宗族 牛肉 牛奶 谷物 田地 田间 席位 席间 毛利 温饱 童年 辛苦 盛行 盛赞 陈述 ' +
  '鲁莽 章程 习惯 习俗 纪律 纪念 纪检 纪委 单位 单独 单方 单纯 车辆 车上 车主 车队 连夜 连续 连同 连日 连任 连连 洪水 洪灾 洪涝 薄弱 简要 ' +
  '卓越 左翼 曲折 项下 焦急 焦虑 郁闷 迟迟 迟到 甘愿 宁愿 宁可 屈服 庞大 巩固 齐声 齐心 麻烦 胡乱 惠及 党校 桂花 史料 史学 ' +
  '石化 房源 房东 米面 阳性 阳光 阳台 黄金 黄色 蓝色 牛羊 龙头 雷电 雷雨 牛津 汤药 柴油 贝类 金银花';

const WORD = new RegExp(`^(?:${fold(WORDS).split(' ').join('|')})`);

const COMPOUND = new RegExp(`^(?:${fold(COMPOUND_SURNAMES)})`);
const SINGLE = new RegExp(`^[${fold(SURNAMES)}]`);

/** What may follow a name: a stop, a verb of speech, or a word that a name does not go on with. */
const AFTER =
  /^(?:$|[^一-鿿]|说|表示|介绍|指出|认为|称|强调|告诉|坦言|回应|透露|提醒|建议|承诺|宣布|主持|出席|致辞|讲话|答复|解释|反映|估计|预计|呼吁|质询|感慨|写道|带领|率|赛后|操办|收受|受贿|违规|利用|涉嫌|因|被|在|对|向|与|和|及|等|的|已|将|为|也|则|就|由|到|前往|来到|任|负责|公车|以|经|接受|签署|会见|主讲|算过|会上|同志|先生|女士|当选|诉|赔偿|参加|陪同|列席|发表|作报告|作了|致信|一行|调研|检查|深入|赴|走访|慰问|见证|听取|带队|部署|要求|质疑|批评|说明|补充|证实|否认|警告|遇难|受伤|今天|今日|昨天|昨日)/;

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
    const names = namesFrom(folded, end);
    if (names.length === 0) continue;
    const from = Math.max(0, match.index - LONGEST_POST);
    const before = folded.slice(from, match.index);
    const cut = BEFORE.exec(before)?.[0].length ?? 0;
    const office = { start: from + cut, end };
    for (const name of names) people.push({ name, office });
  }
  return people;
}

/** The names behind an office: one, or those that it is said of together (副县长张三、李四出席). */
function namesFrom(folded: string, start: number): TextRange[] {
  const names: TextRange[] = [];
  for (let at = start; ; ) {
    const length = nameLength(folded.slice(at, at + LOOKED_AT));
    if (length === 0) return names;
    const end = at + length;
    names.push({ start: at, end });
    if (folded[end] !== '、') return names;
    at = end + 1;
  }
}

/** The length of the name at the beginning: the shortest that something else may follow. 0 where there is none. */
function nameLength(text: string): number {
  const surname = COMPOUND.test(text) ? 2 : SINGLE.test(text) ? 1 : 0;
  if (surname === 0 || WORD.test(text)) return 0;
  for (const given of [1, 2]) {
    const length = surname + given;
    if (!/^[一-鿿]+$/.test(text.slice(0, length)) || text.length < length) return 0;
    if (AFTER.test(text.slice(length))) return length;
  }
  return 0;
}
