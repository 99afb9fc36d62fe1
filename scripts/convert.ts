/**
 * `npm run -s convert -- --config s2t|s2tw|s2twp|s2hk|t2s|tw2s|tw2sp|hk2s`: converts standard input line by line to standard
 * output.
 */
import { type ConversionConfig, createConverter } from '../chinese';
import { readOptions, refuse } from './options';
import { endWithReader } from './output';

const CONFIGS: readonly string[] = ['s2t', 's2tw', 's2twp', 's2hk', 't2s', 'tw2s', 'tw2sp', 'hk2s'];
const USAGE = `usage: npm run -s convert -- --config ${CONFIGS.join('|')} < input > output`;

const isConfig = (name: string | undefined): name is ConversionConfig =>
  name !== undefined && CONFIGS.includes(name);

function requestedConfig(): ConversionConfig {
  const { config } = readOptions({ options: { config: { type: 'string' } } }).values;
  if (!isConfig(config)) refuse(config === undefined ? USAGE : `unknown configuration: ${config}\n${USAGE}`);
  return config;
}

/** Writes and waits while the reader of our output is slower than we are. */
const write = (text: string): Promise<void> | void => {
  if (!process.stdout.write(text)) return new Promise((resolve) => process.stdout.once('drain', resolve));
};

const { convert } = createConverter(requestedConfig());
endWithReader();

process.stdin.setEncoding('utf8');
let rest = '';
for await (const chunk of process.stdin as AsyncIterable<string>) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  if (lines.length > 0) await write(`${lines.map((line) => convert(line)).join('\n')}\n`);
}
// Input that does not end in a line break gives output that does not.
if (rest !== '') await write(convert(rest));
