import type { ConversionConfig, Converter } from '../chinese/types';
import { fail, type Result, succeed } from '../messaging/result';
import { callBackground } from '../messaging/send';
import { partOf } from './on-demand';
import type { Direction } from './script-toggle/direction';

/** What a dictionaries' script offers: it knows the configurations of its direction. */
type ConverterFactory = (config: ConversionConfig) => Converter;

const converters = new Map<ConversionConfig, Converter>();

/** The converter of a configuration; has its dictionaries injected at first use. */
export const obtainConverter = async (
  config: ConversionConfig,
  direction: Direction,
): Promise<Result<Converter>> => {
  const ready = converters.get(config);
  if (ready) return succeed(ready);
  if (!partOf(direction)) {
    const loaded = await callBackground('converter.load', { direction });
    if (!loaded.ok) return loaded;
  }
  const factory = partOf<ConverterFactory>(direction);
  if (!factory) return fail('unknown');
  const converter = factory(config);
  converters.set(config, converter);
  return succeed(converter);
};
