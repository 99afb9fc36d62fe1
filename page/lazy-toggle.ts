import type { Conversions } from './dictionaries';
import type { ScriptToggle, ScriptToggleOptions } from './script-toggle';
import type { Plan } from './script-toggle/direction';

/** The script toggle of a page that may never be converted: before its code is there, all text is the page's own. */
export interface LazyToggle extends Omit<ScriptToggle, 'convert'> {
  /** Makes the toggle at the first conversion. */
  convert(plan: Plan, conversions: Conversions): void;
}

export const createLazyToggle = (options: ScriptToggleOptions): LazyToggle => {
  let toggle: ScriptToggle | null = null;
  return {
    get shown() {
      return toggle?.shown ?? 'original';
    },
    convert(plan, { converter, gentle, create }) {
      toggle ??= create(options);
      toggle.convert(plan, converter, gentle);
    },
    restore: () => toggle?.restore(),
    asOriginal: (read) => (toggle ? toggle.asOriginal(read) : read()),
    toShown: (node, offset) => toggle?.toShown(node, offset) ?? offset,
    toOriginal: (node, offset) => toggle?.toOriginal(node, offset) ?? offset,
    originalOf: (node) => toggle?.originalOf(node) ?? node.data,
  };
};
