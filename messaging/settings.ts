import * as v from 'valibot';
import { COLOURS } from '../highlights/colours';

export const LANGUAGES = ['en', 'zh_CN', 'zh_TW'] as const;

export type Language = (typeof LANGUAGES)[number];

export const SettingsSchema = v.object({
  /** Language of the interface; `auto` follows the browser. */
  language: v.fallback(v.picklist(['auto', ...LANGUAGES]), 'auto'),
  /** Which Traditional the 简/繁 toggle makes of a Simplified page. */
  traditional: v.fallback(v.picklist(['s2t', 's2tw', 's2hk', 's2twp']), 's2tw'),
  /** The ink that the shortcut and the context menu mark with. */
  lastColour: v.fallback(v.picklist(COLOURS), COLOURS[0]),
  /** Whether the toolbar appears at a selection. */
  selectionToolbar: v.fallback(v.boolean(), true),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** What was stored, with the default for whatever is missing or of the wrong shape. */
export const readSettings = (stored: unknown): Settings =>
  v.parse(SettingsSchema, typeof stored === 'object' && stored !== null ? stored : {});
