/** How a JSON text nests: the deepest level, and whether it ends inside a string, an array or an object. */
export interface Nesting {
  depth: number;
  unfinished: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Reads brackets and strings only, without recursion, so that text nested a million deep cannot exhaust the stack of
 * what comes after it. Stops at `limit`; says nothing about whether the text is JSON.
 */
export function jsonNesting(json: string, limit: number): Nesting {
  let level = 0;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (inString) {
      if (unit === BACKSLASH) at++;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) {
      inString = true;
    } else if (unit === 0x5b || unit === 0x7b) {
      level++;
      if (level > depth) depth = level;
      if (depth > limit) return { depth, unfinished: false };
    } else if (unit === 0x5d || unit === 0x7d) {
      level--;
    }
  }
  return { depth, unfinished: inString || level > 0 };
}
