import { describe, expect, it } from 'vitest';
import { type ConversionConfig, createConverter } from '../../chinese';
import { HK_NAMES, TW_NAMES, TW_VOCABULARY } from '../../generated/to-traditional';
import { expectTiling } from './tiling';

const convert = (config: ConversionConfig, text: string) => createConverter(config).convert(text);

describe('stretches longer than what is cut into words at once', () => {
  // No word reaches over where one clause ends and the next begins.
  const CLAUSE = '皇后天天干什么';

  const CONVERTED = '皇后天天幹什麼';
  /** Each clause that is there, once: thousands of them are hard to compare by eye. */
  const clauses = (text: string) => [...new Set(text.match(/.{1,7}/gu))];

  it.each([0, 1, 2, 3, 4, 5, 6])('have the same words everywhere, behind %i others', (others) => {
    const converted = convert('s2tw', '的'.repeat(others) + CLAUSE.repeat(1500));
    expect(converted).toHaveLength(others + 1500 * CLAUSE.length);
    expect(clauses(converted.slice(others))).toEqual([CONVERTED]);
  });

  it.each([4095, 4096, 4097, 8175, 8176, 8177, 8192])('end where the text ends, at %i letters', (length) => {
    const others = length % CLAUSE.length;
    const text = '的'.repeat(others) + CLAUSE.repeat((length - others) / CLAUSE.length);
    const conversion = createConverter('s2tw').convertWithSegments(text);
    expect(clauses(conversion.text.slice(others))).toEqual([CONVERTED]);
    expectTiling(text, conversion);
  });
});

describe('descriptions of characters by their parts', () => {
  // Unicode's operators: two parts, but three behind ⿲ and ⿳, and one behind U+2FFE and U+2FFF.
  it.each([
    ['⿰发发发', '⿰发发發'],
    ['⿻发发发', '⿻发发發'],
    ['\u2ffd发发发', '\u2ffd发发發'],
    ['⿲发发发发', '⿲发发发發'],
    ['⿳发发发发', '⿳发发发發'],
    ['\u2ffe发发', '\u2ffe发發'],
    ['\u2fff发发', '\u2fff发發'],
    ['⿰⿱发发发发', '⿰⿱发发发發'],
    ['⿰𠮷发发', '⿰𠮷发發'],
    ['⿰发', '⿰发'],
    ['\u2fef发', '\u2fef發'],
    ['\u3000发', '\u3000發'],
  ])('%s: %s', (text, expected) => {
    expect(convert('s2t', text)).toBe(expected);
  });
});

describe('names and vocabulary of a region', () => {
  /** Lines of `plain regional simplified…`. */
  const rows = (list: string) =>
    list.split('|').map((line) => {
      const [plain = '', regional = '', ...simplified] = line.split(' ');
      return { regional, simplified: simplified.length > 0 ? simplified : [plain] };
    });

  it.each<[ConversionConfig, string]>([
    ['s2tw', TW_NAMES],
    ['s2twp', TW_VOCABULARY],
    ['s2hk', HK_NAMES],
  ])('stand in text converted by %s', (config, list) => {
    const { convert } = createConverter(config);
    const wrong = rows(list).flatMap(({ regional, simplified }) =>
      simplified
        .filter((word) => convert(word) !== regional)
        .map((word) => `${word} ${convert(word)} ${regional}`),
    );
    expect(wrong).toEqual([]);
  });
});
