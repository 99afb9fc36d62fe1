/** opencc-js behind the names of configurations, for comparison. */
import type { ConversionConfig } from '../../chinese';

interface OpenCC {
  Converter(options: { from: string; to: string }): (text: string) => string;
}

const LOCALES: Record<ConversionConfig, [from: string, to: string]> = {
  s2t: ['cn', 't'],
  s2tw: ['cn', 'tw'],
  s2twp: ['cn', 'twp'],
  s2hk: ['cn', 'hk'],
  t2s: ['t', 'cn'],
  tw2s: ['tw', 'cn'],
  tw2sp: ['twp', 'cn'],
  hk2s: ['hk', 'cn'],
};

const opencc: OpenCC = await import('opencc-js');

export function peer(config: ConversionConfig): { convert(text: string): string } {
  const [from, to] = LOCALES[config];
  return { convert: opencc.Converter({ from, to }) };
}
