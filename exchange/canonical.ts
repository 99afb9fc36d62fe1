/**
 * JSON with sorted keys and no white space: equal values give equal text. Lone surrogates come out as `\uXXXX`
 * escapes, so the text has a UTF-8 form. Recurses: bound the depth of foreign values first.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** The lesser of two values in the order of their canonical JSON: the same choice on every device. */
export function canonicalMin<T>(a: T, b: T): T {
  return canonicalJson(a) <= canonicalJson(b) ? a : b;
}

/** Whether two records hold the same, in whatever order their fields come. */
export function sameRecord(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
