/** Which articles of a list are chosen. The cursor is the one that keys move and that stands open beside the list. */
export interface Selection {
  chosen: ReadonlySet<string>;
  cursor: string | null;
  /** Where a range begins that Shift extends. */
  anchor: string | null;
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), cursor: null, anchor: null };

/** Moves to one article and lets go of all others. */
export const moveTo = (id: string): Selection => ({ chosen: new Set(), cursor: id, anchor: id });

/** Takes one article in or out. The first one so chosen takes in the one that stood open before. */
export const toggle = (selection: Selection, id: string): Selection => {
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { chosen, cursor: id, anchor: id };
};

/** Chooses everything from the anchor to `id`, both included, in the list's order. */
export const extendTo = (selection: Selection, id: string, ids: readonly string[]): Selection => {
  const anchor = selection.anchor ?? selection.cursor ?? id;
  const [from, to] = [ids.indexOf(anchor), ids.indexOf(id)].sort((a, b) => a - b);
  return { chosen: new Set(ids.slice(Math.max(0, from ?? 0), (to ?? 0) + 1)), cursor: id, anchor };
};

export const chooseAll = (selection: Selection, ids: readonly string[]): Selection => ({
  ...selection,
  chosen: new Set(ids),
});

export const letGo = (selection: Selection): Selection => ({ ...selection, chosen: new Set() });

/**
 * What is left of a selection in another list of ids. A cursor whose article is gone passes to the one that took its
 * place, as `before` and `after` show.
 */
export const keepTo = (
  selection: Selection,
  before: readonly string[],
  after: readonly string[],
): Selection => {
  if (selection.chosen.size === 0 && selection.cursor === null) return selection;
  const there = new Set(after);
  const chosen = new Set([...selection.chosen].filter((id) => there.has(id)));
  const { cursor, anchor } = selection;
  if (cursor === null || there.has(cursor)) {
    return { chosen, cursor, anchor: anchor !== null && there.has(anchor) ? anchor : cursor };
  }
  const at = before.indexOf(cursor);
  const next =
    before.slice(at + 1).find((id) => there.has(id)) ?? before.slice(0, at).findLast((id) => there.has(id));
  const moved = at < 0 ? null : (next ?? null);
  return { chosen, cursor: moved, anchor: moved };
};

/** The articles that an action is for: the chosen ones, else the one under the cursor. */
export const actedOn = ({ chosen, cursor }: Selection): string[] =>
  chosen.size > 0 ? [...chosen] : cursor === null ? [] : [cursor];
