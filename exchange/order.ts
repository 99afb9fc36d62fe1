/**
 * A total order of JSON values that is the same on every device: by kind, numbers and strings by value, arrays and
 * objects by their parts, objects by sorted keys. Fields that are `undefined` count as absent. Recurses: bound the
 * depth of foreign values first.
 * @returns below, at or above 0, as for `Array.sort`
 */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  const byKind = rankOf(a) - rankOf(b);
  if (byKind !== 0) return byKind;
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  if (isObject(a) && isObject(b)) {
    const [keys, otherKeys] = [keysOf(a), keysOf(b)];
    return (
      compareLists(keys, otherKeys) ||
      compareLists(
        keys.map((key) => a[key]),
        otherKeys.map((key) => b[key]),
      )
    );
  }
  return (a as string | number | boolean) < (b as string | number | boolean) ? -1 : 1;
}

/** The lesser of two values: the same choice on every device. */
export function lesser<T>(a: T, b: T): T {
  return compareValues(a, b) <= 0 ? a : b;
}

/** Whether two records hold the same, in whatever order their fields come. */
export function sameRecord(a: unknown, b: unknown): boolean {
  return compareValues(a, b) === 0;
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const order = compareValues(a[at], b[at]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const KINDS = ['undefined', 'boolean', 'number', 'string', 'object'];

function rankOf(value: unknown): number {
  if (value === null) return -1;
  return KINDS.indexOf(typeof value) + (Array.isArray(value) ? 1 : 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function keysOf(value: Record<string, unknown>): string[] {
  return Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
}
