/** `npm run -s convert -- --config s2tw`: converts standard input line by line to standard output. */
import { parseArgs } from 'node:util';
import { type ConversionConfig, createConverter } from '../chinese';

const CONFIGS: readonly string[] = ['s2t', 's2tw', 's2twp', 's2hk', 't2s', 'tw2s', 'tw2sp', 'hk2s'];
const USAGE = `usage: npm run -s convert -- --config ${CONFIGS.join('|')} < input > output`;

const isConfig = (name: string | undefined): name is ConversionConfig =>
  name !== undefined && CONFIGS.includes(name);

function refuse(message: string): never {
  process.stderr.write(`${message}\n${USAGE}\n`);
  process.exit(2);
}

function requestedConfig(): ConversionConfig {
  let name: string | undefined;
  try {
    name = parseArgs({ options: { config: { type: 'string' } } }).values.config;
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
  if (!isConfig(name)) refuse(name === undefined ? '--config is missing' : `unknown configuration: ${name}`);
  return name;
}

/** Writes and waits while the reader of our output is slower than we are. */
const write = (text: string): Promise<void> | void => {
  if (!process.stdout.write(text)) return new Promise((resolve) => process.stdout.once('drain', resolve));
};

const { convert } = createConverter(requestedConfig());
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.stdin.setEncoding('utf8');
let rest = '';
for await (const chunk of process.stdin as AsyncIterable<string>) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  if (lines.length > 0) await write(`${lines.map((line) => convert(line)).join('\n')}\n`);
}
// Input that does not end in a line break gives output that does not.
if (rest !== '') await write(convert(rest));
