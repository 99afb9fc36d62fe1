/** A JSON text without the records in its lists. */
export interface Outline {
  /** The text with `{}` in the place of each record. */
  skeleton: string;
  /** Where the records of each list stand in the text: start and end by turns, in UTF-16 code units. */
  places: Map<string, number[]>;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Takes the objects out of the named lists of a JSON object, so that each can be parsed on its own and a large file
 * never stands in memory as a whole twice. Says nothing about whether the text is JSON: it is where the skeleton and
 * each record are. Null where a list is there twice: what counts is then only known to a parser.
 */
export function outline(json: string, lists: readonly string[]): Outline | null {
  const places = new Map<string, number[]>();
  const kept: string[] = [];
  let from = 0;
  let level = 0;
  let list: number[] | null = null;
  let key: [start: number, end: number] = [0, 0];
  let start = 0;
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (unit === QUOTE) {
      const opening = at;
      for (at++; at < json.length && json.charCodeAt(at) !== QUOTE; at++)
        if (json.charCodeAt(at) === BACKSLASH) at++;
      if (level === 1) key = [opening, at + 1];
    } else if (unit === 0x5b || unit === 0x7b) {
      if (level === 1) {
        const name = unit === 0x5b ? parsedKey(json, key) : null;
        list = name !== null && lists.includes(name) ? [] : null;
        if (name !== null && list !== null) {
          if (places.has(name)) return null;
          places.set(name, list);
        }
      } else if (level === 2 && list !== null && unit === 0x7b) start = at;
      level++;
    } else if (unit === 0x5d || unit === 0x7d) {
      level--;
      if (level === 2 && list !== null && unit === 0x7d) {
        list.push(start, at + 1);
        kept.push(json.slice(from, start), '{}');
        from = at + 1;
      } else if (level === 1) list = null;
    }
  }
  kept.push(json.slice(from));
  return { skeleton: kept.join(''), places };
}

function parsedKey(json: string, [start, end]: [number, number]): string | null {
  try {
    const key: unknown = JSON.parse(json.slice(start, end));
    return typeof key === 'string' ? key : null;
  } catch {
    return null;
  }
}
