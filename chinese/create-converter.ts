import { createToSimplified } from './to-simplified';
import { createToTraditional } from './to-traditional';
import type { ConversionConfig, Converter, ConverterOptions } from './types';

/**
 * The converter of an OpenCC configuration. Its dictionaries are built at the first call for their direction and
 * shared by all converters of it. Throws a RangeError for an unknown name.
 */
export function createConverter(config: ConversionConfig, options?: ConverterOptions): Converter {
  switch (config) {
    case 's2t':
    case 's2tw':
    case 's2twp':
    case 's2hk':
      return createToTraditional(config, options);
    case 't2s':
    case 'tw2s':
    case 'tw2sp':
    case 'hk2s':
      return createToSimplified(config, options);
    default:
      throw new RangeError(`unknown conversion: ${String(config)}`);
  }
}
