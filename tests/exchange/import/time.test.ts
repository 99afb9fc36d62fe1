import { expect, it } from 'vitest';
import { readTime } from '../../../exchange/import/time';

const read = (text: string) => {
  const time = readTime(text);
  return time === null ? null : new Date(time).toISOString();
};

it.each([
  ['2024-05-06', '2024-05-06T00:00:00.000Z'],
  ['2024-05-06 08:30', '2024-05-06T08:30:00.000Z'],
  ['2024-05-06T08:30:15', '2024-05-06T08:30:15.000Z'],
  ['2024-05-06t08:30:15z', '2024-05-06T08:30:15.000Z'],
  ['2024-05-06 08:30:15 UTC', '2024-05-06T08:30:15.000Z'],
  // Hypothesis writes microseconds; a moment here has milliseconds.
  ['2024-05-06T08:30:15.123456+00:00', '2024-05-06T08:30:15.123Z'],
  ['2024-05-06T08:30:15.5Z', '2024-05-06T08:30:15.500Z'],
  ['2024-05-06T08:30+08:00', '2024-05-06T00:30:00.000Z'],
  ['2024-05-06T08:30+0800', '2024-05-06T00:30:00.000Z'],
  ['2024-05-06T08:30-0430', '2024-05-06T13:00:00.000Z'],
  [' 2024-05-06 ', '2024-05-06T00:00:00.000Z'],
  ['May 6, 2024 8:30 AM', '2024-05-06T08:30:00.000Z'],
  ['Mon, 06 May 2024 08:30:00 GMT', '2024-05-06T08:30:00.000Z'],
  ['Mon May 06 2024 08:30:00 GMT+0800 (China Standard Time)', '2024-05-06T00:30:00.000Z'],
  ['May 6, 2024 08:30 (UTC)', '2024-05-06T08:30:00.000Z'],
  ['May 6, 2024 08:30 +0800', '2024-05-06T00:30:00.000Z'],
  ['1970-01-01', '1970-01-01T00:00:00.000Z'],
])('reads %s', (text, moment) => {
  expect(read(text)).toBe(moment);
});

it.each([
  '',
  'yesterday',
  '7',
  '2024',
  '1714984200000',
  '2024-13-40',
  '2024-05-06T25:00',
  // Before all that anybody can have marked with a browser.
  '1969-12-31T23:59:59Z',
  '2024-05-06T08:30:15.1234567890',
])('takes %j for no moment', (text) => {
  expect(read(text)).toBeNull();
});
