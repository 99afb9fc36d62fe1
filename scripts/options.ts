import { existsSync, readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Ends a script that was called wrongly: says why in one line, and exits with 2. */
export function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/**
 * The arguments of a script, as Node's `parseArgs` reads them; refuses those that it does not know. `--help` prints what
 * stands at the head of the script, and exits.
 */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${headOf(readFileSync(process.argv[1] ?? '', 'utf8'))}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** The words of the first doc comment of a source text, without its stars. */
export function headOf(source: string): string {
  const [, comment = ''] = /\/\*\*([\s\S]*?)\*\//.exec(source) ?? [];
  return comment.replace(/^ *\* ?/gm, '').trim();
}

/** The value of an option (`--browser`) that takes one of some words; refuses others. One that is not given stays so. */
export function oneOf<const Word extends string, Given extends string | undefined>(
  option: string,
  given: Given,
  words: readonly Word[],
): Word | Exclude<Given, string> {
  const isWord = (value: string): value is Word & string => words.some((word) => word === value);
  if (given === undefined) return given as Exclude<Given, string>;
  return isWord(given) ? given : refuse(`${option} takes ${words.join(', ')}, not ${given}`);
}

/** The value of an option that takes a whole number of at least `least`; refuses others. */
export function wholeNumber(option: string, given: string, least = 0): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && Number.isSafeInteger(number) && number >= least) return number;
  return refuse(`${option} takes a whole number of at least ${least}, not ${given}`);
}

/** The value of an option that names a file or folder, which has to be there. One that is not given stays so. */
export function existing<Given extends string | undefined>(option: string, given: Given): Given {
  if (given !== undefined && !existsSync(given)) refuse(`${option} ${given}: no such file or folder`);
  return given;
}
