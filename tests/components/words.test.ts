import { describe, expect, it } from 'vitest';
import { statedDate } from '../../components/dates';
import { languageTag } from '../../components/language-tag';
import { bytesText } from '../../components/library/bytes';

describe('a date as a page states it', () => {
  it.each([
    ['2022', '2022'],
    ['2022-04', 'Apr 2022'],
    ['2022-04-16', 'Apr 16, 2022'],
    // As late as it is on the page, wherever the reader is.
    ['2022-04-16T23:58+08:00', 'Apr 16, 2022, 23:58'],
    ['2022-04-16T00:05-05:00', 'Apr 16, 2022, 00:05'],
    ['昨天', '昨天'],
  ])('%s is %s, no more precise', (iso, words) => {
    expect(statedDate(iso, 'en')).toBe(words);
  });

  it('is written as the language writes it', () => {
    expect(statedDate('2022-04-16', 'zh-Hans-CN')).toBe('2022年4月16日');
  });
});

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [1_843_200, '1.84 MB'],
  [5e12, '5,000 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(bytesText(bytes, 'en')).toBe(words);
});

it('text of both scripts is Chinese, text of none has no language', () => {
  expect(languageTag('zh-Hant')).toBe('zh-Hant');
  expect(languageTag('mixed')).toBe('zh');
  expect(languageTag('none')).toBeUndefined();
});
