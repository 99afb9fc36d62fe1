import { chineseNumber } from './numerals';

/** A point in time as precise as it was found; `end` is where it ends in the text it was found in. */
export interface FoundDate {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** As in ISO 8601: `Z`, `+08:00`. */
  zone?: string;
  index: number;
  end: number;
}

const TIME =
  '(?:[\\sT|,]{0,4}(?:(上午|下午|凌晨|早上|中午|晚上|晚间|[ap]\\.?m\\.?)\\s*)?(\\d{1,2})\\s*(?::|[时時点點])\\s*(\\d{2})(?:\\s*[:分]\\s*(\\d{2})(?:\\.\\d+)?)?分?秒?\\s*([ap]\\.?m\\.?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?';
const NUMERAL = '[〇○零OoO0一二三四五六七八九十廿卅元]';
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

interface Format {
  pattern: RegExp;
  /** Year, month and day of a match. */
  read(groups: readonly (string | undefined)[]): [year: number, month: number, day: number];
  /** Index of the first group of the time of day. */
  time: number;
}

const monthNumber = (name: string): number => MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1;

const FORMATS: readonly Format[] = [
  {
    pattern: new RegExp(
      `(?<!\\d)((?:19|20)\\d{2})(?:\\s*(?:[-/.\\u2013]|年)\\s*|\\s+(?=\\d{1,2}\\s*/\\s*\\d{1,2}\\s+\\d{1,2}:))(\\d{1,2})\\s*(?:[-/.\\u2013]|月)\\s*(\\d{1,2})(?:(?!\\d)|(?=\\d{2}:\\d{2}))\\s*[日号號]?(?:\\s*[(]?(?:星期|周|週)[一二三四五六日天][)]?)?${TIME}`,
      'i',
    ),
    read: ([year, month, day]) => [Number(year), Number(month), Number(day)],
    time: 3,
  },
  {
    pattern: new RegExp(
      `(?:时间|時間|日期|发布|发表)[:\\s]*(\\d{2})-(\\d{2})-(\\d{2})(?:(?!\\d)|(?=\\d{2}:\\d{2}))${TIME}`,
      'i',
    ),
    read: ([year, month, day]) => [2000 + Number(year), Number(month), Number(day)],
    time: 3,
  },
  {
    pattern: new RegExp(
      `(?:^|(?:时间|時間|日期)[:\\s]*)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)${TIME}`,
      'i',
    ),
    read: ([year, month, day]) => [Number(year), Number(month), Number(day)],
    time: 3,
  },
  {
    pattern: new RegExp(
      `(?:中華民國|中华民国|民國|民国)\\s*(\\d{2,3})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*日?${TIME}`,
      'i',
    ),
    read: ([year, month, day]) => [Number(year) + 1911, Number(month), Number(day)],
    time: 3,
  },
  {
    pattern: new RegExp(
      `(?:中華民國|中华民国|民國|民国)(${NUMERAL}{1,5}|${NUMERAL}{0,3}百${NUMERAL}{0,4})年(${NUMERAL}{1,2})月(${NUMERAL}{1,3})日${TIME}`,
      'i',
    ),
    read: ([year = '', month = '', day = '']) => [
      chineseNumber(year) + 1911,
      chineseNumber(month),
      chineseNumber(day),
    ],
    time: 3,
  },
  {
    pattern: new RegExp(`([一二]${NUMERAL}{3})年(${NUMERAL}{1,2})月(${NUMERAL}{1,3})日${TIME}`, 'i'),
    read: ([year = '', month = '', day = '']) => [
      chineseNumber(year),
      chineseNumber(month),
      chineseNumber(day),
    ],
    time: 3,
  },
  {
    pattern: new RegExp(
      `\\b(${MONTHS})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)((?:19|20)\\d{2})(?:\\s*(?:at|-|–))?${TIME}`,
      'i',
    ),
    read: ([month = '', day, year]) => [Number(year), monthNumber(month), Number(day)],
    time: 3,
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(${MONTHS})[a-z]*[.,\\s-]+((?:19|20)\\d{2})(?:\\s*(?:at|-|–))?${TIME}`,
      'i',
    ),
    read: ([day, month = '', year]) => [Number(year), monthNumber(month), Number(day)],
    time: 3,
  },
];

/** `7/5/2005`: with a time of `AM` or `PM` as in America, else the day first, as in Hong Kong. */
const SLASHED: Format = {
  pattern: new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2})(?!\\d)${TIME}`, 'i'),
  read: ([a, b, year, before, , , , after]) =>
    Number(b) > 12 || (Number(a) <= 12 && /^[ap]/i.test(before ?? after ?? ''))
      ? [Number(year), Number(a), Number(b)]
      : [Number(year), Number(b), Number(a)],
  time: 3,
};

const isReal = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (/^p|下午|晚/i.test(half) || (half === '中午' && hour < 3)) return hour < 12 ? hour + 12 : hour;
  return hour === 12 && /^a|凌晨|早|上午/i.test(half) ? 0 : hour;
}

/** What every format needs: most lines have none of it, and the formats take long to compile. */
const MAY_HOLD_DATE = /\d\d|年/;

/** The first date in a short text, in either script or English, or null. */
export function findDate(text: string): FoundDate | null {
  if (!MAY_HOLD_DATE.test(text)) return null;
  let best: FoundDate | null = null;
  for (const { pattern, read, time } of [...FORMATS, SLASHED]) {
    const match = pattern.exec(text);
    if (!match || (best && match.index >= best.index)) continue;
    const groups = match.slice(1);
    const [year, month, day] = read(groups);
    if (!isReal(year, month, day)) continue;
    best = { year, month, day, index: match.index, end: match.index + match[0].length };
    const [before, hour, minute, second, after, zone] = groups.slice(time);
    const atHour = hour === undefined ? Number.NaN : hourOf(Number(hour), before ?? after);
    if (atHour >= 0 && atHour < 24 && Number(minute) < 60) {
      best.hour = atHour;
      best.minute = Number(minute);
      if (second !== undefined && Number(second) < 60) best.second = Number(second);
      if (zone) best.zone = zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
    }
  }
  return best;
}

/** A 民國 date without its era, as on pages of Taiwan's authorities: `111-04-16`, `111/4/16`, `111年4月16日`. */
export function findRepublicDate(text: string): FoundDate | null {
  const match = /(?<!\d)(\d{2,3})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)日?/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]) + 1911, Number(match[2]), Number(match[3])];
  if (!isReal(year, month, day)) return null;
  return { year, month, day, index: match.index, end: match.index + match[0].length };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601 as precise as found. `zone` is stated where the text states none. */
export function toIso(date: FoundDate, zone: string): string {
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`;
  if (date.hour === undefined || date.minute === undefined) return day;
  const time = `${two(date.hour)}:${two(date.minute)}${date.second === undefined ? '' : `:${two(date.second)}`}`;
  return `${day}T${time}${date.zone ?? zone}`;
}
