import type { ConversionConfig, Converter } from '../chinese/types';
import { type Result, succeed } from '../messaging/result';
import { obtainPart } from './obtain-part';
import type { createScriptToggle } from './script-toggle';
import type { Direction } from './script-toggle/direction';

/** What the script of one direction gives: its converters, and what writes their text to a page. */
export interface Dictionaries {
  createConverter: (config: ConversionConfig) => Converter;
  createScriptToggle: typeof createScriptToggle;
}

const converters = new Map<ConversionConfig, Converter>();

/** The converter of a configuration; has its dictionaries injected at first use. */
export const obtainConverter = async (
  config: ConversionConfig,
  direction: Direction,
): Promise<Result<{ converter: Converter; create: Dictionaries['createScriptToggle'] }>> => {
  const dictionaries = await obtainPart<Dictionaries>(direction);
  if (!dictionaries.ok) return dictionaries;
  const converter = converters.get(config) ?? dictionaries.value.createConverter(config);
  converters.set(config, converter);
  return succeed({ converter, create: dictionaries.value.createScriptToggle });
};
