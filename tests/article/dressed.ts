import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BODY } from './document';

/** What a page says, in the manner of some content system, and what is to be read from it. */
export interface Dressed {
  name: string;
  html: string;
  /** The sentences that are to be kept, in their order. */
  sentences: readonly string[];
  /** Text that may be kept besides: datelines, standfirsts. */
  allowed: readonly string[];
  /** What is to be read, by field; a field that is not given is not checked. */
  fields: Partial<Record<Field, string | null>>;
}

/** Fields that a page of these has or lacks, and fields that are only checked where they are given. */
const ALWAYS = ['author', 'source', 'editor'] as const;
const GIVEN = ['number', 'issuer', 'kicker', 'subtitle'] as const;
type Field = 'title' | 'day' | (typeof ALWAYS)[number] | (typeof GIVEN)[number];
const FIELDS: readonly Field[] = ['title', 'day', ...ALWAYS, ...GIVEN];
/** Stands for a value that may be read one way or another. */
const ANY = '?';

/** Whom and what a page speaks of: `{T}` its headline, `{A}` and `{B}` writers, `{E}` an editor, `{S}` a medium, `{P}` a place. */
interface Cast {
  T: string;
  A: string;
  B: string;
  E: string;
  S: string;
  P: string;
}

const NEWS = [
  'The old harbour wall opened to walkers on Saturday, two years after a winter storm tore a hole in it.',
  'The town council spent 1.4 million pounds on the work, most of it on stone from a quarry at Hallow Fell.',
  '“We heard the sea go through it like a drum,” said Edith Lorne, 71, who has lived on the quay all her life.',
  'A second stage, with a lift for wheelchairs, is planned for the spring. The council will vote on it in March.',
];

const CASTS: Readonly<Record<string, readonly Cast[]>> = {
  hans: [
    {
      T: '青禾县部署春季防汛工作 三十七公里河道六月底前清淤',
      A: '王小明',
      B: '李四方',
      E: '赵大海',
      S: '青禾日报',
      P: '临溪',
    },
    { T: '水到田头', A: '丁一', B: '欧阳清和', E: '何山', S: '望川新闻网', P: '青禾' },
    {
      T: '望川县：“小水渠”润泽“大粮仓”',
      A: '阿依古丽·买买提',
      B: '肖望',
      E: '马远',
      S: '石浦发布',
      P: '石浦',
    },
  ],
  hant: [
    {
      T: '青禾縣部署春季防汛 三十七公里河道六月底前清淤',
      A: '陳青禾',
      B: '林守田',
      E: '黃大海',
      S: '臨溪縣政府水利處',
      P: '臨溪',
    },
    { T: '水到田頭', A: '鄭一', B: '蕭雨', E: '許山', S: '望川區公所', P: '青禾' },
    {
      T: '望川「小水渠」潤澤大糧倉？農民：等了二十年',
      A: '歐陽清和',
      B: '張望',
      E: '馬遠',
      S: '石浦鄉公所',
      P: '石浦',
    },
  ],
  en: [
    {
      T: 'Westmere harbour wall reopens after two years of repairs',
      A: 'Ann Field',
      B: 'Tom Moore',
      E: 'huaxia',
      S: 'China Doily',
      P: '',
    },
    {
      T: 'A wall, and what it holds',
      A: 'Mary J. O’Dell',
      B: 'Jean-Paul Lacôte',
      E: 'Zhang Yi',
      S: 'Sinhua',
      P: '',
    },
    {
      T: 'Westmere: ‘We heard the sea go through it’ - residents',
      A: 'Wang Xiaoming',
      B: 'Edith van der Lorne',
      E: 'Li Na',
      S: 'Westmere Daily',
      P: '',
    },
  ],
};

const SENTENCES = (language: string, convert: (text: string) => string): readonly string[] =>
  language === 'en' ? NEWS : BODY.map(convert);

const put = (template: string, people: Cast): string =>
  template.replace(/\{([TABESP])\}/g, (_, key: keyof Cast) => people[key]);

/**
 * The pages of one file of templates, `dressed-hans`, each with one of the casts of its language. `convert` makes the
 * body's sentences Traditional. What is in double brackets may be kept besides those; behind `[[!` it must be.
 */
export function readDressed(file: string, convert = (text: string) => text): Dressed[] {
  const path = fileURLToPath(new URL(`../fixtures/layouts/${file}.html`, import.meta.url));
  const language = file.slice(file.lastIndexOf('-') + 1);
  const [, ...parts] = readFileSync(path, 'utf8').split('<!-- layout: ');
  const sentences = SENTENCES(language, convert);
  const casts = CASTS[language] ?? [];
  const p = (text: string): string => `<p>${language === 'en' ? '' : '\u3000\u3000'}${text}</p>`;
  return parts.flatMap((part) => {
    const [head = '', source = ''] = part.split(/ -->\n([\s\S]*)/);
    const [name = '', gives = ''] = head.split(' | ');
    return casts.map((people, index): Dressed => {
      const allowed: string[] = [];
      const kept: string[] = [];
      const filled = put(source, people)
        .replace('{BODY}', sentences.map(p).join('\n'))
        .replace('{REST}', sentences.slice(1).map(p).join('\n'))
        .replace('{SECTIONS}', sentences.map((text) => `<section><span>${text}</span></section>`).join(''))
        .replace(/\{([1-4])\}/g, (_, at: string) => sentences[Number(at) - 1] ?? '');
      const html = filled.replace(/\[\[([\s\S]*?)\]\]/g, (_, marked: string) => {
        if (!marked.startsWith('!')) allowed.push(marked);
        else kept.push(marked.slice(1));
        return marked.replace(/^!/, '');
      });
      const field = (key: string): string | null | undefined => {
        const value = new RegExp(`(?:^| )${key}=(.*?)(?= \\w+=|$)`).exec(gives)?.[1];
        return value === undefined ? undefined : value === '' ? null : put(value, people);
      };
      const fields: Dressed['fields'] = {
        title: field('title') ?? people.T,
        day: field('day') ?? '2022-04-16',
      };
      for (const key of ALWAYS) fields[key] = field(key) ?? null;
      for (const key of GIVEN) fields[key] = field(key) ?? ANY;
      for (const key of FIELDS) if (fields[key] === ANY) delete fields[key];
      return { name: `${name} (${index + 1})`, html, sentences: [...sentences, ...kept], allowed, fields };
    });
  });
}
