import type { Dom } from './dom';
import type { Line } from './lines';

/** Letters and characters only: what two spellings of one headline share. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

const SHORTEST = 5;
const LONGEST = 120;
/** Sharing this much of the title's beginning is enough: a word may stand before it. */
const SURE = 12;

/**
 * Marks the lines that the document's title begins with: `某县召开大会` under `某县召开大会_要闻_某县新闻网`. None when
 * the title names only the site.
 */
export function markHeadlines(lines: readonly Line[], dom: Dom): void {
  const title = bare(dom.title.slice(0, LONGEST * 4));
  if (title.length < SHORTEST) return;
  for (const line of lines) {
    const { text, mass, linked } = line;
    if (mass < 4 || text.length > LONGEST || linked > mass / 2) continue;
    const name = bare(text);
    const isBegun = name.length >= SHORTEST && title.startsWith(name);
    const isPrefixed =
      title.length >= SURE && name.length <= title.length && name.includes(title.slice(0, SURE));
    line.headline = isBegun || isPrefixed;
  }
}
