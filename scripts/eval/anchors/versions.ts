import { createConverter } from '../../../chinese';
import type { ConversionConfig } from '../../../chinese/types';
import { splitSentences, type TextRange } from '../../../highlights';
import { below, pick } from './random';
import { copyOf, cut, fresh, join, joinLines, lines, type Tracked } from './tracked';

type Random = () => number;

/** A way in which a page comes back. `gone` says that the marked passage must not be found in it. */
export interface Version {
  name: string;
  gone?: boolean;
  /** Null where this page cannot be changed so. */
  change(page: Tracked, quote: TextRange, random: Random): Tracked | null;
}

const converters = new Map<ConversionConfig, ReturnType<typeof createConverter>>();

/** Converts and keeps track; within a segment of another length, places are kept in proportion. */
export function convert(page: Tracked, config: ConversionConfig): Tracked {
  const converter = converters.get(config) ?? createConverter(config);
  converters.set(config, converter);
  const { text, segments } = converter.convertWithSegments(page.text);
  const from = new Array<number>(text.length).fill(-1);
  for (const { sourceStart, sourceEnd, targetStart, targetEnd } of segments) {
    const source = sourceEnd - sourceStart;
    const target = targetEnd - targetStart;
    for (let at = 0; at < target; at++) {
      const offset = source === target ? at : Math.min(source - 1, Math.floor((at * source) / target));
      from[targetStart + at] = page.from[sourceStart + offset] ?? -1;
    }
  }
  return { text, from };
}

const SYLLABLES = [
  'jiān',
  'fù',
  'chǎn',
  'guān',
  'wéi',
  'yè',
  'shí',
  'zhǔn',
  'duì',
  'lǐng',
  'xiàn',
  'qǐ',
  'yīng',
  'hǎo',
];

/** A repost spun into damaged text: readings leak behind some characters, some turn to rubbish, stops double. */
function damage(page: Tracked, random: Random): Tracked {
  const leaks = new Map<string, string | null>();
  const parts: Tracked[] = [];
  for (let at = 0; at < page.text.length; at++) {
    const sign = page.text.charAt(at);
    const cell = cut(page, at, at + 1);
    if (sign === '，' || sign === ',') parts.push(random() < 0.5 ? fresh(',') : fresh(''), cell);
    else if (sign === '。') parts.push(random() < 0.5 ? fresh(',') : fresh(''), cell);
    else if (sign >= '\u4e00' && sign <= '\u9fff') {
      let reading = leaks.get(sign);
      if (reading === undefined) {
        reading = random() < 0.12 ? pick(random, SYLLABLES) : null;
        leaks.set(sign, reading);
      }
      if (reading === null) parts.push(cell);
      else if (random() < 0.06)
        parts.push({ text: `?${reading})`, from: new Array(reading.length + 2).fill(cell.from[0]) });
      else parts.push(cell, fresh(`(${reading})`));
    } else parts.push(cell);
  }
  return join(parts);
}

const FILLER =
  '山水田林路桥村镇河湖海城乡人口劳动生产建设发展改造管理服务保障规划实施推进完善加强提高组织协调落实检查指导培训宣传教育文化体育卫生环境能源交通通信农业工业商业金融财政税收统计审计';

const filler = (random: Random, length: number): string =>
  Array.from({ length }, () => FILLER[below(random, FILLER.length)]).join('');

/** Changes about `share` of the characters, in runs of one to four: replaced, inserted or left out. */
export function edit(page: Tracked, share: number, random: Random): Tracked {
  const parts: Tracked[] = [];
  let at = 0;
  while (at < page.text.length) {
    if (random() >= share / 2.5 || page.text[at] === '\n') {
      parts.push(cut(page, at, at + 1));
      at++;
      continue;
    }
    const run = 1 + below(random, 4);
    const kind = below(random, 3);
    if (kind !== 0) parts.push(fresh(filler(random, run)));
    if (kind !== 1) {
      const lineEnd = page.text.indexOf('\n', at);
      at = Math.min(at + run, lineEnd < 0 ? page.text.length : lineEnd);
    } else {
      parts.push(cut(page, at, at + 1));
      at++;
    }
  }
  return join(parts);
}

/** Rewrites or drops about `share` of the sentences that hold nothing of the quote. */
function rewrite(page: Tracked, quote: TextRange, share: number, random: Random): Tracked {
  const parts: Tracked[] = [];
  let at = 0;
  for (const { start, end } of splitSentences(page.text)) {
    parts.push(cut(page, at, start));
    at = end;
    const touches = page.from.slice(start, end).some((from) => from >= quote.start && from < quote.end);
    if (touches || random() >= share) parts.push(cut(page, start, end));
    else if (random() < 0.5) parts.push(fresh(`${filler(random, end - start)}。`));
  }
  parts.push(cut(page, at, page.text.length));
  return join(parts);
}

function chrome(page: Tracked, random: Random): Tracked {
  const headlines = Array.from({ length: 4 + below(random, 8) }, () =>
    fresh(filler(random, 12 + below(random, 14))),
  );
  const footer = ['责任编辑：某某', '版权所有', filler(random, 30)].map(fresh);
  return joinLines([...headlines, ...lines(page), ...footer]);
}

function mergeAndSplit(page: Tracked, random: Random): Tracked {
  const result: Tracked[] = [];
  for (const line of lines(page)) {
    const last = result.at(-1);
    if (last && random() < 0.4) {
      result[result.length - 1] = join([last, line]);
      continue;
    }
    const stops = splitSentences(line.text);
    const middle = stops[stops.length >> 1];
    if (middle && stops.length > 1 && random() < 0.5) {
      result.push(cut(line, 0, middle.start), cut(line, middle.start, line.text.length));
    } else result.push(line);
  }
  return joinLines(result);
}

const holds = (line: Tracked, quote: TextRange): boolean =>
  line.from.some((from) => from >= quote.start && from < quote.end);

function move(page: Tracked, quote: TextRange, random: Random): Tracked {
  const all = lines(page);
  const rest = all.filter((line) => !holds(line, quote));
  const moved = all.filter((line) => holds(line, quote));
  rest.splice(below(random, rest.length + 1), 0, ...moved);
  return joinLines(rest);
}

function without(
  page: Tracked,
  unwanted: (start: number, end: number) => TextRange,
  quote: TextRange,
): Tracked {
  const start = page.from.indexOf(quote.start);
  const { start: from, end: to } = unwanted(start, start + quote.end - quote.start);
  return join([cut(page, 0, from), cut(page, to, page.text.length)]);
}

function withoutSentence(page: Tracked, quote: TextRange): Tracked {
  return without(
    page,
    (start, end) => {
      const touched = splitSentences(page.text).filter((range) => range.start < end && start < range.end);
      return {
        start: Math.min(start, touched[0]?.start ?? start),
        end: Math.max(end, touched.at(-1)?.end ?? end),
      };
    },
    quote,
  );
}

/** The paragraph a second time, with at least one other between: next to each other, nobody could tell them apart. */
function duplicate(page: Tracked, quote: TextRange, random: Random): Tracked | null {
  const all = lines(page);
  const held = all.flatMap((line, at) => (holds(line, quote) ? [at] : []));
  const first = held[0] ?? 0;
  const last = held.at(-1) ?? 0;
  const places = Array.from({ length: all.length + 1 }, (_, at) => at).filter(
    (at) => at < first || at > last + 1,
  );
  if (places.length === 0) return null;
  const next = [...all];
  next.splice(pick(random, places), 0, ...all.slice(first, last + 1).map(copyOf));
  return joinLines(next);
}

const toOther = (page: Tracked, isTraditional: boolean, config: ConversionConfig): Tracked =>
  convert(page, isTraditional ? 't2s' : config);

/** Commas, stops and quotation marks in other widths and shapes, or left out. */
function punctuate(page: Tracked, random: Random): Tracked {
  const others: Record<string, string[]> = {
    '，': [',', '、', '', ' '],
    '。': ['．', '.', '。 '],
    '“': ['「', '"', '『'],
    '”': ['」', '"', '』'],
    '；': [';', '，'],
    '：': [':', '： '],
  };
  return join(
    [...lettersOf(page)].map((cell) => {
      const shapes = others[cell.text];
      return shapes && random() < 0.7 ? fresh(pick(random, shapes)) : cell;
    }),
  );
}

/** Other figures: a correction, or next year's text. */
const refigure = (page: Tracked, random: Random): Tracked =>
  join(
    [...lettersOf(page)].map((cell) =>
      /\d/.test(cell.text) && random() < 0.4 ? fresh(String(below(random, 10))) : cell,
    ),
  );

function* lettersOf(page: Tracked): Generator<Tracked> {
  for (let at = 0; at < page.text.length; at++) yield cut(page, at, at + 1);
}

/** The changed versions, for a page in Simplified or Traditional characters; `otherArticle` may take its place. */
export const versionsFor = (isTraditional: boolean, otherArticle = ''): Version[] => [
  { name: 'chrome', change: (page, _quote, random) => chrome(page, random) },
  { name: 'script', change: (page) => toOther(page, isTraditional, 's2t') },
  { name: 'script-words', change: (page) => convert(page, isTraditional ? 'tw2sp' : 's2twp') },
  { name: 'script-hk', change: (page) => convert(page, isTraditional ? 'hk2s' : 's2hk') },
  { name: 'punctuation', change: (page, _quote, random) => punctuate(page, random) },
  { name: 'figures', change: (page, _quote, random) => refigure(page, random) },
  { name: 'damaged', change: (page, _quote, random) => damage(toOther(page, isTraditional, 's2t'), random) },
  ...[2, 5, 10, 20].map((percent) => ({
    name: `edited-${percent}`,
    change: (page: Tracked, _quote: TextRange, random: Random) => edit(page, percent / 100, random),
  })),
  { name: 'rewritten', change: (page, quote, random) => rewrite(page, quote, 0.3, random) },
  { name: 'paragraphs', change: (page, _quote, random) => mergeAndSplit(page, random) },
  { name: 'moved', change: move },
  { name: 'duplicated', change: duplicate },
  {
    name: 'repost',
    change: (page, _quote, random) =>
      chrome(edit(damage(toOther(page, isTraditional, 's2twp'), random), 0.05, random), random),
  },
  {
    name: 'deleted-quote',
    gone: true,
    change: (page, quote) => without(page, (start, end) => ({ start, end }), quote),
  },
  { name: 'deleted-sentence', gone: true, change: withoutSentence },
  {
    name: 'deleted-paragraph',
    gone: true,
    change: (page, quote) => joinLines(lines(page).filter((line) => !holds(line, quote))),
  },
  {
    name: 'deleted-edited',
    gone: true,
    change: (page, quote, random) => edit(withoutSentence(page, quote), 0.1, random),
  },
  // Named as the others are whose text is gone.
  { name: 'deleted-article', gone: true, change: () => (otherArticle === '' ? null : fresh(otherArticle)) },
];
