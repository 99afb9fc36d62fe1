/**
 * JSON with sorted keys and no white space, piece by piece: equal values give equal text. Lone surrogates come out as
 * `\uXXXX` escapes, so the text has a UTF-8 form. Recurses: bound the depth of foreign values first.
 */
export function writeCanonicalJson(value: unknown, write: (piece: string) => void): void {
  if (Array.isArray(value)) {
    write('[');
    value.forEach((item, index) => {
      if (index > 0) write(',');
      writeCanonicalJson(item, write);
    });
    write(']');
  } else if (typeof value === 'object' && value !== null) {
    write('{');
    const fields = value as Record<string, unknown>;
    let separator = '';
    for (const key of Object.keys(fields).sort()) {
      if (fields[key] === undefined) continue;
      write(`${separator}${JSON.stringify(key)}:`);
      writeCanonicalJson(fields[key], write);
      separator = ',';
    }
    write('}');
  } else {
    write(JSON.stringify(value) ?? 'null');
  }
}
