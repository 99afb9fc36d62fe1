import { ruleHost } from './script-rules';

/** Whether the reader wants nothing of ours on the pages of an address's site. */
export const isNeverHere = ({ neverSites }: { neverSites: readonly string[] }, url: string): boolean => {
  const host = ruleHost(url);
  return host !== null && neverSites.includes(host);
};
