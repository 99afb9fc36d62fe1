/**
 * Measures everything and writes docs/figures.md: `npm run figures -- [--corpus DIR] [--rows FILE] [--only SCRIPT …]`. DIR
 * has the folders `pages` (saved pages with gold), `summaries`, `opencc` and `2kenize`; what needs one that is not there is
 * left out. The rows of failures come from FILE, where a run of the tests left them, or from the long run of the tests itself.
 * Sections that are not measured stay.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './eval/figures';
import { ROWS_TITLE, rowsTable } from './figures/rows';
import { existing, oneOf, readOptions } from './options';

interface Measurement {
  title: string;
  script: string;
  /** `CORPUS` stands for the folder that was given. */
  args: readonly string[];
}

const MEASUREMENTS: readonly Measurement[] = [
  { title: 'Extraction, all pages', script: 'eval', args: ['--corpus', 'CORPUS/pages', '--peers'] },
  {
    title: 'Extraction, the third of the pages that nobody worked on',
    script: 'eval',
    args: ['--corpus', 'CORPUS/pages', '--part', 'held', '--peers'],
  },
  { title: 'Extraction, own fixtures', script: 'eval', args: ['--peers'] },
  {
    title: 'Extraction, time in Chromium',
    script: 'bench:extraction',
    args: ['--corpus', 'CORPUS/pages'],
  },
  { title: 'Anchoring', script: 'eval:anchors', args: ['--corpus', 'CORPUS/pages'] },
  { title: 'Anchoring, time', script: 'bench:anchors', args: [] },
  { title: 'Reposts', script: 'eval:reposts', args: ['--corpus', 'CORPUS/pages'] },
  { title: 'Suggestions', script: 'eval:suggest', args: ['--corpus', 'CORPUS/summaries'] },
  { title: 'Files handed out', script: 'eval:formats', args: [] },
  {
    title: 'Conversion',
    script: 'bench:chinese',
    args: ['--cases', 'CORPUS/opencc/testcases.json', '--parallel', 'CORPUS/2kenize'],
  },
  {
    title: 'Repair of damaged reposts',
    script: 'bench:repair',
    args: ['--corpus', 'CORPUS/pages'],
  },
  {
    title: 'Conversion and restoring of whole pages, Chromium',
    script: 'bench:round-trip',
    args: ['--corpus', 'CORPUS/pages'],
  },
  { title: 'The script toggle on a long page, Chromium', script: 'bench:toggle', args: [] },
  {
    title: 'The library at 10,000 articles and 100,000 marks, Chromium',
    script: 'bench:library',
    args: [],
  },
  { title: 'Tests against mutants of the code', script: 'mutation', args: ['--sample', '200'] },
];

const round = (value: number | null, unit: string) =>
  value === null ? '' : `${Number(value.toPrecision(4))}${unit === '%' ? ' %' : ''}`;

const tableOf = (figures: readonly Figure[]): string =>
  [
    '| what | ours | unit | bar | peer | its value |',
    '|---|---|---|---|---|---|',
    ...figures.map(({ what, value, unit, bar, peer, peerValue }) =>
      [
        what,
        round(value, unit),
        unit === '%' ? '' : unit,
        round(bar, unit),
        peer ?? '',
        round(peerValue, unit),
      ]
        .map((cell) => cell.replaceAll('|', '\\|'))
        .join(' | '),
    ),
  ]
    .map((row, index) => (index < 2 ? row : `| ${row} |`))
    .join('\n');

const {
  values: { corpus, rows, only },
} = readOptions({
  options: {
    corpus: { type: 'string' },
    rows: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
});
existing('--corpus', corpus);
existing('--rows', rows);
const SCRIPTS = [...new Set(MEASUREMENTS.map(({ script }) => script)), 'test:long'];
for (const script of only ?? []) oneOf('--only', script, SCRIPTS);
const date = new Date().toISOString().slice(0, 10);
const FILE = 'docs/figures.md';

/**
 * Runs what writes its figures to a file of its own, and answers what becomes of them. One that fails since a bar is not
 * reached has measured all the same.
 */
function measured<T>(script: string, args: readonly string[], option: string, read: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  try {
    const file = join(folder, 'figures');
    spawnSync('npm', ['run', '-s', script, '--', ...args, option, file], { stdio: 'inherit' });
    if (!existsSync(file)) throw new Error(`npm run ${script} has measured nothing`);
    return read(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const inCorpus = (arg: string): string => arg.replace('CORPUS', corpus ?? '');

/** Whether all of the corpus that it reads is there. */
const canMeasure = ({ args }: Measurement): boolean => {
  const needed = args.filter((arg) => arg.startsWith('CORPUS'));
  return needed.length === 0 || (corpus !== undefined && needed.map(inCorpus).every(existsSync));
};

const measure = ({ title, script, args }: Measurement): string => {
  const command = `npm run ${script} -- ${args.join(' ')}`;
  console.log(command);
  const figures = measured(script, args.map(inCorpus), '--json', (file): Figure[] =>
    JSON.parse(readFileSync(file, 'utf8')),
  );
  return `## ${title}\n\n${date}: \`${command}\`\n\n${tableOf(figures)}\n`;
};

/** The sections of the file as it is, by title. */
const before = new Map(
  (existsSync(FILE) ? readFileSync(FILE, 'utf8') : '')
    .split(/^(?=## )/m)
    .slice(1)
    .map((section) => [/^## (.*)/.exec(section)?.[1] ?? '', `${section.trim()}\n`]),
);

const isWanted = (script: string): boolean => !only || only.includes(script);

const write = () =>
  writeFileSync(
    FILE,
    [
      '# Figures',
      'Measured on two cores by `npm run figures -- --corpus CORPUS`; `--only SCRIPT` measures one script anew. Peers ' +
        'ran beside us in the same run. Times depend on the machine; read them as ratios. The pages belong to their ' +
        'publishers and are not part of this repository.',
      ...[...MEASUREMENTS.map(({ title }) => title), ROWS_TITLE].flatMap((title) => before.get(title) ?? []),
    ].join('\n\n'),
  );

for (const measurement of MEASUREMENTS) {
  if (!isWanted(measurement.script)) continue;
  if (!canMeasure(measurement)) {
    console.log(`Left out without what it reads of the corpus: ${measurement.title}`);
    continue;
  }
  before.set(measurement.title, measure(measurement));
  write();
}
if (rows !== undefined || isWanted('test:long')) {
  const table =
    rows === undefined
      ? measured('test:long', [], '--rows', (file) => rowsTable(file, date))
      : rowsTable(rows, date);
  before.set(
    ROWS_TITLE,
    `## ${ROWS_TITLE}\n\n${date}: \`npm run test:long\`, or \`npm test\` with fewer tries.\n\n${table}\n`,
  );
  write();
}
