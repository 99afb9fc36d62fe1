/** What stands between the parts of a name and is not capital: `Edith van der Lorne`. */
const PARTICLE = '(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|y)';
const WORD = "\\p{Lu}[\\p{L}.'\u2019-]*";
const NAME = new RegExp(`^${WORD}(?:\\s(?:${PARTICLE}\\s)*${WORD}){1,4}$`, 'u');
/** Words of media, offices and pages in what otherwise looks like a person's name. */
const NO_NAME =
  /\b(?:article|information|posted|published|updated|modified|date|news|home|time|times|on|at|the|staff|newsroom|reporters?|writers?|editors?|correspondents?|contributors?|press|post|daily|gazette|herald|mail|media|network|bureau|agency|team|desk|tv|radio|university|institute|department|council|reuters|read|more|share|follow|sign|subscribe|contact|about|jan\w*|feb\w*|mar(?:ch)?|apr\w*|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
const BETWEEN = /\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*;\s*/;
/** Where a byline goes on with something else than names. */
const END =
  /\s*[|\u2022\u00b7\u2013\u2014/()<]|\s-\s|\s+(?:in|for|from|at|on|Published|Updated|Posted)\s|\s*,?\s*(?:AP|AFP|CNN|BBC|NBC|CBS|ABC)\b|\S+@|\d/;
const BY = /^(?:(?:written|story|report(?:ed|ing)?|words|text|posted|filed|article)\s+)?by\s*:?\s+/i;

/** `Ann Field, Tom Moore and Edith van der Lorne`, or null where a text does not begin with names in Latin letters. */
export function latinNames(text: string): string | null {
  const parts = (text.split(END)[0] ?? '').trim().split(BETWEEN);
  const end = parts.findIndex((part) => !NAME.test(part) || NO_NAME.test(part));
  const names = parts.slice(0, end < 0 ? parts.length : end);
  const last = names.pop();
  if (!last) return null;
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

/** The names behind `By` at the beginning of a text, or null. */
export const latinByline = (text: string): string | null =>
  BY.test(text) ? latinNames(text.replace(BY, '')) : null;

/** A text without the `By` before a writer's name. */
export const withoutBy = (text: string): string => text.replace(BY, '');
