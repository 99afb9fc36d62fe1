import type { Box, Line } from './lines';

/** Names that pages give to what is not the article. Matched within class and id, which are the page's own words. */
const FOREIGN =
  /foot|sidebar|side-?bar|\bside\b|aside|\bnav|menu|crumb|relat|recommend|\brec\b|share|bdshare|\bhot|rank|copyright|advert|\bads?\b|_ads?\b|\bad[-_]|popup|modal|login|toolbar|\btool|widget|promo|newsletter|subscribe|social|banner|disclaimer|statement|\bprev|\bpager|pagination|cookie|qrcode|erweima|tag-?list|\btags\b|\bfriend|\btop-?bar|bottom/i;
/** Names that pages give to the article: they overrule the above on the same element. */
const OWN = /article|content|entry|\bpost\b|story|\bbody\b|trs_editor|\bmain|detail|zoom|text/i;

const COMMENTS = /comment|discuss|reply|\btie\b|pinglun/i;
const FOREIGN_TAGS = new Set(['nav', 'footer', 'aside']);

/** A box with this share of the page's prose is not held to its name: names lie. Comments may well be the most. */
const SHARE = 0.4;

/**
 * Sets how much a line counts in each box, given what it counts around it: a hint, not a verdict. `prose` tells the
 * mass of a line's prose. Boxes come parents first.
 */
export function setTones(lines: readonly Line[], boxes: readonly Box[], prose: (line: Line) => number): void {
  const sums = new Float64Array(lines.length + 1);
  lines.forEach((line, index) => {
    sums[index + 1] = (sums[index] as number) + prose(line);
  });
  const most = (sums[lines.length] as number) * SHARE;
  for (const box of boxes) {
    const above = box.parent?.tone ?? 1;
    const { tag, names } = box;
    const isMost = (sums[box.end] as number) - (sums[box.first] as number) >= most;
    const isNamed = names.length > 2 && tag !== 'html' && tag !== 'body' && !OWN.test(names);
    if (COMMENTS.test(names) && isNamed) box.tone = above * 0.2;
    else if (isMost) box.tone = above;
    else if (FOREIGN_TAGS.has(tag)) box.tone = above * 0.1;
    else box.tone = isNamed && FOREIGN.test(names) ? above * 0.3 : above;
  }
}
