/** Date, time of day and zone of ISO 8601 and of what resembles it: `2024-05-06 08:30:00+00:00`. */
const ISO_LIKE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** The last moment that JavaScript knows. */
const LAST = 8.64e15;

/**
 * A moment as other programs write it, in milliseconds since the epoch; null for what is none. Without a zone it is
 * taken for UTC, so that a file gives the same on every machine. Besides ISO 8601 takes what `Date.parse` knows, such
 * as `May 6, 2024 8:30 AM`.
 */
export function readTime(text: string): number | null {
  const trimmed = text.trim();
  const iso = ISO_LIKE.exec(trimmed);
  if (iso === null) {
    // JavaScript itself names the zone once more behind it: `GMT+0800 (China Standard Time)`.
    const zoned = /(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})(?:\s*\([^()]*\))?$/i.test(trimmed);
    // A number alone is a year to some engines and a day to others.
    return /[a-z]/i.test(trimmed) ? moment(zoned ? trimmed : `${trimmed} UTC`) : null;
  }
  const [, day, time = '00:00', seconds = ':00', zone = 'Z'] = iso;
  const offset = /^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone.replace(/^(.\d{2}):?/, '$1:');
  return moment(`${day}T${time}${seconds.slice(0, 7)}${offset}`);
}

function moment(text: string): number | null {
  const time = Date.parse(text);
  return Number.isNaN(time) || time < 0 || time > LAST ? null : time;
}
