import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citable, citation } from '../../../exchange/formats/citation/gbt7714';
import { splitNames } from '../../../exchange/formats/citation/names';
import { isNewspaper } from '../../../exchange/formats/citation/newspaper';

const page = (fields: Partial<Citable>): Citable => ({
  url: 'https://news.lantian.example/a.html',
  title: '蓝田市治理清水河',
  author: null,
  source: null,
  siteName: null,
  publishedAt: '2024-05-06',
  script: 'zh-Hans',
  ...fields,
});
const cite = (fields: Partial<Citable>) => citation(page(fields), '2024-05-08');
const ADDRESS = 'https://news.lantian.example/a.html';

describe('a citation after GB/T 7714-2015', () => {
  it.each<[string, Partial<Citable>, string]>([
    [
      'an electronic resource',
      { author: '林远' },
      `林远.蓝田市治理清水河[EB/OL].(2024-05-06)[2024-05-08].${ADDRESS}.`,
    ],
    [
      'an article of a newspaper',
      { author: '林远', source: '蓝田日报' },
      `林远.蓝田市治理清水河[N/OL].蓝田日报,2024-05-06[2024-05-08].${ADDRESS}.`,
    ],
    [
      'an official paper with its number as other title information',
      {
        title: '蓝田市人民政府办公厅关于治理清水河的通知',
        issuer: '蓝田市人民政府办公厅',
        documentNumber: '蓝政办发〔2024〕14号',
        source: '蓝田日报',
      },
      `蓝田市人民政府办公厅.蓝田市人民政府办公厅关于治理清水河的通知:蓝政办发〔2024〕14号[A/OL].(2024-05-06)[2024-05-08].${ADDRESS}.`,
    ],
    [
      'three authors, all of them',
      { author: '林远 王小明 赵青' },
      `林远,王小明,赵青.蓝田市治理清水河[EB/OL].(2024-05-06)[2024-05-08].${ADDRESS}.`,
    ],
    [
      'four authors, cut with 等',
      { author: '林远、王小明、赵青、钱江' },
      `林远,王小明,赵青,等.蓝田市治理清水河[EB/OL].(2024-05-06)[2024-05-08].${ADDRESS}.`,
    ],
    [
      'no author: the body that published it',
      { source: '蓝田通讯社', siteName: '蓝田新闻' },
      `蓝田通讯社.蓝田市治理清水河[EB/OL].(2024-05-06)[2024-05-08].${ADDRESS}.`,
    ],
    [
      'no author in a newspaper: the title first, the paper once',
      { source: '藍田日報', script: 'zh-Hant', title: '藍田市治理清水河' },
      `藍田市治理清水河[N/OL].藍田日報,2024-05-06[2024-05-08].${ADDRESS}.`,
    ],
    ['nobody and nothing', { title: ' ', publishedAt: null }, `[题名不详][EB/OL].[2024-05-08].${ADDRESS}.`],
    [
      'a newspaper without a date',
      { source: '蓝田晚报', publishedAt: null },
      `蓝田市治理清水河[N/OL].蓝田晚报[2024-05-08].${ADDRESS}.`,
    ],
    [
      'a date as precise as it is known',
      { author: '林远', publishedAt: '2024-05' },
      `林远.蓝田市治理清水河[EB/OL].(2024-05)[2024-05-08].${ADDRESS}.`,
    ],
    [
      'the day of a moment',
      { author: '林远', publishedAt: '2024-05-06T23:30+08:00', subtitle: '五十二家工厂搬迁' },
      `林远.蓝田市治理清水河:五十二家工厂搬迁[EB/OL].(2024-05-06)[2024-05-08].${ADDRESS}.`,
    ],
    [
      'another language, with spaces',
      { author: 'Lin Yuan and Anna Wood', title: 'The river of Lantian', script: 'none' },
      `Lin Yuan, Anna Wood. The river of Lantian[EB/OL]. (2024-05-06)[2024-05-08]. ${ADDRESS}.`,
    ],
  ])('of %s', (_, fields, expected) => {
    expect(cite(fields)).toBe(expected);
  });

  it('stays one line, whatever the facts are', () => {
    const anything = fc.option(fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        anything,
        anything,
        anything,
        (title, author, source, publishedAt) => {
          const line = cite({ title, author, source, publishedAt });
          expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
          expect(
            line.endsWith(`[2024-05-08].${ADDRESS}.`) || line.endsWith(`[2024-05-08]. ${ADDRESS}.`),
          ).toBe(true);
        },
      ),
    );
  });
});

it.each([
  ['林远', ['林远']],
  ['本报记者 林远 王小明', ['林远', '王小明']],
  ['林远,王小明', ['林远', '王小明']],
  ['林远/文', ['林远']],
  ['林远 文', ['林远']],
  ['林文', ['林文']],
  ['林远 王小文', ['林远', '王小文']],
  ['作者\uff1a林远\uff0c王小明', ['林远', '王小明']],
  ['阿依古丽·买买提 林远', ['阿依古丽·买买提', '林远']],
  ['Lin Yuan, Anna Wood', ['Lin Yuan', 'Anna Wood']],
  ['林远 林远', ['林远']],
  [null, []],
  ['  ', []],
])('reads the names in %j', (author, names) => {
  expect(splitNames(author)).toEqual(names);
});

it.each([
  ['蓝田日报', true],
  ['藍田晚報', true],
  ['《蓝田日报》', true],
  ['蓝田日报海外版', true],
  ['文汇报', true],
  ['蓝田日报\uff08河东\uff09', true],
  ['蓝田青年报', true],
  ['蓝田经济周报', true],
  ['参考消息', true],
  ['蓝田新闻网', false],
  ['蓝田日报社', false],
  ['蓝田通讯社', false],
  ['天气预报', false],
  ['蓝田市政府公报', false],
  ['', false],
])('knows whether %j is a newspaper', (source, is) => {
  expect(isNewspaper(source)).toBe(is);
});
