import type { ListedRule } from './types';

/** Only sites on which an article is misread without one. */
export const SITE_RULES: readonly ListedRule[] = [
  {
    host: 'toutiao.com',
    author: '.article-sub > span:not([class])',
    page: 'an article of 2019: the account is a bare word before the date, and may be a medium by its name',
    count: 1,
  },
  {
    host: 'new.qq.com',
    source: '#LeftTool .author > div',
    page: 'an article of 2019: the account is a bare link in the bar beside the body',
    count: 1,
  },
];
