import type { DropReason } from './types';

/** What elements say that they are. */
const SPOKEN: ReadonlyMap<string, DropReason> = new Map([
  ['header', 'header'],
  ['nav', 'navigation'],
  ['aside', 'sidebar'],
  ['footer', 'footer'],
]);

/** Reasons that say where a part stands, not what it is. */
const BY_PLACE = /^(?:header|navigation|sidebar|footer|other)$/;
/** Reasons that the form of links alone may be enough for: no news within a site's header or footer. */
const BY_FORM = /^(?:related|headline-list)$/;
/** Headings of these speak for the lines under them. */
const HEADS = /^(?:related|comments)$/;

/** What is known of a part of the page that is not the article. */
interface Part {
  /** The mass of its lines by the reason for each. */
  masses: ReadonlyMap<DropReason, number>;
  /** The reason for its first line. */
  first: DropReason;
  /** The name of its element; empty for bare text. */
  tag: string;
}

/** The reason for a part: what all its words say, or else its element, or what weighs most in it. */
export function reasonOf({ masses, first, tag }: Part): DropReason {
  const spoken = SPOKEN.get(tag);
  // A site's header and footer are named as their elements are.
  const isOfSite = spoken === tag;
  const said = [...masses.keys()].filter((each) => !BY_PLACE.test(each) && !(isOfSite && BY_FORM.test(each)));
  const [only] = said;
  if (only && said.length === 1 && (masses.size === 1 || (only === first && HEADS.test(only)))) return only;
  return spoken ?? [...masses].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
