/**
 * Classes of items that share a key, directly or through others, while items come in (union–find with path halving).
 * Items are numbered from 0 in the order in which they come.
 */
export function createClasses() {
  const parents: number[] = [];
  const holders = new Map<string, number>();
  /** The first item of the class that an item is in, as far as is known. */
  const firstOf = (item: number): number => {
    let at = item;
    for (;;) {
      const parent = parents[at] ?? at;
      if (parent === at) return at;
      parents[at] = parents[parent] ?? parent;
      at = parent;
    }
  };
  return {
    firstOf,
    /** The next item. It has at least one key. */
    add(keys: readonly string[]): number {
      const item = parents.length;
      parents.push(item);
      for (const key of keys) {
        const holder = holders.get(key);
        if (holder === undefined) holders.set(key, item);
        else {
          const [a, b] = [firstOf(holder), firstOf(item)];
          parents[Math.max(a, b)] = Math.min(a, b);
        }
      }
      return item;
    },
  };
}

/**
 * Groups items that share a key, directly or through others. Every item has at least one key. Groups and their members
 * come in the order of first appearance.
 */
export function groupBySharedKeys<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const classes = createClasses();
  for (const item of items) classes.add(keysOf(item));
  const groups = new Map<number, T[]>();
  items.forEach((item, index) => {
    const first = classes.firstOf(index);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [item]);
    else group.push(item);
  });
  return [...groups.values()];
}
