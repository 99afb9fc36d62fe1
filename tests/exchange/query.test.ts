import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../chinese';
import {
  COLOUR_NAMES,
  FILTERS,
  type FilterField,
  firstDay,
  formatFilter,
  formatPhrase,
  HAS,
  hasFilter,
  parseQuery,
  SCRIPTS,
  withFilter,
  withoutFilter,
} from '../../exchange/query';

/** A query's terms, briefly: `-` excluded, `"` quoted, the filter before the colon. */
const brief = (query: string) =>
  parseQuery(query).map((term) => {
    const field = term.kind === 'filter' ? `${term.field}:` : '';
    return `${term.negated ? '-' : ''}${field}${term.quoted ? '"' : ''}${term.value}`;
  });

describe('parseQuery', () => {
  it.each([
    ['财政 預算', ['财政', '预算']],
    ['"財政 預算" 水', ['"财政 预算', '水']],
    ['「財政 預算」', ['"财政 预算']],
    ['“还没写完 的', ['"还没写完 的']],
    ['-财政 -"两 词"', ['-财政', '-"两 词']],
    ['他说：“好”', ['他说:"好"']],
    ['site:gov.cn source:"蓝田日报"', ['site:gov.cn', 'source:"蓝田日报']],
    ['標籤：財政　顏色：紅', ['tag:财政', 'color:红']],
    ['來源:日報 -has:note colour:RED', ['source:日报', '-has:note', 'color:red']],
    ['before:2024-05 之后：2023', ['before:2024-05', 'after:2023']],
    ['时间:10 10:30 http://a.example', ['时间:10', '10:30', 'http://a.example']],
    ['tag: "" -', ['-']],
    ['——前年 – 去年', ['--前年', '-', '去年']],
    ['- 水 a-', ['-', '水', 'a-']],
    ['tag:-水', ['tag:-水']],
    [`${'长'.repeat(20)}:水`, [`${'长'.repeat(20)}:水`]],
    ['水tag:财政', ['水tag:财政']],
    ['has:"note', ['has:"note']],
    ['"a\\\\b" "c\\d"', ['"a\\b', '"c\\d']],
    ['"引\\"号" a\\b', ['"引"号', 'a\\b']],
    ['𠮷 😀', ['𠮷', '😀']],
    ['  ', []],
  ])('reads %s', (query, expected) => {
    expect(brief(query)).toEqual(expected);
  });

  it('never throws, and says of each term where it stands', () => {
    const piece = fc.constantFrom(
      'tag:',
      '"',
      '-',
      ' ',
      '財',
      '\ud800',
      '𠮷',
      '\\',
      '：',
      'site',
      'has:note',
    );
    const query = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(query, (text) => {
        let last = 0;
        for (const term of parseQuery(text)) {
          expect(term.start).toBeGreaterThanOrEqual(last);
          expect(term.end).toBeGreaterThan(term.start);
          expect(brief(text.slice(term.start, term.end))).toHaveLength(1);
          last = term.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('knows names that are written as they are compared, each for one thing', () => {
    for (const table of [FILTERS, HAS, SCRIPTS, COLOUR_NAMES]) {
      const names = Object.values(table).flat();
      expect(names).toEqual(names.map(fold));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a query is edited in its text', () => {
  const field = fc.constantFrom<FilterField>('site', 'source', 'tag', 'collection');
  const value = fc
    .array(
      fc.constantFrom(
        '財',
        '"',
        '「',
        '”',
        '«',
        '＂',
        '＼',
        '〞',
        '\\',
        ' ',
        'a',
        '-',
        ':',
        '𠮷',
        '土地/出让',
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((pieces) => pieces.join(''));
  const words = fc.constantFrom('', '财政', '-水 "两 词"', 'has:note  x ', 'tag:别');

  it('with a filter that was not there, and back', () => {
    fc.assert(
      fc.property(words, field, value, (query, own, text) => {
        const filtered = withFilter(query, own, text);
        expect(hasFilter(filtered, own, text)).toBe(true);
        expect(brief(filtered)).toEqual([...brief(query), `${own}:"${fold(text)}`]);
        expect(withFilter(filtered, own, text)).toBe(filtered);
        expect(brief(withoutFilter(filtered, own, text))).toEqual(brief(query));
      }),
    );
  });

  it('with dates as they are, and without any of a field', () => {
    expect(withFilter('水', 'after', '2024-05')).toBe('水 after:2024-05');
    expect(formatFilter('tag', '待核实', true)).toBe('-tag:"待核实"');
    expect(withoutFilter('水 after:2024 电 -after:2025', 'after')).toBe('水 电');
  });

  it('in the place of the filter alone, whatever stands around it', () => {
    expect(withFilter(' 水  ', 'tag', '财政')).toBe(' 水 tag:"财政"');
    expect(withFilter('', 'has', 'note')).toBe('has:note');
    expect(withFilter('', 'before', '2024')).toBe('before:2024');
    const query = '水 -tag:财政  电 tag:財政 source:财政 tag:水';
    expect(withoutFilter(query, 'tag', '财政')).toBe('水 电 source:财政 tag:水');
    expect(withoutFilter(query, 'tag')).toBe('水 电 source:财政');
    expect(withoutFilter('tag:水', 'tag', '水')).toBe('');
    // To exclude a value is not to ask for it, nor is another field, nor a word.
    expect(hasFilter('-tag:水', 'tag', '水')).toBe(false);
    expect(hasFilter('source:水 水', 'tag', '水')).toBe(false);
    expect(withFilter('-tag:水', 'tag', '水')).toBe('-tag:水 tag:"水"');
  });

  it('and any text can be looked for as it stands', () => {
    fc.assert(
      fc.property(value, (text) => {
        expect(parseQuery(formatPhrase(text))).toMatchObject([
          { kind: 'words', quoted: true, value: fold(text) },
        ]);
      }),
    );
  });
});

describe('firstDay', () => {
  it.each([
    ['2024', '2024-01-01'],
    ['2024-5', '2024-05-01'],
    ['2024年5月6日', '2024-05-06'],
    ['2024/05/06', '2024-05-06'],
    ['2024.5', '2024-05-01'],
    ['2024.12.31', '2024-12-31'],
    ['2024年', '2024-01-01'],
    [' 2024年5月 ', '2024-05-01'],
    ['0099', null],
    ['2024-0', null],
    ['2024-5-0', null],
    ['2024-02-31', null],
    ['x2024', null],
    ['2024-5-6 x', null],
    ['2024-123', null],
    ['20240', null],
    ['2024-13', null],
    ['24-5', null],
    ['去年', null],
  ])('of %s is %s', (value, expected) => {
    expect(firstDay(value)).toBe(expected);
  });
});
