import { halfWidth } from '../half-width';
import { readByline, tidyNames } from './byline';
import { latinNames, withoutBy } from './latin';
import { isLikeName, PERSON } from './names';

/** Words that follow names on the line of particulars. */
const NOT_NAME =
  /评论|評論|论坛|论壇|点击|浏览|阅读|\d|条$|次$|[报報][道導]$|^(?:大|中|小|字体|字号|打印|分享|摄影?|攝影?|[图圖]|[图圖]片|编辑|編輯|責編|责编|通讯员|校对|校對|审核|審核|单位|單位|出版|更新|举报|舉報|发布|發[布佈]|[出选選摘转轉]自|系|[是为為])$/;
/** The number of an editor behind the name. */
const STAFF_NUMBER = /\s*_?[A-Z]{1,3}\d{3,6}$/;
/** What a person belongs to, written right before the name. */
const AFTER_OFFICE = new RegExp(
  `^[\\u3400-\\u9fff]{2,24}(?:学院|學院|大学|大學|研究所|研究院|中心|[报報社网網局委部处處])(${PERSON})$`,
);
/** The same written right after it. The places tell where the name ends. */
const BEFORE_OFFICE = new RegExp(
  `^(${PERSON.replaceAll('{1,2}', '{1,2}?')})(?:北京|上海|天津|重庆|中国|中國|中共|中央|国家|国务院|全国|清华|复旦|[\\u3400-\\u9fff]{2}[省市县])[\\u3400-\\u9fff]{2,}$`,
);

/**
 * The names at the beginning of what a page gives as its author; the value as it stands when it does not begin with
 * names (an office, an account, 佚名). Several have single spaces between them.
 */
export function tidyAuthor(raw: string): string {
  const value = halfWidth(raw).trim().replace(STAFF_NUMBER, '');
  if (!/[\u3400-\u9fff]/.test(value)) return latinNames(withoutBy(value)) ?? withoutBy(value);
  const byline = readByline(value) ?? readByline(`记者 ${value.replace(/^.*?(?:记者|記者)\s*/, '')}`);
  const words = tidyNames((byline ?? value).split(/:/)[0] ?? '').split(' ');
  const [first = ''] = words;
  if (!byline && words.length === 1) {
    return (AFTER_OFFICE.exec(first) ?? BEFORE_OFFICE.exec(first))?.[1] ?? first;
  }
  const end = words.findIndex(
    (word, index) =>
      NOT_NAME.test(word) ||
      (index > 0 && !byline && isLikeName(first) && /[\u3400-\u9fff]/.test(word) && !isLikeName(word)),
  );
  return (end > 0 ? words.slice(0, end) : words).join(' ');
}
