/** Names that pages give to what is not the article. Matched within class and id, which are the page's own words. */
const FOREIGN =
  /comment|discuss|reply|foot|sidebar|side-?bar|\bside\b|aside|\bnav|menu|crumb|relat|recommend|\brec\b|share|bdshare|\bhot|rank|copyright|advert|\bads?\b|_ads?\b|\bad[-_]|popup|modal|login|toolbar|\btool|widget|promo|newsletter|subscribe|social|banner|disclaimer|statement|\bprev|\bpager|pagination|cookie|qrcode|erweima|tag-?list|\btags\b|\bfriend|\btop-?bar|bottom/i;
/** Names that pages give to the article: they overrule the above on the same element. */
const OWN = /article|content|entry|\bpost\b|story|\bbody\b|trs_editor|\bmain|detail|zoom|text/i;

const FOREIGN_TAGS = new Set(['nav', 'footer', 'aside']);

/**
 * How much a line in this element counts, given what it counts around it. A hint, not a verdict: names lie, and a
 * whole page in a badly named box is weighed down evenly.
 */
export function toneOf(tag: string, names: string, above: number): number {
  if (FOREIGN_TAGS.has(tag)) return above * 0.1;
  if (names.length < 2 || tag === 'html' || tag === 'body') return above;
  return FOREIGN.test(names) && !OWN.test(names) ? above * 0.3 : above;
}
