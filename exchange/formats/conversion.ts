import type { ConversionConfig, Converter, ConverterOptions, PageScript } from '../../chinese/types';

/** Chinese of one script made into the other. */
export interface Conversion {
  /** The script that comes out. */
  script: 'zh-Hans' | 'zh-Hant';
  /** BCP 47 tag of what comes out: `zh-Hant-TW`. */
  tag: string;
  convert: (text: string) => string;
}

/** What a reader chose for the texts of an export. */
export interface ConversionChoice {
  script: 'original' | Conversion['script'];
  /** Which Traditional it is to be, as in the reader's settings. */
  traditional: 's2t' | 's2tw' | 's2twp' | 's2hk';
  cornerQuotes: boolean;
}

/** Of `chinese/`, or of a script that has the dictionaries of one direction. */
export type CreateConverter = (config: ConversionConfig, options: ConverterOptions) => Converter;

/**
 * The conversion to what a reader chose; null for pages' own script.
 * @param loadConverters loads the dictionaries of one direction
 */
export async function conversionTo(
  { script, traditional, cornerQuotes }: ConversionChoice,
  loadConverters: (script: Conversion['script']) => Promise<CreateConverter>,
): Promise<Conversion | null> {
  if (script === 'original') return null;
  const createConverter = await loadConverters(script);
  const options = { quotes: cornerQuotes ? 'corner' : 'keep' } as const;
  const converter = createConverter(script === 'zh-Hans' ? 't2s' : traditional, options);
  return {
    script,
    tag: script === 'zh-Hans' ? 'zh-Hans' : TAGS[traditional],
    convert: (text) => converter.convert(text),
  };
}

const TAGS = { s2t: 'zh-Hant', s2tw: 'zh-Hant-TW', s2twp: 'zh-Hant-TW', s2hk: 'zh-Hant-HK' };

/** Whether a page's text changes under a conversion. Japanese and Korean never do, and no script converts to itself. */
export function isConverted(script: PageScript, conversion: Conversion | null | undefined): boolean {
  if (!conversion) return false;
  return (
    script === 'mixed' || ((script === 'zh-Hans' || script === 'zh-Hant') && script !== conversion.script)
  );
}

/** BCP 47 tag of a page's text; null where nothing is known. */
export function languageOf(script: PageScript): string | null {
  if (script === 'none') return null;
  return script === 'mixed' ? 'zh' : script;
}
