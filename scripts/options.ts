import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Ends a script that was called wrongly: says why in one line, and exits with 2. */
export function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** The arguments of a script, as Node's `parseArgs` reads them; refuses those that it does not know. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
