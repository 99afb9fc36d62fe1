import { DEFAULT_LOOK } from './reading-look';
import type { Settings } from './settings';

/** What is set while the reader has chosen nothing. Apart from the validators, which scripts in pages do without. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  traditional: 's2tw',
  cornerQuotes: false,
  openIn: 'original',
  siteScripts: {},
  lastColour: 'vermilion',
  reading: DEFAULT_LOOK,
  selectionToolbar: true,
  spared: [],
  siteMemory: true,
  quietSites: [],
  neverSites: [],
  siteRules: [],
  colourNames: {},
  templates: {},
};

/** Settings as a view can show them: what an older background does not know of yet is as if never set. */
export const completeSettings = (given: Settings): Settings => ({
  ...DEFAULT_SETTINGS,
  ...given,
  reading: { ...DEFAULT_LOOK, ...given.reading },
});
