import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LongFile {
  /** From the root of the repository. */
  path: string;
  /** The rows of failures that it prints. */
  rows: readonly string[];
  /** Its part of the time: one for each row, and in browsers one for each of the two. */
  weight: number;
}

/** Brings in what counts more in the long run, prints a row of failures, or takes further lists. */
const isLong = (source: string): boolean => /from '\.{1,2}\/(\.\.\/)*(runs|figure|lists)'/.test(source);

/** The sources of a test and of what it shares with those beside it. */
function* sourcesOf(folder: string, file: string): Generator<string> {
  const source = readFileSync(join(folder, file), 'utf8');
  yield source;
  for (const [, name] of source.matchAll(/from '\.\/([\w-]+)'/g)) {
    const beside = readdirSync(folder).find((each) => each === `${name}.ts` || each === `${name}.tsx`);
    if (beside) yield readFileSync(join(folder, beside), 'utf8');
  }
}

/**
 * The tests of the long run. Those in browsers come first: starting one takes the same time however little is tried, and
 * the others make do with what is left.
 */
export function longFiles(): LongFile[] {
  const paths = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .sort();
  const files = paths.flatMap((path) => {
    const [folder, file] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
    const sources = [...sourcesOf(folder, file)];
    if (!sources.some(isLong)) return [];
    const printed = sources[0]?.matchAll(/\bfigure(?:OfTests)?\('(\w+)'/g) ?? [];
    const rows = [...new Set([...printed].map(([, row]) => row as string))];
    const weight = Math.max(1, rows.length) * (path.startsWith('tests/e2e/') ? 2 : 1);
    return [{ path, rows, weight }];
  });
  const inBrowsers = files.filter(({ path }) => path.startsWith('tests/e2e/'));
  return [...inBrowsers, ...files.filter((file) => !inBrowsers.includes(file))];
}
