import type { Converter } from '../chinese/types';
import type { createScriptToggle, ScriptToggle, ScriptToggleOptions } from './script-toggle';
import type { Plan } from './script-toggle/direction';

/** The script toggle of a page that may never be converted: before its code is there, all text is the page's own. */
export interface LazyToggle extends Omit<ScriptToggle, 'convert'> {
  /** `create` makes the toggle at the first conversion. */
  convert(plan: Plan, converter: Converter, create: typeof createScriptToggle): void;
}

export const createLazyToggle = (options: ScriptToggleOptions): LazyToggle => {
  let toggle: ScriptToggle | null = null;
  return {
    get shown() {
      return toggle?.shown ?? 'original';
    },
    convert(plan, converter, create) {
      toggle ??= create(options);
      toggle.convert(plan, converter);
    },
    restore: () => toggle?.restore(),
    asOriginal: (read) => (toggle ? toggle.asOriginal(read) : read()),
    toShown: (node, offset) => toggle?.toShown(node, offset) ?? offset,
    toOriginal: (node, offset) => toggle?.toOriginal(node, offset) ?? offset,
    originalOf: (node) => toggle?.originalOf(node) ?? node.data,
  };
};
