import type { PageScript } from '../../chinese/types';

/** Chinese of one script made into the other. */
export interface Conversion {
  /** The script that comes out. */
  script: 'zh-Hans' | 'zh-Hant';
  /** BCP 47 tag of what comes out: `zh-Hant-TW`. */
  tag: string;
  convert: (text: string) => string;
}

/**
 * The conversion to what a reader chose; null for pages' own script. Its dictionaries load here, not before.
 * @param traditional which Traditional it is to be, as in the reader's settings
 */
export async function loadConversion(
  choice: 'original' | Conversion['script'],
  { traditional, cornerQuotes }: { traditional: 's2t' | 's2tw' | 's2twp' | 's2hk'; cornerQuotes: boolean },
): Promise<Conversion | null> {
  if (choice === 'original') return null;
  // Past the door: through it the dictionaries would come with everything else that is imported there.
  const { createConverter } = await import('../../chinese/create-converter');
  const options = { quotes: cornerQuotes ? 'corner' : 'keep' } as const;
  const converter = createConverter(choice === 'zh-Hans' ? 't2s' : traditional, options);
  return {
    script: choice,
    tag: choice === 'zh-Hans' ? 'zh-Hans' : TAGS[traditional],
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
