import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { Mutant } from './job';

/** Doors only hand on, and types are nothing at run time. */
const isCode = (file: string): boolean => /\.ts$/.test(file) && !/(^|[\\/])(index|types)\.ts$/.test(file);

const ignored = () => {};
const LOGGER = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => true,
  isFatalEnabled: () => true,
  trace: ignored,
  debug: ignored,
  info: ignored,
  warn: ignored,
  error: console.error,
  fatal: console.error,
};

/** What stands between two places of a text, each with its line and column from 0. */
function between(text: string, { start, end }: MutantPlace): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  lines[last] = lines[last]?.slice(0, end.column) ?? '';
  lines[0] = lines[0]?.slice(start.column) ?? '';
  return lines.join(' ');
}

interface MutantPlace {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

/**
 * All mutants of a folder's code, and the code that holds them: by the absolute path of each file. A mutant is asleep
 * until `__stryker__.activeMutant` names it.
 */
export async function instrument(
  folder: string,
): Promise<{ mutants: Mutant[]; code: Record<string, string> }> {
  const sources = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(isCode)
      .sort()
      .map((file) => join(folder, file))
      .map((file) => [resolve(file), { file, content: readFileSync(file, 'utf8') }]),
  );
  const { files, mutants } = await new Instrumenter(LOGGER).instrument(
    [...sources].map(([name, { content }]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  return {
    code: Object.fromEntries(files.map(({ name, content }) => [name, content])),
    mutants: mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
      const source = sources.get(fileName);
      return {
        id,
        place: `${source?.file}:${location.start.line + 1}:${location.start.column + 1}`,
        kind: mutatorName,
        from: between(source?.content ?? '', location),
        to: replacement,
      };
    }),
  };
}
