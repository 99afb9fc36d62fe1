import { describe, expect, it } from 'vitest';
import { dateToWrite, writtenDate } from '../../components/corrections/written-date';

describe('a date in a field', () => {
  it.each([
    ['2024-05-20T09:12+08:00', '2024-05-20 09:12'],
    ['2024-05-20T09:12:30Z', '2024-05-20 09:12'],
    ['2024-05-20', '2024-05-20'],
    ['2024-05', '2024-05'],
    ['2024', '2024'],
    ['', ''],
    ['五月初', '五月初'],
  ])('%s stands there as %s', (stated, shown) => {
    expect(dateToWrite(stated)).toBe(shown);
  });

  it.each([
    ['2024-05-06', '2024-05-06'],
    ['2024年5月6日', '2024-05-06'],
    ['2024/5/6', '2024-05-06'],
    ['2024.05.06', '2024-05-06'],
    ['2024年5月', '2024-05'],
    ['2024', '2024'],
    ['2024年', '2024'],
    ['2024年5月6日 9:05', '2024-05-06T09:05+08:00'],
    ['2024-05-06 21:05', '2024-05-06T21:05+08:00'],
    ['2024-05-06 21：05', '2024-05-06T21:05+08:00'],
    ['五月初', '五月初'],
    ['20240506 号', '20240506 号'],
  ])('%s is understood as %s', (written, iso) => {
    expect(writtenDate(written, null)).toBe(iso);
  });

  it('keeps the zone of the date that stood there', () => {
    expect(writtenDate('2024-05-06 21:05', '2024-05-06T20:00+09:00')).toBe('2024-05-06T21:05+09:00');
    expect(writtenDate('2024-05-06 21:05', '2024-05-06')).toBe('2024-05-06T21:05+08:00');
  });

  it.each(['2024-05-20T09:12+08:00', '2024-05-20', '2024-05', '2024'])(
    '%s comes back as it was',
    (stated) => {
      expect(writtenDate(dateToWrite(stated), stated)).toBe(stated);
    },
  );
});
