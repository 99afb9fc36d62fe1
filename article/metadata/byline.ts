import { isPerson, PERSON } from './names';

const HAN = '[\\u3400-\\u9fff]';
const NAME = `(?:${HAN}{2,4}(?:·${HAN}{1,6})*|${HAN} ${HAN})`;
const NAMES = `${NAME}(?:[\\s、,/]+${NAME})*`;
const PERSONS = `${PERSON}(?:[\\s、,]+${PERSON})*`;
const ROLE =
  '(?:记者|記者|通讯员|通訊員|特派员|特派員|評論員|评论员|撰稿人?|撰文|作者|采写|採寫|执笔人?|執筆人?|编译|編譯|口述)';
const REPORTER = '(?:记者|記者|通讯员|通訊員|特派员|特派員)';
/** What may stand before the role: whose reporter it is. */
const WHOSE = '(?:[\\u3400-\\u9fffA-Za-z·:\\s]{0,14}?[/╱]?)';
/** Names of several roles: `王小明 通讯员 李四`. */
const CHAIN = `${NAMES}(?:[\\s、,]+${HAN}{0,10}${ROLE}[:\\s]*${NAMES})*`;
const OPEN = '[【(〔\\[■□◎●]?\\s*';
const CLOSE = '\\s*[】)〕\\]]?';

interface Byline {
  pattern: RegExp;
  example: string;
  names: string;
  /** Nothing marks where the names end: all of them must look like persons'. */
  persons?: true;
}

/** How a body names its writers (half-width marks), each with a line it was made for. The first group is the names. */
export const BYLINES: readonly Byline[] = [
  {
    pattern: new RegExp(`${ROLE}[:\\s]*(${HAN}{2,3})${HAN}{2,4}\\d{1,2}日[電电]`),
    example: '(中央社記者王小明臨溪21日電)',
    names: '王小明',
  },
  {
    pattern: new RegExp(`[(]${WHOSE}${ROLE}[:\\s]+(${CHAIN})\\s*[)/╱]`),
    example: '新华社青禾4月16日电(记者 王小明 通讯员 李四)青禾县',
    names: '王小明 李四',
  },
  {
    pattern: new RegExp(`[(]${WHOSE}${REPORTER}(${CHAIN})\\s*[)/╱]`),
    example: '新华社青禾4月16日电(记者王小明、印小河)青禾县',
    names: '王小明 印小河',
  },
  {
    pattern: new RegExp(`^${OPEN}${WHOSE}${ROLE}[:\\s/╱]+(${CHAIN})\\s*(?:[/╱].{0,14})?${CLOSE}$`),
    example: '采写:临溪都市报记者 王小明 李四方',
    names: '王小明 李四方',
  },
  {
    pattern: new RegExp(`^${OPEN}${WHOSE}${ROLE}(${NAMES})${CLOSE}$`),
    example: '青禾社记者王小明、李四方',
    names: '王小明 李四方',
    persons: true,
  },
  {
    pattern: new RegExp(`^${OPEN}${WHOSE}${ROLE}[:\\s]*(${NAMES})\\s*[/╱].{0,14}(?:報導|報道|报道)`),
    example: '〔記者王小明、李四方/臨溪報導〕',
    names: '王小明 李四方',
  },
  {
    pattern: new RegExp(`^${OPEN}${WHOSE}${ROLE}[:\\s]*(${HAN}{2,3})${HAN}{2}(?:報導|報道|报道)`),
    example: '【臨溪醒報記者王小明臨溪報導】冷冷的寒冬',
    names: '王小明',
    persons: true,
  },
  {
    pattern: new RegExp(`^[【(〔\\[](${NAMES})\\s*[/╱].{0,10}(?:報導|報道)[】)〕\\]]`),
    example: '【王小明/臨溪報導】',
    names: '王小明',
  },
  {
    pattern: new RegExp(`^(${NAMES})\\s*[/╱]${HAN}{2,12}$`),
    example: '王小明/临溪日报',
    names: '王小明',
    persons: true,
  },
  {
    pattern: new RegExp(`\\d{1,2}日[电電讯訊]\\s*[(](${NAMES})[)]`),
    example: '新华社青禾5月19日电(王小明、李四)青禾县',
    names: '王小明 李四',
  },
  {
    pattern: new RegExp(`^${OPEN}${WHOSE}${ROLE}[:\\s]+(${NAMES})\\s+(?:发自|${HAN}{2,6}(?:报道|報道|報導))`),
    example: '本报记者 王小明 临溪报道',
    names: '王小明',
  },
  {
    pattern: new RegExp(`^(?:文|撰文|文字|图文|圖文|文图|编译|編譯)\\s*[/|╱:丨┃]\\s*(${NAMES})`),
    example: '文/王小明',
    names: '王小明',
  },
  {
    pattern: new RegExp(
      `(?:^|[。!?”])[(](${PERSONS})(?:\\s*(?:${HAN}{2,6}(?:报道|報道|報導)|撰稿|撰文|编译|編譯))?[)]$`,
    ),
    example: '活动将先后在青禾、望川举行。(王小明 临溪报道)',
    names: '王小明',
    persons: true,
  },
];

/** What follows 记者 without being a name. */
const NO_NAME =
  /^(?:手记|手記|观察|觀察|调查|調查|摄影?|攝影?|报道|報[道導]|会|會|证|证件|團|团|札记|日记|注|按)/;

/** Where names end in a line that goes on: `记者 王小明 通讯员 李四`. */
const ROLES = new RegExp(`(?:^|[\\s、,]+)${HAN}{0,10}${ROLE}[:\\s]*`);

/** The names in a line of the body or right around it, separated by spaces, or null. */
export function readByline(plain: string): string | null {
  for (const { pattern, persons } of BYLINES) {
    const found = pattern.exec(plain)?.[1];
    const names = found && tidyNames(found).replace(/ \S*[报報][道導]$/, '');
    if (names && !NO_NAME.test(names) && (!persons || names.split(' ').every(isPerson))) return names;
  }
  return null;
}

/** Several names with single spaces between them. Spaces that stretch a name of two characters are taken out. */
export function tidyNames(names: string): string {
  return names
    .split(ROLES)
    .join(' ')
    .replace(/[、,/|;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(^|\s)([\u3400-\u9fff])\s([\u3400-\u9fff])(?=\s|$)/g, '$1$2$3')
    .trim();
}
