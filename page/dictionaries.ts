import type { ConversionConfig, Converter, ConverterOptions } from '../chinese/types';
import { type Result, succeed } from '../messaging/result';
import { obtainPart } from './obtain-part';
import type { createScriptToggle } from './script-toggle';
import type { Plan } from './script-toggle/direction';

/** What the script of one direction gives: its converters, and what writes their text to a page. */
export interface Dictionaries {
  createConverter: (config: ConversionConfig, options?: ConverterOptions) => Converter;
  createScriptToggle: typeof createScriptToggle;
}

export interface Conversions {
  converter: Converter;
  gentle: Converter | null;
  create: Dictionaries['createScriptToggle'];
}

const converters = new Map<string, Converter>();

/** What a plan is carried out with; has the dictionaries injected at first use. The same plan has the same converter. */
export const obtainConversions = async (plan: Plan): Promise<Result<Conversions>> => {
  const dictionaries = await obtainPart<Dictionaries>(plan.direction);
  if (!dictionaries.ok) return dictionaries;
  const converterOf = (config: ConversionConfig) => {
    const key = `${config} ${plan.quotes}`;
    const options: ConverterOptions = { quotes: plan.quotes ? 'corner' : 'keep' };
    const converter = converters.get(key) ?? dictionaries.value.createConverter(config, options);
    converters.set(key, converter);
    return converter;
  };
  const converter = converterOf(plan.config);
  return succeed({
    converter,
    // To Simplified, `t2s` changes nothing that is Simplified (`tw2s` takes 著 for 着). To Traditional, text that is
    // so already is touched on half-converted pages alone.
    gentle: plan.target === 'zh-Hans' ? converterOf('t2s') : plan.evenOut ? converter : null,
    create: dictionaries.value.createScriptToggle,
  });
};
