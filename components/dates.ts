/** Formats cost more to make than to use: each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${Object.keys(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
};

const STATED = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}):(\d{2}))?/;

/**
 * A date as a page states it (ISO 8601 of any precision) in the words of `locale`, no more precise than it was
 * stated and in the page's own time zone. What is no date is returned as it is.
 */
export const statedDate = (iso: string, locale: string): string => {
  const match = STATED.exec(iso);
  if (!match) return iso;
  const [, year, month, day, hour, minute] = match;
  const time = Date.UTC(
    Number(year),
    Number(month ?? 1) - 1,
    Number(day ?? 1),
    Number(hour ?? 0),
    Number(minute ?? 0),
  );
  const format = formatOf(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'short' }),
    ...(day && { day: 'numeric' }),
    ...(hour && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  });
  return format.format(time);
};

/** A moment (milliseconds since the epoch) as day and time of the reader's own zone, in the words of `locale`. */
export const momentText = (time: number, locale: string): string =>
  formatOf(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
