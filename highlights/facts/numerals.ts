import { fold } from '../../chinese';

/** Units that follow a figure, in Simplified characters: kinds of unit in one row each. */
const UNITS = [
  '个百分点 百分点 % ‰ 成 倍 折 度 ℃ 摄氏度 分贝',
  '元 美元 欧元 英镑 日元 港元 台币 卢布 元人民币',
  '人次 人 名 位 户 户次 家 岁 万人次 代 届',
  '个月 年 周 天 日 小时 分钟 秒 个工作日 工作日',
  '平方公里 平方千米 平方米 立方米 公里 千米 海里 厘米 毫米 微米 纳米 米 里 公顷 亩次 亩 坪 英寸',
  '公斤 千克 毫克 微克 吨 克 斤 升 毫升 桶 标准箱 吉瓦 兆瓦 千瓦时 千瓦 瓦 度电',
  '批次 个 件 起 项 份 次 所 座 台 辆 艘 架 列 节 条 只 支 枚 头 匹 箱 袋 盒 瓶 本 册 篇 页 幅 张 块 片 口 处 道 层 栋 幢 套 间 门 场 轮 期 种 类 村 镇 乡 县 市 省 国 步 对 双 株 棵 粒 颗 款 宗 例 班 组 部 集 章 字 分 票 席 站 级 车次 架次',
].flatMap((row) => row.split(' '));

/** Folded, as the text is; longer units first, so that none is cut short. */
const UNIT = [...new Set(UNITS.map(fold))].sort((a, b) => b.length - a.length).join('|');

const ARABIC = '(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,12})(?:\\.\\d{1,4})?';

const SCALE = '(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千)';

/** One character alone (一个, 两次) says little, and is often no figure at all. */
const CHINESE = '[一二三四五六七八九十百千万亿两零〇]{2,14}';

const SHARES =
  '百分之[一二三四五六七八九十百零点\\d.]{1,8}|[一二三四五六七八九]成[一二三四五六七八九半]?(?![为立功果员长品本份人效])|[二三四五六七八九十]分之[一二两三四五六七八九]';

/**
 * A number with its unit, over the fold: 1,500件 88.68% 1.5万至3万元 八十余位 四成六 百分之五. An ordinal (第十二条) is none. The
 * groups: `share` alone, or `number` with `unit`, between them `scale` (万) and 多 or 余. Every repetition is bounded.
 */
export const FIGURE = new RegExp(
  `(?<share>${SHARES})|(?<!\\d[.,]|[\\d第])(?!(?:19|20)\\d\\d年)(?:(?<arabic>(?:${ARABIC}${SCALE}?[至到~-])?${ARABIC}) ?(?<scale>${SCALE}?)|(?<!第[一二三四五六七八九十百零〇]{0,3})(?<chinese>${CHINESE}))(?:[多余][万亿]?)?(?:(?<unit>${UNIT})|(?<=[万亿])(?![一-鿿]))`,
  'g',
);
