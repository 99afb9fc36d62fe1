/**
 * Measures everything and writes docs/figures.md: `npm run figures -- --corpus DIR [--only SCRIPT …]`, where DIR has the
 * folders `pages` (saved pages with gold), `summaries`, `opencc` and `2kenize`. Sections that are not measured stay.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './eval/figures';

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
    args: ['--corpus', 'CORPUS/pages', '--every', '24'],
  },
  { title: 'Anchoring', script: 'eval:anchors', args: ['--corpus', 'CORPUS/pages'] },
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

const { values: options } = parseArgs({
  options: { corpus: { type: 'string' }, only: { type: 'string', multiple: true } },
});
if (!options.corpus) {
  console.error('Say where the corpus is: npm run figures -- --corpus DIR');
  process.exit(2);
}
const { corpus, only } = options;
const date = new Date().toISOString().slice(0, 10);
const FILE = 'docs/figures.md';

const measure = ({ title, script, args }: Measurement): string => {
  const command = `npm run ${script} -- ${args.join(' ')}`;
  console.log(command);
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  const json = join(folder, 'rows.json');
  const given = args.map((arg) => arg.replace('CORPUS', corpus));
  const { status } = spawnSync('npm', ['run', '-s', script, '--', ...given, '--json', json], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${command} failed`);
  const figures: Figure[] = JSON.parse(readFileSync(json, 'utf8'));
  rmSync(folder, { recursive: true });
  return `## ${title}\n\n${date}: \`${command}\`\n\n${tableOf(figures)}\n`;
};

/** The sections of the file as it is, by title. */
const before = new Map(
  (existsSync(FILE) ? readFileSync(FILE, 'utf8') : '')
    .split(/^(?=## )/m)
    .slice(1)
    .map((section) => [/^## (.*)/.exec(section)?.[1] ?? '', `${section.trim()}\n`]),
);

for (const measurement of MEASUREMENTS) {
  if (only && !only.includes(measurement.script)) continue;
  before.set(measurement.title, measure(measurement));
  const sections = MEASUREMENTS.flatMap(({ title }) => before.get(title) ?? []);
  writeFileSync(
    FILE,
    [
      '# Figures',
      'Measured on two cores by `npm run figures -- --corpus CORPUS`; `--only SCRIPT` measures one script anew. Peers ' +
        'ran beside us in the same run. Times depend on the machine; read them as ratios. The pages belong to their ' +
        'publishers and are not part of this repository.',
      ...sections,
    ].join('\n\n'),
  );
}
