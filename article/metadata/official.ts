import { halfWidth } from '../half-width';
import type { Line } from '../lines';
import { findDate } from './date';
import { type Found, found, weighed } from './evidence';
import { first, type Places } from './places';

const HAN = '[\\u3400-\\u9fff]';
/**
 * The number of an official paper (half-width marks): `国发〔2022〕14号` and its like with other brackets, `国务院令
 * 第752号`, `2022年第3号`, and Taiwan's `府水字第1110012345號`.
 */
const NUMBER = `(?:${HAN}{1,14}\\s?[〔\\[(【〈]\\s?(?:19|20)\\d{2}\\s?[〕\\])】〉]\\s?第?\\s?\\d{1,5}\\s?[号號]|(?:${HAN}{0,16}(?:令|公告|通告))?\\s?[(]?(?:(?:19|20)\\d{2}年)?\\s?第\\s?\\d{1,5}\\s?[号號][)]?|${HAN}{2,8}字第\\s?\\d{6,12}\\s?[號号])`;
const NUMBER_LABEL = '(?:发文字号|發文字號|发文文号|文件编号|文\\s{0,4}[号號])';
const LABELLED_NUMBER = new RegExp(`${NUMBER_LABEL}\\s*[】\\]]?\\s*:?\\s*(${NUMBER})`);
const NUMBER_LINE = new RegExp(`^[(]?(${NUMBER})[)]?$`);
const BRACKETED_NUMBER = new RegExp(
  `[(](${HAN}{1,14}[〔\\[(【](?:19|20)\\d{2}[〕\\])】]\\s?\\d{1,5}[号號])[)]`,
);

/** How the names of bodies that issue papers end. */
const ORGAN = `(?:国务院|${HAN}{2,24}(?:人民政府|政府|办公厅|办公室|辦公室|委员会|委員會|委|局|部|厅|廳|院|署|处|處|会|會|社|馆|所|中心|大学|大學|监狱|总队|支队|公司))`;
const LABELLED_ISSUER = new RegExp(
  `(?:(?:发文|發文|制发|发布|發布|公布|制定)(?:机关|機關|机构|機構)|发文单位)\\s*[】\\]]?\\s*:?\\s*(${HAN}[${HAN.slice(1, -1)}、()]{2,39})`,
);
const SIGNED = new RegExp(`^${ORGAN}(?:\\s+${ORGAN})*$`);
const SIGNED_AND_DATED = new RegExp(`^(${ORGAN}(?:\\s+${ORGAN})*)\\s*(?=\\S*[年])`);
const TITLE = new RegExp(
  `^(${ORGAN})(?:关于|關於|印发).{2,80}(?:通知|意见|意見|决定|決定|公告|批复|批復|办法|函|通报|通報|命令|方案|规定|公示|通告|复函|条例)$`,
);

/** Bodies of the state known by how they number their papers. The numbers of a city's offices begin with its name. */
const BY_NUMBER: readonly (readonly [pattern: RegExp, organ: string])[] = [
  [/^国办(?:发|函|发明电)(?=[〔[(【])/, '国务院办公厅'],
  [/^国[发函](?=[〔[(【])/, '国务院'],
  [/^中办发(?=[〔[(【])/, '中共中央办公厅'],
  [/^中发(?=[〔[(【])/, '中共中央'],
];

/** 发文字号, as it is printed. Not a number that a sentence of the body cites. */
export function findDocumentNumber({ above, top, opening, below }: Places, title: string): Found | null {
  const read =
    (pattern: RegExp, where: Found['where'], confidence: number) =>
    (line: Line): Found | null => {
      const { plain, text } = line;
      const match = plain.length <= 250 ? pattern.exec(plain) : null;
      if (!match?.[1]) return null;
      // Marks are as long half-width as full-width: the printed form stands at the same place.
      const start = match.index + match[0].indexOf(match[1]);
      return found(text.slice(start, start + match[1].length), where, confidence, line.texts[0]);
    };
  const inTitle = BRACKETED_NUMBER.exec(title.replace(/\uff08/g, '(').replace(/\uff09/g, ')'))?.[1];
  return (
    first([...above, ...opening, ...below], read(LABELLED_NUMBER, 'label', 0.97)) ??
    first([...top, ...opening.slice(0, 3)], read(NUMBER_LINE, 'line', 0.92)) ??
    found(inTitle, 'headline', 0.85)
  );
}

/** The body that issued an official paper: by a label, by whose name it is signed with, by its title or its number. */
export function findIssuer(
  { above, below, closing, under }: Places,
  title: string,
  number: string | null,
): Found | null {
  const labelled = first([...above, ...below], (line) =>
    found(LABELLED_ISSUER.exec(line.plain)?.[1], 'label', 0.95, line.texts[0]),
  );
  const titled = TITLE.exec(title.replace(/[\s\uff08(].*[号號][)\uff09]$/, ''))?.[1];
  const named = number && BY_NUMBER.find(([pattern]) => pattern.test(halfWidth(number)))?.[1];
  const signed = signature([...under].reverse().concat(closing));
  return weighed(labelled ?? signed ?? found(titled, 'headline', 0.85) ?? found(named, 'line', 0.8), [
    labelled && signed?.value,
    titled,
    named,
  ]);
}

/** 落款: the name of a body on the line above the date, under the last sentence. `closing` has the last line first. */
function signature(closing: readonly Line[]): Found | null {
  for (const [index, line] of closing.entries()) {
    const date = line.plain.length <= 60 ? findDate(line.plain) : null;
    if (!date || date.end < line.plain.length - 1) continue;
    const both = SIGNED_AND_DATED.exec(line.plain)?.[1];
    if (both && both.length <= date.index) return found(both.trim(), 'signature', 0.9, line.texts[0]);
    const above = closing[index + 1];
    if (date.index === 0 && above && SIGNED.test(above.plain))
      return found(above.text, 'signature', 0.93, above.texts[0]);
  }
  return null;
}
