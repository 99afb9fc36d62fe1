/** What pages are shown in when they open: as they are, or in one script. */
export const SHOWN_SCRIPTS = ['original', 'zh-Hans', 'zh-Hant'] as const;

export type ShownScript = (typeof SHOWN_SCRIPTS)[number];

/** Which Traditional a Simplified page is turned into: configurations of OpenCC. */
export const TRADITIONAL_VARIANTS = ['s2t', 's2tw', 's2hk', 's2twp'] as const;

export interface ScriptRules {
  /** For all sites that have no rule of their own. */
  openIn: ShownScript;
  /** By hostname. `original` excepts a site from `openIn`. */
  siteScripts: Readonly<Record<string, ShownScript>>;
}

/** The hostname that an address's rule is kept under; null for anything but http(s). */
export const ruleHost = (url: string): string | null => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : null;
};

/** The rule of this very host, if it has one. */
export const siteRule = ({ siteScripts }: ScriptRules, host: string): ShownScript | null =>
  Object.hasOwn(siteScripts, host) ? (siteScripts[host] ?? null) : null;

/** What pages of a host are to be shown in. */
export const scriptFor = (rules: ScriptRules, host: string): ShownScript =>
  siteRule(rules, host) ?? rules.openIn;

/** Nobody has a use for more; the oldest go first. */
const MOST_RULES = 1000;

/** The sites' rules with one more, another or (null) one less. */
export const withSiteRule = (
  siteScripts: ScriptRules['siteScripts'],
  host: string,
  shown: ShownScript | null,
): Record<string, ShownScript> => {
  const others = Object.entries(siteScripts).filter(([other]) => other !== host);
  const all = shown === null ? others : [...others, [host, shown] as const];
  return Object.fromEntries(all.slice(-MOST_RULES));
};
