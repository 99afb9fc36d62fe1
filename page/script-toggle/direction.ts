import type { ConversionConfig, PageScript } from '../../chinese/types';
import type { Settings } from '../../messaging/settings';

export type Direction = 'to-simplified' | 'to-traditional';

export interface Plan {
  config: ConversionConfig;
  /** Whether quotation marks are written as the target script's readers write them. */
  quotes: boolean;
  direction: Direction;
  /** The script that comes out. */
  target: 'zh-Hans' | 'zh-Hant';
  /** The BCP 47 tag of what comes out. */
  lang: string;
  /** Converts what is in the target script already, too: a half-converted page is in both within one word. */
  evenOut: boolean;
}

export type PlanSettings = Pick<Settings, 'traditional' | 'cornerQuotes'>;

/** Hosts whose Traditional text is Hong Kong's; Macao writes alike. All other Traditional text goes by Taiwan's. */
const HONG_KONG = /\.(hk|mo)$/i;

const TRADITIONAL_LANG: Readonly<Record<Settings['traditional'], string>> = {
  s2t: 'zh-Hant',
  s2tw: 'zh-Hant-TW',
  s2twp: 'zh-Hant-TW',
  s2hk: 'zh-Hant-HK',
};

/** How a page of this script is shown in `target`, or null where there is nothing to convert. */
export const planFor = (
  target: Plan['target'],
  script: PageScript,
  hostname: string,
  { traditional, cornerQuotes }: PlanSettings,
): Plan | null => {
  if (script === target || !['zh-Hans', 'zh-Hant', 'mixed'].includes(script)) return null;
  const shared = { quotes: cornerQuotes, target, evenOut: script === 'mixed' };
  return target === 'zh-Hant'
    ? { ...shared, config: traditional, direction: 'to-traditional', lang: TRADITIONAL_LANG[traditional] }
    : {
        ...shared,
        config: HONG_KONG.test(hostname) ? 'hk2s' : 'tw2s',
        direction: 'to-simplified',
        lang: 'zh-Hans',
      };
};

/** What one click on 简/繁 gives: the other script, and of a mixed page the one that its reader prefers. */
export const otherScript = (script: PageScript, preferred: Plan['target']): Plan['target'] =>
  script === 'zh-Hans' ? 'zh-Hant' : script === 'zh-Hant' ? 'zh-Hans' : preferred;
