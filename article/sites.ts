/** Sites on which the sentinel runs without being asked: a domain (and all below it) and its name. */
export interface Site {
  domain: string;
  name: string;
  kind: 'government' | 'news';
}

export const DEFAULT_SITES: readonly Site[] = [
  { domain: 'gov.cn', name: '中国政府网站', kind: 'government' },
];
