const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day of a moment in a time zone: `2024-05-06`.
 * @param time milliseconds since the epoch
 * @param timeZone IANA name
 */
export function dayIn(time: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** A date as a page states it, taken apart: as many of year, month and day as are there, `null` for no date. */
export function statedParts(iso: string): { parts: number[]; time: string | null } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?)?)?/.exec(iso);
  if (!match) return null;
  const parts = match.slice(1, 4).filter((part) => part !== undefined);
  return { parts: parts.map(Number), time: match[4] ?? null };
}

/** A date as a page states it, for people: `2024-05-06 10:30`, without its zone. What is no date stays as it is. */
export function shownDate(iso: string): string {
  return /^\d{4}(?:-\d{2}){0,2}(?:T\d{2}:\d{2})?/.exec(iso)?.[0].replace('T', ' ') ?? iso;
}
