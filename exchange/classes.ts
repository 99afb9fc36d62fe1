/**
 * Groups items that share a key, directly or through others (union–find with path halving). Every item has at least
 * one key. Groups and their members come in the order of first appearance.
 */
export function groupBySharedKeys<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const parents = items.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    for (;;) {
      const parent = parents[at] ?? at;
      if (parent === at) return at;
      parents[at] = parents[parent] ?? parent;
      at = parent;
    }
  };
  const holders = new Map<string, number>();
  items.forEach((item, index) => {
    for (const key of keysOf(item)) {
      const holder = holders.get(key);
      if (holder === undefined) {
        holders.set(key, index);
      } else {
        const [a, b] = [rootOf(holder), rootOf(index)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  const groups = new Map<number, T[]>();
  items.forEach((item, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [item]);
    else group.push(item);
  });
  return [...groups.values()];
}
