import { fold } from '../../chinese';

/** Units that follow a figure, in Simplified characters: kinds of unit in one row each. */
const UNITS = [
  '个百分点 百分点 个基点 基点 % ‰ 成 倍 折 度 ℃ 摄氏度 分贝',
  '元 美元 美金 欧元 英镑 日元 韩元 港元 港币 澳元 加元 台币 新台币 卢布 元人民币',
  '人次 人 名 位 户 户次 家 岁 周岁 万人次 代 届',
  '个月 年 周年 周 天 日 小时 分钟 秒 个工作日 工作日',
  '平方公里 平方千米 平方米 立方米 公里 千米 海里 厘米 毫米 微米 纳米 米 里 公顷 亩次 亩 坪 英寸',
  '公斤 千克 毫克 微克 吨 克 斤 升 毫升 桶 标准箱 吉瓦 兆瓦 千瓦时 千瓦 千伏 瓦 度电',
  '批次 个 件 起 项 份 次 所 座 台 辆 艘 架 列 节 条 只 支 枚 头 匹 箱 袋 盒 瓶 本 册 篇 页 幅 张 块 片 口 处 道 层 栋 幢 套 间 门 场 轮 期 种 类 村 镇 乡 县 市 省 国 步 对 双 株 棵 粒 颗 款 宗 例 班 组 部 集 章 字 分 票 席 站 级 车次 架次',
].flatMap((row) => row.split(' '));

/** Folded, as the text is; longer units first, so that none is cut short. */
const UNIT = [...new Set(UNITS.map(fold))].sort((a, b) => b.length - a.length).join('|');

const PLAIN = '(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,12})(?:\\.\\d{1,4})?';

/** With what stands before a scale of its own: 3亿5000, 1兆2,345亿6,789. */
const ARABIC = `(?:${PLAIN}[兆亿万千百]){0,3}${PLAIN}`;

const SCALE = '(?:万亿|千亿|百亿|十亿|千万|百万|十万|兆|亿|万|千|百)';

const CHINESE_DIGIT = '[一二三四五六七八九十百千万亿兆两零〇几]';

/** One character alone (一个, 两次) says little, and is often no figure at all. The 数 of 人数 belongs to what is counted. */
const CHINESE =
  `${CHINESE_DIGIT}{1,8}[至到]${CHINESE_DIGIT}{1,8}|${CHINESE_DIGIT}{2,14}|` +
  '(?<![人次指参件户分系倍基总岁度复多少无])数[十百千万亿]{1,4}';

const SHARES =
  '百分之[一二三四五六七八九十百零点\\d.]{1,8}|[一二三四五六七八九]成[一二三四五六七八九半]?(?![为立功果员长品本份人效])|[二三四五六七八九十]分之[一二两三四五六七八九]';

/** Points of an index; on the clock they are whole, and below a hundred. */
const POINTS = '(?<=\\d{3}|\\.\\d{1,4})点(?![钟半\\d])';

/** A minus; elsewhere the sign is a dash or the middle of a range. */
const MINUS = '(?<=[,;:(、为是率比额值达从由至到于度温])-';

/**
 * A number with its unit, over the fold: 1,500件 88.68% 1.5万至3万元 3亿5000万元 -1.5% 8元/桶 八十余位 数百人 四成六
 * 百分之五. An ordinal (第十二条), a meeting (二十届三中全会) and the minutes of an hour are none. The groups: `share`
 * alone, or `arabic` (with its minus) or `chinese` with `unit`, between them `scale` (万) and 多 or 余. Every repetition
 * is bounded.
 */
export const FIGURE = new RegExp(
  `(?<share>${SHARES})|(?<!\\d[.,时点]|[\\d第])(?:(?<arabic>(?:${MINUS})?(?!(?:19|20)\\d\\d年)(?:${ARABIC}${SCALE}?[至到~-])?${ARABIC}) ?(?<scale>${SCALE}?)|(?<!第[一二三四五六七八九十百零〇]{0,3})(?<chinese>${CHINESE}))(?:[多余][万亿]?)?(?:(?<unit>(?:${UNIT})(?:/(?:${UNIT}|月))?|${POINTS})(?<!届(?=[一二三四五六七八九]|全国|中央|人大|政协|委员|[省市县]))|(?<=[兆万亿])(?![一-鿿]))`,
  'g',
);
