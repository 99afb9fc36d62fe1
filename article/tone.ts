import type { Box, Line } from './lines';

/** Names that pages give to what is not the article. Matched within class and id, which are the page's own words. */
const FOREIGN =
  /foot|side-?bar|\bside\b|aside|\bnav|menu|crumb|relat|recommend|\brec\b|share(?!able)|\bhot|rank|copyright|advert|\bads?\b|_ads?\b|\bad[-_]|popup|modal|login|toolbar|\btool|widget|promo|newsletter|sign-?up|subscribe|social|banner|disclaimer|statement|\bprev|\bpager|pagination|cookie|qrcode|\bqr\b|[-_]qr\b|erweima|guanggao|disclosure|\bauthor|byline|attribution|paywall|sponsor|donat|\bbio\b|tag-?list|\btags\b|\bfriend|\btop-?bar|bottom/i;
/** Names that pages give to the article. */
const OWN = /article|content|entry|\bpost\b|story|\bbody\b|trs_editor|\bmain|detail|zoom|text/i;
const UP_TO_FOREIGN = new RegExp(`^.*(?:${FOREIGN.source})`, 'i');
const UP_TO_OWN = new RegExp(`^.*(?:${OWN.source})`, 'i');
const LONGEST_NAME = 100;

/** Whether the last word that says something in a name says that it is the article's: `tags-content`, not `article-tags`. */
function isOwn(name: string): boolean {
  const [own = ''] = UP_TO_OWN.exec(name) ?? [];
  const [foreign = ''] = UP_TO_FOREIGN.exec(name) ?? [];
  return own.length > foreign.length;
}

/** Whether some of the names are of what is not the article, and none is of the article. */
function isForeign(names: string): boolean {
  if (!FOREIGN.test(names)) return false;
  return !OWN.test(names) || !names.split(/\s+/).some((name) => isOwn(name.slice(0, LONGEST_NAME)));
}

/** What names say. */
interface Said {
  foreign: boolean;
  comments: boolean;
}

const NOTHING: Said = { foreign: false, comments: false };

const COMMENTS = /comment|discuss|reply|\btie\b|pinglun/i;
const FOREIGN_TAGS = new Set(['nav', 'footer', 'aside']);

/** A box with this share of the page's prose is not held to its name: names lie. Comments may well be the most. */
const SHARE = 0.4;

/** Whether a box stands under the headline and does not hold it: a form that does is there for all of the page. */
function isBelow(headlines: Int32Array, { first, end }: Box): boolean {
  return (headlines[first] as number) > 0 && headlines[end] === headlines[first];
}

/**
 * Sets how much a line counts in each box, given what it counts around it: a hint, not a verdict. `prose` tells the
 * mass of a line's prose. Boxes come parents first.
 */
export function setTones(lines: readonly Line[], boxes: readonly Box[], prose: (line: Line) => number): void {
  const sums = new Float64Array(lines.length + 1);
  const headlines = new Int32Array(lines.length + 1);
  lines.forEach((line, index) => {
    sums[index + 1] = (sums[index] as number) + prose(line);
    headlines[index + 1] = (headlines[index] as number) + (line.headline ? 1 : 0);
  });
  const most = (sums[lines.length] as number) * SHARE;
  const known = new Map<string, Said>();
  const saidBy = (names: string): Said => {
    let said = known.get(names);
    if (!said) {
      said = { foreign: isForeign(names), comments: COMMENTS.test(names) && !OWN.test(names) };
      known.set(names, said);
    }
    return said;
  };
  for (const box of boxes) {
    const above = box.parent?.tone ?? 1;
    if (box.end === box.first) {
      box.tone = above;
      continue;
    }
    const { tag, names } = box;
    const isMost = (sums[box.end] as number) - (sums[box.first] as number) >= most;
    const isNamed = names.length > 2 && tag !== 'html' && tag !== 'body';
    const { foreign, comments } = isNamed ? saidBy(names) : NOTHING;
    if (comments) box.tone = above * 0.2;
    else if (tag === 'form' && isBelow(headlines, box)) box.tone = above * 0.5;
    else if (isMost) box.tone = above;
    else if (FOREIGN_TAGS.has(tag)) box.tone = above * 0.1;
    else box.tone = foreign ? above * 0.3 : above;
  }
}
