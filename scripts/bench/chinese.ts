/**
 * `npm run bench:chinese [-- --json FILE] [--cases FILE] [--parallel DIR] [--text FILE]`: conversion beside
 * opencc-js in the same run. `--cases` is OpenCC's testcases.json, `--parallel` a folder of `简 TAB 繁` .tsv files,
 * `--text` Simplified text for the throughput (else the hard cases, repeated).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ConversionConfig, createConverter } from '../../chinese';
import { type Figure, writeFigures } from '../eval/figures';
import { existing, readOptions } from '../options';
import { openccDictionary } from '../tables/sources';
import { peer } from './chinese-peer';
import { keepsLaw, strangeTexts } from './segment-law';

const CONFIGS = ['s2t', 's2tw', 's2twp', 's2hk', 't2s', 'tw2s', 'tw2sp', 'hk2s'] as const;
const PEER = 'opencc-js 1.4.2';

const { values: options } = readOptions({
  options: {
    json: { type: 'string' },
    cases: { type: 'string' },
    parallel: { type: 'string' },
    text: { type: 'string' },
  },
});
existing('--cases', options.cases);
existing('--parallel', options.parallel);
existing('--text', options.text);

const rows: Figure[] = [];
const add = (row: Omit<Figure, 'peer' | 'bar' | 'peerValue'> & Partial<Figure>) =>
  rows.push({ bar: null, peerValue: null, ...row, peer: row.peerValue === undefined ? null : PEER });

const lines = (path: string | URL) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
const pairs = (path: string | URL) =>
  lines(path)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string]);

/** OpenCC's file is JSON with comments and trailing commas. */
function testCases(path: string): { id: string; input: string; expected: Partial<Record<string, string>> }[] {
  const json = readFileSync(path, 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/,(\s*[\]}])/g, '$1');
  return JSON.parse(json).cases;
}

function startUp(): void {
  for (const config of ['s2tw', 't2s'] as const) {
    const time = (make: () => { convert(text: string): string }) => {
      const start = performance.now();
      make().convert('汉字漢字');
      return Math.round(performance.now() - start);
    };
    const value = time(() => createConverter(config));
    const peerValue = time(() => peer(config));
    add({
      id: `start-${config}`,
      what: `${config}: ready to convert`,
      value,
      unit: 'ms',
      bar: 30,
      better: 'lower',
      peerValue,
    });
  }
}

function sizes(): void {
  for (const [name, bar] of [
    ['to-traditional', 250],
    ['to-simplified', 25],
    ['fold-table', 10],
    ['syllables', 5],
  ] as const) {
    const bytes = gzipSync(readFileSync(new URL(`../../generated/${name}.ts`, import.meta.url)), {
      level: 9,
    }).length;
    add({
      id: `size-${name}`,
      what: `generated/${name}, gzip`,
      value: Math.round(bytes / 100) / 10,
      unit: 'kB',
      bar,
      better: 'lower',
    });
  }
}

/** Rows of OpenCC's file that we fail on purpose, and why. */
const FAILED_ON_PURPOSE: Record<string, string> = {
  's2twp variants_tw_s2twp':
    '社区 stays 社區: an administrative unit in official text, not an online community',
  'tw2sp BYVoid_OpenCC_Issue_475_tw2sp': 'expects 圖示覆蓋 as 图示复盖, a misspelling marked [sic] there',
  'tw2sp BYVoid_OpenCC_Issue_1246_core_reverse_phrase': '核心 stays: no official text means a kernel (内核)',
};

function openccCases(path: string): void {
  const cases = testCases(path);
  for (const config of CONFIGS) {
    const rated = cases.filter(({ expected }) => expected[config] !== undefined);
    const passes = (convert: (text: string) => string) =>
      rated.filter(({ input, expected }) => convert(input) === expected[config]);
    const [own, theirs] = [passes(createConverter(config).convert), passes(peer(config).convert)];
    const missed = theirs.filter((passed) => !own.includes(passed)).map(({ id }) => `${config} ${id}`);
    add({
      id: `cases-${config}`,
      what: `OpenCC's ${rated.length} cases, ${config}`,
      value: own.length,
      unit: 'passes',
      bar: theirs.length - missed.filter((name) => FAILED_ON_PURPOSE[name]).length,
      better: 'higher',
      peerValue: theirs.length,
    });
    for (const name of missed)
      console.log(`only ${PEER} passes ${name}: ${FAILED_ON_PURPOSE[name] ?? 'a limit of ours'}`);
  }
}

async function parallel(directory: string): Promise<void> {
  const forms = new Map<string, Set<string>>();
  for (const [from, to] of [
    ...(await openccDictionary('STCharacters')),
    ...(await openccDictionary('STPhrases')),
  ])
    if (from.length === to.length)
      for (const [at, letter] of [...from].entries())
        forms.set(letter, (forms.get(letter) ?? new Set()).add([...to][at] as string));
  const variants = new Map(await openccDictionary('TWVariants'));
  const plain = (text: string) => [...text].map((letter) => variants.get(letter) ?? letter);
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.tsv'))) {
    const accuracy = (convert: (text: string) => string) => {
      let [right, all] = [0, 0];
      for (const [simplified, traditional] of pairs(join(directory, file))) {
        const [letters, got, wanted] = [[...simplified], plain(convert(simplified)), plain(traditional)];
        if (letters.length !== wanted.length || letters.length !== got.length) continue;
        letters.forEach((letter, at) => {
          if ((forms.get(letter)?.size ?? 0) < 2) return;
          all++;
          if (got[at] === wanted[at]) right++;
        });
      }
      return Math.round((right / all) * 1e5) / 1e3;
    };
    const peerValue = accuracy(peer('s2tw').convert);
    add({
      id: `parallel-${file}`,
      what: `ambiguous letters right in ${file}, s2tw`,
      value: accuracy(createConverter('s2tw').convert),
      unit: '%',
      bar: peerValue,
      better: 'higher',
      peerValue,
    });
  }
}

const HARD_CASES = new URL('../../tests/chinese/hard-cases.tsv', import.meta.url);

function hardCases(): void {
  const cases = pairs(HARD_CASES);
  const passes = (convert: (text: string) => string) =>
    Math.round((cases.filter(([from, to]) => convert(from) === to).length / cases.length) * 1e4) / 100;
  add({
    id: 'hard',
    what: `own ${cases.length} hard cases, s2tw`,
    value: passes(createConverter('s2tw').convert),
    unit: '%',
    bar: 98,
    better: 'higher',
    peerValue: passes(peer('s2tw').convert),
  });
}

function throughput(): void {
  const simplified = options.text
    ? lines(options.text)
    : Array.from({ length: 20 }, () =>
        pairs(HARD_CASES)
          .map(([text]) => text)
          .join('，'),
      );
  const traditional = simplified.map(createConverter('s2tw').convert);
  const speed = (convert: (text: string) => string, paragraphs: readonly string[]) => {
    const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);
    const rounds = Array.from({ length: 5 }, () => {
      const start = performance.now();
      for (const text of paragraphs) convert(text);
      return characters / (performance.now() - start) / 1000;
    });
    return Math.round(Math.max(...rounds) * 100) / 100;
  };
  for (const config of ['s2tw', 't2s', 'tw2s'] satisfies ConversionConfig[]) {
    const text = config === 's2tw' ? simplified : traditional;
    const peerValue = speed(peer(config).convert, text);
    const converter = createConverter(config);
    add({
      id: `speed-${config}`,
      what: `${config} by paragraph`,
      value: speed(converter.convert, text),
      unit: 'Mchar/s',
      bar: 2 * peerValue,
      better: 'higher',
      peerValue,
    });
    add({
      id: `speed-${config}-segments`,
      what: `${config} by paragraph, with segments`,
      value: speed((part) => converter.convertWithSegments(part).text, text),
      unit: 'Mchar/s',
      better: 'higher',
      peerValue,
    });
  }
}

/** Each text in one configuration, one after the other, every other one with its quotation marks. */
function segments(): void {
  const texts = pairs(HARD_CASES).flat();
  let [broken, count] = [0, 0];
  for (const text of strangeTexts(texts, 100_000)) {
    const config = CONFIGS[count % CONFIGS.length] as ConversionConfig;
    const converter = createConverter(config, { quotes: count++ % 3 === 0 ? 'corner' : 'keep' });
    if (!keepsLaw(text, converter.convertWithSegments(text), converter.convert(text))) broken++;
  }
  add({
    id: 'segments',
    what: `of ${count} strange texts, all configurations: not rebuilt from their segments`,
    value: broken,
    unit: 'texts',
    bar: 0,
    better: 'lower',
  });
}

startUp();
sizes();
hardCases();
segments();
if (options.cases) openccCases(options.cases);
if (options.parallel) await parallel(options.parallel);
throughput();

for (const { what, value, unit, bar, better, peer, peerValue } of rows) {
  const met = bar === null ? '    ' : (better === 'higher' ? value >= bar : value <= bar) ? 'ok  ' : 'MISS';
  console.log(
    `${met} ${what}: ${value} ${unit}${bar === null ? '' : `, bar ${bar}`}${peer ? `, ${peer} ${peerValue}` : ''}`,
  );
}
if (options.json) writeFigures(options.json, rows);
