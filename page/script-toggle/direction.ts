import type { ConversionConfig, PageScript } from '../../chinese/types';
import type { Settings } from '../../messaging/settings';

export type Direction = 'to-simplified' | 'to-traditional';

export interface Plan {
  config: ConversionConfig;
  direction: Direction;
  /** The script that comes out. */
  target: 'zh-Hans' | 'zh-Hant';
}

/** Hosts whose Traditional text is Hong Kong's; Macao writes alike. All other Traditional text goes by Taiwan's. */
const HONG_KONG = /\.(hk|mo)$/i;

/** What one click on 简/繁 does to a page, or null where nothing is converted. Mixed pages become Simplified. */
export const planConversion = (
  script: PageScript,
  hostname: string,
  traditional: Settings['traditional'],
): Plan | null => {
  switch (script) {
    case 'zh-Hans':
      return { config: traditional, direction: 'to-traditional', target: 'zh-Hant' };
    case 'zh-Hant':
    case 'mixed':
      return {
        config: HONG_KONG.test(hostname) ? 'hk2s' : 'tw2s',
        direction: 'to-simplified',
        target: 'zh-Hans',
      };
    default:
      return null;
  }
};
