import { matchPhrase } from '../boilerplate/match';
import { isParticulars } from '../boilerplate/particulars';
import type { Line } from '../lines';
import { type Found, found } from './evidence';
import type { Headline } from './title';

const KICKER = /\bpre\b|yinti|jianti|kicker|eyebrow|shoulder|over-?line/i;
const SUBTITLE = /\bsub\b|sub-?(?:tit|head)|futi|\bdeck\b|standfirst/i;
const KICKER_LABEL = /^(?:引题|引題|肩题|肩題|眉题|眉題)\s*:\s*/;
const SUBTITLE_LABEL = /^(?:副题|副題|副标题|副標題)\s*:\s*/;
const DASH = /^[—–-]{2,}\s*\S/;
/** A kicker or subtitle has at least and at most this many characters. */
const SHORTEST = 6;
const LONGEST = 80;

/** The lines right above and right under a headline that go with it: 引题 and 副题. */
export function findSubheads(
  lines: readonly Line[],
  { line, lines: count }: Headline,
): { kicker: Found | null; subtitle: Found | null } {
  const headline = lines[line];
  if (!headline) return { kicker: null, subtitle: null };
  return {
    kicker: readSubhead(lines[line - count], headline, KICKER, KICKER_LABEL),
    subtitle: readSubhead(lines[line + 1], headline, SUBTITLE, SUBTITLE_LABEL),
  };
}

function readSubhead(beside: Line | undefined, headline: Line, names: RegExp, label: RegExp): Found | null {
  if (!beside || beside.linked > 0 || beside.headline) return null;
  const { plain, text, box } = beside;
  const node = beside.texts[0];
  if (label.test(plain)) return found(text.slice(label.exec(plain)?.[0].length), 'label', 0.97, node);
  const isLine = text.length >= SHORTEST && text.length <= LONGEST && !/[。>»;:]$|位置/.test(plain);
  if (!isLine || isParticulars(plain) || matchPhrase(plain, false)) return null;
  const within = box.parent ? `${box.names} ${box.parent.names}` : box.names;
  if (names.test(box.names) || (names.test(within) && box.parent !== headline.box.parent))
    return found(text, 'element-name', 0.95, node);
  const isUnder = names === SUBTITLE;
  if (isUnder && DASH.test(plain)) return found(text, 'near-headline', 0.9, node);
  const isSibling = box.parent === headline.box.parent && /^h[2-6]$/.test(box.tag);
  return isSibling && /^h[1-3]$/.test(headline.box.tag) && box.tag !== headline.box.tag
    ? found(text, 'near-headline', 0.7, node)
    : null;
}
