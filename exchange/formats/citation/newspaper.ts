/** Newspapers whose name does not end like one, in both scripts. */
const BY_NAME = [
  // 新华每日电讯: the daily of the agency.
  '新华每日电讯',
  '新華每日電訊',
  // 参考消息: foreign press in translation.
  '参考消息',
  '參考消息',
];

/** `蓝田日报`, `蓝田日报海外版`, `聯合晚報`, `文汇报(上海)`; not `蓝田新闻网`, `蓝田日报社`, `天气预报`. */
const BY_ENDING = /[报報](?:\p{Script=Han}{2,3}版)?(?:[(\uff08][^)\uff09]*[)\uff09])?$/u;
/** Words that end in the same letter and are no paper: 预报, 公报, 年报 (not 青年报), 汇报 (not 文汇报). */
const NO_PAPER = /(?:[预預情通简簡海季月公快捷举舉警]|(?<![青少])年|(?<!文)[汇匯彙])[报報]$/u;

/** Whether a source is a newspaper. */
export function isNewspaper(source: string): boolean {
  const name = source.replace(/[《》\s]/g, '');
  return BY_NAME.includes(name) || (BY_ENDING.test(name) && !NO_PAPER.test(name));
}
