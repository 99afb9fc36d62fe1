import type { Settings } from './settings';

/** Whether the toolbar is offered at selections on a site. */
export const offersToolbar = (
  { selectionToolbar, quietSites }: Pick<Settings, 'selectionToolbar' | 'quietSites'>,
  host: string,
): boolean => selectionToolbar && !quietSites.includes(host);
