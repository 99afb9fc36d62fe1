/** The parts of an ISO 8601 date of any precision: date, time of day, zone. */
const ISO = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T(\d{2}:\d{2}))?.*?(Z|[+-]\d{2}:?\d{2})?$/;

/** A date as readers write one: with strokes, points or characters between, with or without a time of day. */
const WRITTEN =
  /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?\s*[日月年]?(?:[\sT]\s*(\d{1,2})[:：](\d{2}))?$/;

const two = (digits: string) => digits.padStart(2, '0');

/** A stated date (ISO 8601 of any precision) to be read and changed in a field; what is none stays as it is. */
export const dateToWrite = (stated: string): string => {
  const [, date, time] = ISO.exec(stated) ?? [];
  return date === undefined ? stated : [date, time].filter(Boolean).join(' ');
};

/**
 * What a reader wrote for a date, as ISO 8601 of the same precision; a time of day is in the zone of `before`, the date
 * that stood there, or in China's. What is no date is kept as it was written.
 */
export const writtenDate = (text: string, before: string | null): string => {
  const [, year, month, day, hour, minute] = WRITTEN.exec(text) ?? [];
  if (year === undefined) return text;
  const date = [year, month, day].flatMap((part) => part ?? []).map(two);
  if (day === undefined || hour === undefined || minute === undefined) return date.join('-');
  const zone = ISO.exec(before ?? '')?.[3] ?? '+08:00';
  return `${date.join('-')}T${two(hour)}:${minute}${zone}`;
};
