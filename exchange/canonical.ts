/** Names with their colon as JSON. Records have a few dozen of them; what readers and files bring is not kept. */
const NAMES = new Map<string, string>();
const MOST_NAMES = 500;

/**
 * JSON with sorted keys and no white space: equal values give equal text. Lone surrogates come out as `\uXXXX` escapes,
 * so the text has a UTF-8 form. Recurses: bound the depth of foreign values first.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let json = '';
  if (Array.isArray(value)) {
    for (const item of value) json += `${json === '' ? '' : ','}${canonicalJson(item)}`;
    return `[${json}]`;
  }
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) json += `${json === '' ? '' : ','}${nameOf(key)}${canonicalJson(field)}`;
  }
  return `{${json}}`;
}

function nameOf(key: string): string {
  const known = NAMES.get(key);
  if (known !== undefined) return known;
  const name = `${JSON.stringify(key)}:`;
  if (NAMES.size < MOST_NAMES) NAMES.set(key, name);
  return name;
}
