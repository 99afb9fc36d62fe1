import * as v from 'valibot';
import { DROP_REASONS } from '../article/drop-reasons';
import { LONGEST_TEMPLATE } from '../exchange/formats/markdown/longest';
import { SiteRuleSchema } from '../exchange/site-rule';
import { COLOURS } from '../highlights/colours';
import { DEFAULT_SETTINGS } from './default-settings';
import { LANGUAGES } from './languages';
import { MOST_QUIET_SITES } from './offers-toolbar';
import { FACES, LOOK_BOUNDS, PAPERS } from './reading-look';
import { SHOWN_SCRIPTS, TRADITIONAL_VARIANTS } from './script-rules';
import { MOST_SITE_RULES } from './site-rules';

export type { Language } from './languages';

/** A hostname as `URL` writes it. */
export const HostSchema = v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9[][a-z0-9._:\-\]]*$/));

export const ShownScriptSchema = v.picklist(SHOWN_SCRIPTS);

const TemplateSchema = v.pipe(v.string(), v.maxLength(LONGEST_TEMPLATE));

const within = ({ least, most }: { least: number; most: number }) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));

export const ReadingLookSchema = v.strictObject({
  face: v.picklist(FACES),
  size: within(LOOK_BOUNDS.size),
  leading: within(LOOK_BOUNDS.leading),
  measure: within(LOOK_BOUNDS.measure),
  paper: v.picklist(PAPERS),
  vertical: v.boolean(),
});

export const SettingsSchema = v.strictObject({
  /** Language of the interface; `auto` follows the browser. */
  language: v.picklist(['auto', ...LANGUAGES]),
  /** Which Traditional the 简/繁 toggle makes of a Simplified page. */
  traditional: v.picklist(TRADITIONAL_VARIANTS),
  /** Whether a conversion to Traditional writes “” as 「」, and one to Simplified 「」 as “”. */
  cornerQuotes: v.boolean(),
  /** What pages open in, and the sites that differ: see `ScriptRules`. */
  openIn: ShownScriptSchema,
  siteScripts: v.record(HostSchema, ShownScriptSchema),
  /** The ink that the shortcut and the context menu mark with. */
  lastColour: v.picklist(COLOURS),
  /** How the reader view sets its text. */
  reading: ReadingLookSchema,
  /** Whether the toolbar appears at a selection. */
  selectionToolbar: v.boolean(),
  /** Kinds of boilerplate that the clean view leaves on the page. */
  spared: v.array(v.picklist(DROP_REASONS)),
  /** Whether lines that saved articles of a site share are taken for the site's own. */
  siteMemory: v.boolean(),
  /** Host names of sites where the toolbar does not appear. */
  quietSites: v.pipe(v.array(v.pipe(v.string(), v.maxLength(255))), v.maxLength(MOST_QUIET_SITES)),
  /** Hosts on whose pages nothing of ours happens by itself. */
  neverSites: v.pipe(v.array(HostSchema), v.maxLength(MOST_QUIET_SITES)),
  /** The reader's own corrections of how sites are read, the newest first. */
  siteRules: v.pipe(v.array(SiteRuleSchema), v.maxLength(MOST_SITE_RULES)),
  /** The reader's own names for the inks. */
  colourNames: v.partial(
    v.strictObject(v.entriesFromList(COLOURS, v.pipe(v.string(), v.trim(), v.maxLength(40)))),
  ),
  /** The reader's own templates for Markdown: for one file an article, and for one file of all. Not for pages. */
  templates: v.partial(v.strictObject({ article: TemplateSchema, library: TemplateSchema })),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** What was stored, with the default for whatever is missing or of the wrong shape. */
export const readSettings = (stored: unknown): Settings => {
  const given = Object(stored) as Record<string, unknown>;
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, schema] of Object.entries(SettingsSchema.entries)) {
    if (v.is(schema as v.GenericSchema, given[name])) settings[name] = given[name];
  }
  return settings as Settings;
};
