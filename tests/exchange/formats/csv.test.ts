import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCell, splitTags } from '../../../exchange/formats';
import { guardCell } from '../../../exchange/formats/csv/formula-guard';
import { joinTags } from '../../../exchange/formats/csv/tags';
import { figure } from '../../figure';
import { anyText, libraryOf, NAUGHTY, sampleLibrary, textOf, utf8 } from './sample';

/** Read by an independent parser, RFC 4180 to the letter. */
const read = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, record_delimiter: '\r\n', relax_quotes: false });

describe('CSV', () => {
  it('has the columns of Readwise, then ours, and a row a mark in the order of the page', async () => {
    const rows = read(await textOf('csv', sampleLibrary()));
    expect(rows.map(({ Highlight }) => Highlight)).toEqual([
      '新建三所学校',
      '三亿元',
      '五十二家工厂\n已经搬迁',
    ]);
    expect(rows[2]).toEqual({
      Highlight: '五十二家工厂\n已经搬迁',
      Title: '蓝田市治理清水河',
      Author: '林远',
      URL: 'https://news.lantian.example/2024/05/06/river.html',
      Note: '待核\n第二行',
      Location: '20',
      Date: '2024-05-06 08:00:03+00:00',
      Tags: 'a b, 水',
      Color: 'green',
      Source: '蓝田日报',
      Original: '',
    });
  });

  it('begins with a byte order mark unless the reader wants none, and ends lines as RFC 4180 does', async () => {
    const [withMark, without] = [
      await textOf('csv', sampleLibrary()),
      await textOf('csv', sampleLibrary(), { byteOrderMark: false }),
    ];
    expect(withMark).toBe(`\ufeff${without}`);
    expect(without.startsWith('"Highlight","Title","Author","URL","Note","Location","Date"')).toBe(true);
    expect(without.endsWith('"\r\n')).toBe(true);
  });

  it('gives every text back after the guard, from an independent parser', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (quote, title, note) => {
        const [row, more] = read(await textOf('csv', libraryOf({ quote, title, note })));
        expect(more).toBeUndefined();
        expect([row?.Highlight, row?.Title, row?.Note].map((cell) => plainCell(cell ?? ''))).toEqual(
          [quote, title, note].map(utf8),
        );
      }),
      { numRuns: 1000, examples: NAUGHTY.map((text) => [text, text, text]) },
    );
  });
});

describe('a guarded cell', () => {
  const SIGNS = [...'=+-@', ...'\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212'];

  it.each([...SIGNS, '\t', '\r', '\n', ' =', '\u200b=', '\ufeff=', '\0=', '\u3000\uff1d', '\u202e+'])(
    'does not begin with %j',
    (start) => {
      for (const text of [`${start}1+1`, `'${start}1+1`]) {
        expect(guardCell(text)).toBe(`'${text}`);
        expect(plainCell(guardCell(text))).toBe(text);
      }
    },
  );

  it.each(["'Tis", '三亿元', '1-1', "'", '', 'a=b', '“-1”'])('%j stays as it is', (text) => {
    expect(guardCell(text)).toBe(text);
    expect(plainCell(text)).toBe(text);
  });

  it('X7: comes back as it was, and is never a formula', () => {
    const numRuns = 10_000;
    const risky = fc
      .tuple(fc.string({ unit: fc.constantFrom("'", ' ', '\t', '\u200b', ...SIGNS) }), anyText)
      .map((two) => two.join(''));
    fc.assert(
      fc.property(fc.oneof(risky, anyText), (text) => {
        expect(plainCell(guardCell(text))).toBe(text);
        expect(guardCell(text)).not.toMatch(/^[\t\r\n]|^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u);
      }),
      { numRuns },
    );
    figure('X7', 'node', {
      tried: numRuns,
      failed: 0,
      what: 'cells that are formulas, or do not come back as they were',
    });
  });
});

it('tags come back from their cell', () => {
  const tag = anyText.map((text) => text.trim()).filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(tag), (tags) => {
      expect(splitTags(joinTags(tags))).toEqual(tags);
    }),
    { examples: [[['a, b', 'c\\', '\\,', '水']]] },
  );
  expect(splitTags('水,  教育 , ')).toEqual(['水', '教育']);
});
