import type { ByteSource } from './byte-source';

/** A JSON text without the records in its lists. */
export interface Outline {
  /** The deepest level of brackets; above the limit, the rest of it says nothing. */
  depth: number;
  /** Whether it ends inside a string, an array or an object. */
  unfinished: boolean;
  /** The text with `{}` in the place of each record. */
  skeleton: string;
  /**
   * Where the records of each list stand: start and end by turns, in bytes. Null where a list is there twice: what
   * counts is then only known to a parser.
   */
  places: Map<string, number[]> | null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Read at a time, in bytes. */
const CHUNK = 1_048_576;

/** UTF-8; a byte order mark is no part of JSON, and only stands at the very beginning. */
const decoder = new TextDecoder();

/**
 * Takes the objects out of the named lists of a JSON object, so that each can be decoded and parsed on its own and a
 * large file never stands in memory as a text. Reads brackets and strings only, without recursion, so that text nested
 * a million deep cannot exhaust the stack of what comes after it: it stops at `limit`. Says nothing about whether the
 * text is JSON: it is where the skeleton and each record are.
 * @param source UTF-8
 */
export function outline(source: ByteSource, lists: readonly string[], limit: number): Outline {
  const places = new Map<string, number[]>();
  const kept: string[] = [];
  const keep = (from: number, to: number) => kept.push(decoder.decode(source.read(from, to)));
  let isDouble = false;
  let inString = false;
  let isEscaped = false;
  let from = 0;
  let level = 0;
  let depth = 0;
  let list: number[] | null = null;
  let key: [start: number, end: number] = [0, 0];
  let start = 0;
  for (let offset = 0; offset < source.length; offset += CHUNK) {
    const bytes = source.read(offset, Math.min(source.length, offset + CHUNK));
    for (let index = 0; index < bytes.length; index++) {
      const unit = bytes[index];
      const at = offset + index;
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (unit === BACKSLASH) isEscaped = true;
        else if (unit === QUOTE) {
          inString = false;
          if (level === 1) key[1] = at + 1;
        }
      } else if (unit === QUOTE) {
        inString = true;
        if (level === 1) key = [at, at];
      } else if (unit === 0x5b || unit === 0x7b) {
        if (level === 1) {
          const name = unit === 0x5b ? parsedKey(source.read(...key)) : null;
          list = name !== null && lists.includes(name) ? [] : null;
          if (name !== null && list !== null) {
            isDouble ||= places.has(name);
            places.set(name, list);
          }
        } else if (level === 2 && list !== null && unit === 0x7b) start = at;
        level++;
        if (level > depth) depth = level;
        if (depth > limit) return { depth, unfinished: false, skeleton: '', places };
      } else if (unit === 0x5d || unit === 0x7d) {
        level--;
        if (level === 2 && list !== null && unit === 0x7d) {
          list.push(start, at + 1);
          keep(from, start);
          kept.push('{}');
          from = at + 1;
        } else if (level === 1) list = null;
      }
    }
  }
  keep(from, source.length);
  return {
    depth,
    unfinished: inString || level > 0,
    skeleton: kept.join(''),
    places: isDouble ? null : places,
  };
}

function parsedKey(bytes: Uint8Array): string | null {
  try {
    const key: unknown = JSON.parse(decoder.decode(bytes));
    return typeof key === 'string' ? key : null;
  } catch {
    return null;
  }
}
