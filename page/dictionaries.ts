import type { ConversionConfig, Converter } from '../chinese/types';
import { fail, type Result, succeed } from '../messaging/result';
import { callBackground } from '../messaging/send';
import type { Direction } from './script-toggle/direction';

type ConverterFactory = (config: ConversionConfig) => Converter;

/**
 * Where the dictionaries' scripts leave their factories for the reader: a property of the isolated world's global
 * object, which the page cannot see.
 */
const keyOf = (direction: Direction) => Symbol.for(`zhupi.dictionaries.${direction}`);

const world = globalThis as unknown as Record<symbol, ConverterFactory | undefined>;

/** Called by a dictionaries' script when it was injected. `factory` knows the configurations of its direction. */
export const offerDictionaries = <Config extends ConversionConfig>(
  direction: Direction,
  factory: (config: Config) => Converter,
): void => {
  world[keyOf(direction)] = factory as ConverterFactory;
};

const converters = new Map<ConversionConfig, Converter>();

/** The converter of a configuration; has its dictionaries injected at first use. */
export const obtainConverter = async (
  config: ConversionConfig,
  direction: Direction,
): Promise<Result<Converter>> => {
  const ready = converters.get(config);
  if (ready) return succeed(ready);
  if (!world[keyOf(direction)]) {
    const loaded = await callBackground('converter.load', { direction });
    if (!loaded.ok) return loaded;
  }
  const factory = world[keyOf(direction)];
  if (!factory) return fail('unknown');
  const converter = factory(config);
  converters.set(config, converter);
  return succeed(converter);
};
