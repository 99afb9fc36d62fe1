import type { Settings } from './settings';

/** Whether the toolbar is offered at selections on a site. */
export const offersToolbar = (
  { selectionToolbar, quietSites }: Pick<Settings, 'selectionToolbar' | 'quietSites'>,
  host: string,
): boolean => selectionToolbar && !quietSites.includes(host);

/** As many sites as the settings hold; the oldest go first. */
export const MOST_QUIET_SITES = 1000;

/** The sites without the toolbar, with one more or one less. */
export const withQuietSite = (sites: readonly string[], host: string, quiet: boolean): string[] => {
  const others = sites.filter((site) => site !== host);
  return quiet ? [...others, host].slice(-MOST_QUIET_SITES) : others;
};
