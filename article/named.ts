import type { Line } from './lines';

const LETTER = /[\p{L}\p{N}]/u;
const UNKNOWN = 0;
const YES = 1;
const NO = 2;
/** What the expression above says of a code unit: asked for every character of a page, it would take most of the time. */
const letters = new Uint8Array(0x10000).fill(YES, 0x4e00, 0xa000);

function isLetter(code: number): boolean {
  if (letters[code] === UNKNOWN) letters[code] = LETTER.test(String.fromCharCode(code)) ? YES : NO;
  return letters[code] === YES;
}

/** Letters and characters only: what two spellings of one headline share. */
export function bare(text: string): string {
  let kept = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (letters[code] === YES) continue;
    if (code >= 0xd800 && code <= 0xdfff) return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
    if (isLetter(code)) continue;
    if (i > from) kept += text.slice(from, i);
    from = i + 1;
  }
  return (from === 0 ? text : kept + text.slice(from)).toLowerCase();
}

const SHORTEST = 4;
const LONGEST = 120;
/** Sharing this much of the title's beginning is enough: a word may stand before it. */
const SURE = 12;
/** A line that only begins a part of the title is the headline when it has at least this share of it. */
const MOST = 0.4;
/** A headline is set in at most this many lines. */
const LINES = 4;

/** What stands between the headline and the names of column and site in a document's title. */
const SEPARATORS =
  /[_|\uff5c丨«»><]+|\s[-–—·•:]+\s|(?<=[\u3400-\u9fff”》!?\uff01\uff1f)\uff09])\s*[-–—]+\s*(?=[\u3400-\u9fff])/;
/** A part of the title with such an end, and no longer than this, is where one is and not what one reads. */
const SITE =
  /(?:网|網|网站|網站|首页|首頁|频道|頻道|栏目|专栏|專欄|日报|日報|晚报|晚報|时报|時報|新闻|新聞|要闻|要聞|社区|论坛|論壇|政府|委员会|办公室|[局厅廳部院])$/;
const LONGEST_SITE = 16;

/** The parts of a document's title that may be its headline. */
function headlinesIn(title: string): string[] {
  const parts = title.split(SEPARATORS).map(bare);
  return parts.filter((part) => part.length >= SHORTEST && (part.length > LONGEST_SITE || !SITE.test(part)));
}

/**
 * Marks the lines that hold the headline which a document's title names: `某县召开大会` under
 * `某县召开大会_要闻_某县新闻网`, in one line or several. None when the title names only the site.
 */
export function markHeadlines(lines: readonly Line[], stated: string): void {
  const title = stated.slice(0, LONGEST * 4);
  const parts = headlinesIn(title);
  const whole = parts.length > 0 ? bare(title) : '';
  if (whole.length >= SHORTEST && !parts.includes(whole)) parts.push(whole);
  const [main = ''] = parts;

  const isHeadline = (name: string): boolean =>
    name.length >= SHORTEST &&
    (parts.some((part) => part === name || (part.startsWith(name) && name.length >= main.length * MOST)) ||
      (main.length >= SURE && name.length <= whole.length && name.includes(main.slice(0, SURE))));
  /** The letters that a headline, or the beginning of one in several lines, begins with. */
  const firsts = [...new Set(parts.map((part) => part[0] as string))];
  const begins = ({ text }: Line): boolean => {
    const lower = text.toLowerCase();
    return firsts.some((letter) => lower.includes(letter));
  };
  const mayBe = ({ text, mass, linked }: Line): boolean =>
    // What weighs more than the title has letters is longer than it.
    mass > 0 && mass <= whole.length && text.length <= LONGEST && linked <= mass / 2;

  lines.forEach((line, index) => {
    if (parts.length === 0 || !mayBe(line) || !begins(line)) return;
    let name = bare(line.text);
    if (isHeadline(name)) {
      line.headline = true;
      return;
    }
    if (name.length < 2 || !main.startsWith(name)) return;
    for (let end = index + 1; end < index + LINES; end++) {
      const next = lines[end];
      if (!next || !mayBe(next)) return;
      name += bare(next.text);
      if (!main.startsWith(name)) return;
      if (isHeadline(name)) for (const part of lines.slice(index, end + 1)) part.headline = true;
    }
  });
}
