import { areLikeNames, arePersons, DOTTED, isPerson, LONG_NAME, PERSON } from './names';

const HAN = '[\\u3400-\\u9fff]';
/** What stands between names like a name, but is another's part in the article. */
const NOT_NAME =
  '(?!(?:责|責|值班|执行|執行)?(?:编辑|編輯|编$|編$)|校对|校對|审核|審核|摄影|攝影|发布|發[布佈]|出版|更新|[图圖](?:片|$|[/:\\s])|来源|來源|[报報][道導])';
const NAME = `${NOT_NAME}(?:${DOTTED}|${HAN}{2,4}|${HAN} ${HAN})`;
const NAMES = `${NAME}(?:[\\s、,/]+${NAME})*`;
const LIKE_NAME = `${NOT_NAME}(?:${PERSON}|${HAN}{2,3})`;
const LIKE_NAMES = `${LIKE_NAME}(?:[\\s、,]+${LIKE_NAME})*`;
const PERSONS = `${PERSON}(?:[\\s、,]+${PERSON})*`;
const REPORTER = '(?:记者|記者|通讯员|通訊員|特派员|特派員|实习生|實習生)';
const ROLE = `(?:${REPORTER}|評論員|评论员|撰稿人?|撰文|作者|采写|採寫|执笔人?|執筆人?|编译|編譯|口述|整理)`;
/** What may stand before the role: whose reporter it is. */
const WHOSE = '(?:[\\u3400-\\u9fffA-Za-z·:\\s]{0,18}?[/╱]?\\s*)';
/** Names of several roles: `王小明 通讯员 李四`. */
const CHAIN = `${NAMES}(?:[\\s、,]+${HAN}{0,10}${ROLE}[:\\s]*${NAMES})*`;
/** A bracket or a mark, and before them where a report comes from: `【临溪讯】`. */
const OPEN = `(?:[【(〔\\[]${HAN}{2,8}[讯訊电電][】)〕\\]]\\s*)?[【(〔\\[■□◎●]?\\s*`;
const CLOSE = '\\s*[】)〕\\]]?';
const REPORTS = '(?:报道|報道|報導|专[访电稿]|專[訪電稿]|特稿)';
/** An office, a school or a medium whose reporter or contributor signs behind its name. */
const ORGAN = `${HAN}{1,18}(?:[委局部院网網报報社台臺办辦厅廳]|中心|公司|大学|大學|学校|學校|网站|融媒)`;
/** Parts of an office that look like a name. */
const NO_PART = '(?<![科处處室股组組队隊站所])';
/** By which a line says that what follows wrote it, with or without pictures. */
const WRITTEN =
  '(?:文\\s*[/、&]?\\s*[图圖]|[图圖]\\s*[/、&]?\\s*文|文\\s{0,4}字|文[图圖]?|撰文|采写|採寫|(?:采访|採訪)撰文|编译|編譯|整理)';

interface Byline {
  pattern: RegExp;
  /** A line it was made for, and the names in it. */
  example: string;
  /** Nothing marks where the names end: all of them must be persons', or at least look like names. */
  must?: 'be-persons' | 'be-like-names';
}

/** How a body names its writers (half-width marks), each with a line it was made for. The first group is the names. */
export const BYLINES: readonly Byline[] = [
  {
    pattern: new RegExp(
      `${ROLE}[:\\s]*((?:${HAN}{2,4}、)*(?:${LONG_NAME}|${HAN}{2,3}))${HAN}{2,4}\\d{1,2}日[電电]`,
    ),
    example: '(中央社記者王小明、李四方臨溪21日電) => 王小明 李四方',
  },
  {
    pattern: new RegExp(`[(]${WHOSE}${ROLE}[:\\s]+(${CHAIN})\\s*[)/╱]`),
    example: '新华社青禾4月16日电(记者 王小明 通讯员 李四)青禾县 => 王小明 李四',
  },
  {
    pattern: new RegExp(`[(]${WHOSE}${REPORTER}(${CHAIN})\\s*[)/╱]`),
    example: '新华社青禾4月16日电(记者王小明、印小河)青禾县 => 王小明 印小河',
  },
  {
    pattern: new RegExp(`^${OPEN}${WHOSE}${ROLE}[:\\s/╱]+(${CHAIN})\\s*(?:[/╱].{0,14})?${CLOSE}$`),
    example: '采写:临溪都市报记者 王小明 李四方 => 王小明 李四方',
  },
  {
    pattern: new RegExp(`^${OPEN}${WHOSE}${ROLE}(${NAMES})${CLOSE}$`),
    example: '青禾社记者王小明、李四方 => 王小明 李四方',
    must: 'be-like-names',
  },
  {
    pattern: new RegExp(
      `^(?:${HAN}{2,6}\\s+)?${OPEN}${WHOSE}${ROLE}[:\\s]*(${NAMES})\\s*[/╱].{0,14}(?:${REPORTS}|外[電电])`,
    ),
    example: '〔記者王小明、李四方/臨溪報導〕 => 王小明 李四方',
  },
  {
    pattern: new RegExp(`^${OPEN}${WHOSE}${ROLE}[:\\s]*(${HAN}{2,3})${HAN}{2}${REPORTS}`),
    example: '【臨溪醒報記者王小明臨溪報導】冷冷的寒冬 => 王小明',
    must: 'be-like-names',
  },
  {
    pattern: new RegExp(
      `(?:^${HAN}{0,8}\\s*|[。!?”])[【(〔\\[](${NAMES})\\s*[/╱].{0,10}${REPORTS}[】)〕\\]]`,
    ),
    example: '【王小明/臨溪報導】 => 王小明',
  },
  {
    pattern: new RegExp(`^[(]?作者:?(${LIKE_NAMES})[,\\s]?(?:系|是|为|為|单位)`),
    example: '(作者王小明系青禾大学教授) => 王小明',
    must: 'be-like-names',
  },
  {
    pattern: new RegExp(`^(${NAMES})\\s*[/╱]${HAN}{2,12}$`),
    example: '王小明/临溪日报 => 王小明',
    must: 'be-persons',
  },
  {
    pattern: new RegExp(`^.{0,30}\\d{1,2}日[电電讯訊]\\s*[(](${NAMES})[)]`),
    example: '新华社青禾5月19日电(王小明、李四)青禾县 => 王小明 李四',
  },
  {
    pattern: new RegExp(`^${OPEN}${WHOSE}${ROLE}[:\\s]+(${NAMES})\\s+(?:发自|${HAN}{0,6}${REPORTS})`),
    example: '本报记者 王小明 临溪报道 => 王小明',
  },
  {
    pattern: new RegExp(
      `^.{0,24}?${REPORTER}[:\\s]*(${LIKE_NAMES})\\s*(?:${HAN}{2,6})?${REPORTS}\\s*[:】)\\]〕]`,
    ),
    example: '本报青禾4月16日讯 记者 王小明 报道: => 王小明',
    must: 'be-like-names',
  },
  {
    pattern: new RegExp(`^${OPEN}${HAN}{2,4}中心\\s*[/╱]\\s*(${LIKE_NAMES})\\s*${REPORTS}`),
    example: '社會中心/王小明報導 => 王小明',
    must: 'be-like-names',
  },
  {
    pattern: new RegExp(`^${OPEN}${WRITTEN}\\s*[/|╱:丨┃\\s]\\s*${HAN}{0,10}${REPORTER}[:\\s]*(${NAMES})`),
    example: '文/图 临溪日报记者 王小明 => 王小明',
  },
  {
    pattern: new RegExp(`^${OPEN}(${LIKE_NAMES})\\s*[/╱]\\s*${WRITTEN}(?!${HAN})`),
    example: '王小明 李四方/文 何山/图 => 王小明 李四方',
    must: 'be-like-names',
  },
  {
    pattern: new RegExp(
      `^${OPEN}${ORGAN}\\s+(${PERSONS})${NO_PART}\\s*(?:供稿|撰稿|\\|\\|.{0,30})?${CLOSE}$`,
    ),
    example: '(青禾县纪委监委 王小明 || 责任编辑 赵大海) => 王小明',
    must: 'be-persons',
  },
  {
    pattern: new RegExp(`^[□■◎●○▲◆]\\s*(${LIKE_NAMES})$`),
    example: '□ 王小明 => 王小明',
    must: 'be-like-names',
  },
  {
    pattern: new RegExp(`^${OPEN}(?:采访|採訪|${REPORTS})\\s*[/╱]\\s*(${PERSONS})`),
    example: '專訪/王小明 => 王小明',
    must: 'be-persons',
  },
  {
    pattern: new RegExp(`^${OPEN}${WRITTEN}\\s*[/|╱:丨┃·]\\s*(${NAMES})`),
    example: '文/王小明 图/李四方 => 王小明',
  },
  {
    pattern: new RegExp(`^${OPEN}${WRITTEN}\\s+(${PERSONS})(?:\\s+(?:[摄攝]影|[图圖]).*)?$`),
    example: '文字 王小明 攝影 李四方 => 王小明',
    must: 'be-persons',
  },
  {
    pattern: new RegExp(
      `(?:^|[。!?”])[(](${PERSONS})(?:\\s*(?:${HAN}{2,6}${REPORTS}|撰稿|撰文|编译|編譯))?[)]。?$`,
    ),
    example: '活动将先后在青禾、望川举行。(王小明 临溪报道) => 王小明',
    must: 'be-persons',
  },
];

/** What follows 记者 without being a name. */
const NO_NAME =
  /^(?:手记|手記|观察|觀察|调查|調查|摄影?|攝影?|报道|報[道導]|会|會|证|证件|團|团|札记|日记|注|按)/;

/** What ends the names of those who did not write: photographers, and media in the place of persons. */
const NO_WRITER = /(?:[摄攝]影?|日[报報]|[时時][报報]|新[闻聞]|网|網|社|中心|[综綜]合)$/;
/** Where and how a report was made, behind the names. */
const AFTER_NAMES = new RegExp(` \\S*${REPORTS}$`);

/** Names up to a word behind a person that is too long for one: a place, an office. */
function namesOnly(names: string): string {
  const words = names.split(' ');
  const end = isPerson(words[0] ?? '')
    ? words.findIndex((word) => LONG_WORD.test(word) && !isPerson(word))
    : -1;
  return words.slice(0, end > 0 ? end : undefined).join(' ');
}
const LONG_WORD = new RegExp(`^${HAN}{4,}$`);

/** Where names end in a line that goes on: `记者 王小明 通讯员 李四`. */
const ROLES = new RegExp(`(?:^|[\\s、,]+)${HAN}{0,10}${ROLE}[:\\s]*`);

/** Of each byline a letter or mark that it needs: of a role, of a report, of what is written, or around the names. */
const MAY_BE_BYLINE =
  /[者员員生撰写寫笔筆译譯述理报報文图圖/╱(委局部院网網社台臺办辦厅廳心司学學校媒□■◎●○▲◆]/;

/** The names in a line of the body or right around it, separated by spaces, or null. */
export function readByline(plain: string): string | null {
  if (!MAY_BE_BYLINE.test(plain)) return null;
  for (const { pattern, must } of BYLINES) {
    const found = pattern.exec(plain)?.[1];
    const names = found && namesOnly(tidyNames(found).replace(AFTER_NAMES, ''));
    if (!names || NO_NAME.test(names) || NO_WRITER.test(names)) continue;
    if (!must || (must === 'be-persons' ? arePersons : areLikeNames)(names)) return names;
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
