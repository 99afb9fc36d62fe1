import { collapse } from './collapse';
import { halfWidth } from './half-width';
import type { Box, Line } from './lines';
import { measure, SEEN } from './measure';

/** What a text node is in, as bits. */
export const LINKED = 1;
export const BOLD = 2;
const ALL = LINKED | BOLD;

/** No text of a page for readers, UTF-16 code units: what is as long is data, and only to look at it holds the page up. */
const LONGEST_TEXT = 4_000_000;

const NO_GAPS: readonly number[] = [];

export interface Gatherer {
  add(text: Text, box: Box, within: number): void;
  /** Ends the line that was gathered, and gives it; null when there was nothing to be seen. */
  breakLine(): Line | null;
}

/** Gathers text nodes, in the order in which they are read, into lines. */
export function createGatherer(): Gatherer {
  let texts: Text[] = [];
  /** Of each text, what it says and what it is in. Written over by the next line's. */
  const parts: string[] = [];
  const kinds: number[] = [];
  let box: Box | null = null;
  /** How many of the texts are left when the blank ones at the end are taken away. */
  let seen = 0;
  /** What all seen texts are in, and what some are. */
  let every = ALL;
  let some = 0;

  const sumOf = (kind: number, whole: number): number => {
    if ((every & kind) !== 0) return whole;
    let sum = 0;
    for (let index = 0; index < seen; index++) {
      if (((kinds[index] as number) & kind) !== 0) sum += measure(parts[index] as string).mass;
    }
    return sum;
  };

  return {
    add(text, within, kind) {
      const { data } = text;
      if (data.length > LONGEST_TEXT) return;
      const isBlank = !SEEN.test(data);
      if (isBlank && seen === 0) return;
      if (seen === 0) {
        box = within;
        // As a list of one: pushed onto an empty one, most lines' only text would hold room for seventeen.
        texts = [text];
      } else texts.push(text);
      parts[texts.length - 1] = data;
      kinds[texts.length - 1] = kind;
      if (isBlank) return;
      seen = texts.length;
      every &= kind;
      some |= kind;
    },
    breakLine() {
      if (seen === 0) return null;
      if (texts.length > seen) texts.length = seen;
      let raw = parts[0] as string;
      for (let index = 1; index < seen; index++) raw += parts[index] as string;
      const { mass, punctuation, isTight, isHalfWidth } = measure(raw);
      const text = isTight ? raw : collapse(raw);
      const line: Line = {
        texts,
        gaps: NO_GAPS,
        text,
        plain: isHalfWidth ? text : halfWidth(text),
        box: box as Box,
        mass,
        linked: (some & LINKED) === 0 ? 0 : sumOf(LINKED, mass),
        bold: (some & BOLD) === 0 ? 0 : sumOf(BOLD, mass),
        punctuation,
        headline: false,
        prose: null,
      };
      texts = [];
      seen = 0;
      every = ALL;
      some = 0;
      return line;
    },
  };
}
