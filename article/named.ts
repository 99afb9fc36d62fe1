import type { Dom } from './dom';
import type { Line } from './lines';

const LETTER = /[\p{L}\p{N}]/u;
/** What the expression above says of a code unit: asked for every character of a page, it would take most of the time. */
const letters = new Map<number, boolean>();

function isLetter(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  let known = letters.get(code);
  if (known === undefined) {
    known = LETTER.test(String.fromCharCode(code));
    letters.set(code, known);
  }
  return known;
}

/** Letters and characters only: what two spellings of one headline share. */
export function bare(text: string): string {
  let kept = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdfff) return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
    if (isLetter(code)) continue;
    if (i > from) kept += text.slice(from, i);
    from = i + 1;
  }
  return (from === 0 ? text : kept + text.slice(from)).toLowerCase();
}

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
    // What weighs more than the title has letters is longer than it.
    if (mass < 4 || mass > title.length || text.length > LONGEST || linked > mass / 2) continue;
    const name = bare(text);
    const isBegun = name.length >= SHORTEST && title.startsWith(name);
    const isPrefixed =
      title.length >= SURE && name.length <= title.length && name.includes(title.slice(0, SURE));
    line.headline = isBegun || isPrefixed;
  }
}
