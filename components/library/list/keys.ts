import { chooseAll, extendTo, letGo, moveTo, type Selection, toggle } from '../selection';

/** So many lines does a page of keys go. */
const PAGE = 10;

export type KeyAction =
  | { do: 'select'; selection: Selection }
  | { do: 'open' | 'remove' | 'help' | 'search' | 'back' }
  | null;

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** How far a key moves the cursor. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  J: 1,
  ArrowUp: -1,
  k: -1,
  K: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** What a key does in the list of these ids; null where it is not the list's. */
export const keyAction = (event: Pressed, selection: Selection, ids: readonly string[]): KeyAction => {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (altKey) return null;
  const { cursor } = selection;
  if (ctrlKey || metaKey) {
    return key.toLowerCase() === 'a' ? { do: 'select', selection: chooseAll(selection, ids) } : null;
  }
  const step = STEPS[key];
  if (step !== undefined) {
    if (ids.length === 0) return null;
    const at = cursor === null ? -1 : ids.indexOf(cursor);
    const from = at < 0 ? (step > 0 ? -1 : ids.length) : at;
    const id = ids[Math.min(ids.length - 1, Math.max(0, from + step))];
    if (id === undefined) return null;
    return { do: 'select', selection: shiftKey ? extendTo(selection, id, ids) : moveTo(id) };
  }
  if (key === '?') return { do: 'help' };
  if (key === '/') return { do: 'search' };
  if (key === 'Escape') {
    return selection.chosen.size > 0 ? { do: 'select', selection: letGo(selection) } : { do: 'back' };
  }
  if (cursor === null) return null;
  if (key === ' ' || key === 'x') {
    const next = shiftKey ? extendTo(selection, cursor, ids) : toggle(selection, cursor);
    return { do: 'select', selection: next };
  }
  if (key === 'Enter') return { do: 'open' };
  return key === 'Delete' ? { do: 'remove' } : null;
};
