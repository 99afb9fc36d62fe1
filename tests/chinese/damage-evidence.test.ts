import { describe, expect, it } from 'vitest';
import { repair } from '../../chinese';
import { findAnnotations, isValidReading } from '../../chinese/repair/annotations';
import { doubledMarks } from '../../chinese/repair/doubled-marks';
import { isDamaged } from '../../chinese/repair/evidence';
import { decodeGbk, encodeGbk, isLead } from '../../chinese/repair/gbk';
import { canBeRead, isCommon, isSyllable, withoutTone } from '../../chinese/repair/syllables';

describe('what looks like an annotation', () => {
  it('has a syllable with one tone mark in parentheses, behind a hanzi or in the place of a lost byte', () => {
    expect(findAnnotations('監(jiān)管')).toEqual([
      { start: 1, end: 7, syllable: 'jian', splits: false, character: '監' },
    ]);
    expect(findAnnotations('們?yōu)和\ufffd(lǜ)')).toEqual([
      { start: 1, end: 6, syllable: 'you', splits: true, character: undefined },
      { start: 7, end: 12, syllable: 'lv', splits: true, character: undefined },
    ]);
    expect(findAnnotations('a(jiān)')).toMatchObject([{ character: undefined, splits: false }]);
    expect(findAnnotations('\u{20bb7}(jí)')).toMatchObject([{ character: '\u{20bb7}' }]);
  });

  it.each(['監(jian)', '監(jiānā)', '監(xqā)', '監jiān', '監（jiān）', '監( jiān)', '監(jiān'])(
    '%s is none',
    (text) => {
      expect(findAnnotations(text)).toEqual([]);
    },
  );

  it('is a valid reading where the hanzi can be read so, or is not known', () => {
    const valid = (text: string) => findAnnotations(text).map(isValidReading);
    expect(valid('監(jiān)監(jiàn)')).toEqual([true, true]);
    expect(valid('監(mā)')).toEqual([false]);
    expect(valid('\u{20bb7}(mā)a(mā)')).toEqual([true, true]);
  });
});

describe('syllables', () => {
  it.each([
    ['yōu', 'you'],
    ['lǜ', 'lv'],
    ['lü', 'lv'],
    ['nǚ', 'nv'],
    ['xiáng', 'xiang'],
    ['ér', 'er'],
  ])('%s without its tone is %s', (toned, toneless) => {
    expect([withoutTone(toned), isSyllable(toneless)]).toEqual([toneless, true]);
  });

  it('are those of standard Chinese, and a common hanzi is of the first level', () => {
    expect(['xq', '', 'jianx', 'shi'].map(isSyllable)).toEqual([false, false, false, true]);
    expect(['的', '國', '市', '懋', 'a', '\u{20bb7}'].map(isCommon)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([canBeRead('行', 'hang'), canBeRead('行', 'xing'), canBeRead('行', 'ma')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(canBeRead('\u{20bb7}', 'ji')).toBeUndefined();
  });
});

describe('the table of GB 2312', () => {
  it.each([
    ['啊', 'the first', true],
    ['座', 'the last of the first level', true],
    ['亍', 'the first of the second level', false],
    ['齄', 'the last', false],
  ])('has %s, %s', (hanzi, _, common) => {
    expect([canBeRead(hanzi, 'lun'), isCommon(hanzi)]).toEqual([false, common]);
  });

  it('knows the readings of the common ones from the first to the last', () => {
    expect([canBeRead('啊', 'a'), canBeRead('座', 'zuo'), canBeRead('懿', 'yi')]).toEqual([true, true, true]);
  });

  // Of GBK alone: with a lead byte below its hanzi (丂), a trail byte below (癅), or a lead byte above (鳣); and marks.
  it.each(['丂', '癅', '鳣', '、', 'a', ''])('does not have %s', (letter) => {
    expect([canBeRead(letter, 'lun'), isCommon(letter)]).toEqual([undefined, false]);
  });
});

describe('GBK', () => {
  it('gives the two bytes of a hanzi, and the hanzi of two bytes', () => {
    expect(encodeGbk('国')).toBe(0xb9fa);
    expect(decodeGbk(0xb9, 0xfa)).toBe('国');
    expect([encodeGbk('a'), encodeGbk('\u{20bb7}'), decodeGbk(0x81, 0x7f), decodeGbk(0xff, 0x40)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([0x80, 0x81, 0xfe, 0xff].map(isLead)).toEqual([false, true, true, false]);
    expect([decodeGbk(0x81, 0x40), decodeGbk(0xfe, 0x4f)].map((each) => each?.length)).toEqual([1, 1]);
  });
});

/** Text of hanzi that are not annotated, so many. */
const plain = (count: number) => '的一是在不了有和人这中大为上个国我以要他'.repeat(9).slice(0, count);
const damaged = (text: string) => isDamaged(text, findAnnotations(text));

describe('a page is damaged', () => {
  const LISTED = '監(jiān)關(guān)產(chǎn)業(yè)責(zé)輸(shū)';

  it('where a list of common characters is annotated throughout, some of them again', () => {
    expect(damaged(`${LISTED}監(jiān)關(guān)${plain(60)}`)).toBe(true);
  });

  it.each([
    ['no annotation at all', plain(60)],
    ['too few annotations', `監(jiān)關(guān)產(chǎn)監(jiān)關(guān)${plain(60)}`],
    ['too few characters', `${'監(jiān)關(guān)產(chǎn)'.repeat(3)}${plain(60)}`],
    ['one that stands often without', `${LISTED}監(jiān)關(guān)監監監${plain(60)}`],
    ['most of all hanzi annotated', `${LISTED}監(jiān)關(guān)${plain(4)}`],
    ['readings that are none', `監(mā)關(mā)產(mā)業(mā)責(mā)輸(mā)監(mā)關(mā)${plain(60)}`],
    ['rare characters', `懋(mào)翀(chōng)祎(yī)旻(mín)赟(yūn)燚(yì)懋(mào)翀(chōng)${plain(90)}`],
  ])('not with %s', (_, text) => {
    expect(damaged(text)).toBe(false);
  });

  // Each stands exactly on its bound in evidence.ts.
  it.each([
    [
      'six annotations of four characters, two of them again',
      `監(jiān)關(guān)產(chǎn)業(yè)監(jiān)關(guān)${plain(60)}`,
    ],
    [
      'six annotations, one character three times and one split',
      `監(jiān)監(jiān)關(guān)產(chǎn)業(yè)們?yōu)${plain(60)}`,
    ],
    ['three of five characters common', `監(jiān)關(guān)產(chǎn)懿(yì)薇(wēi)監(jiān)關(guān)${plain(60)}`],
    ['17 of 20 annotated', `${LISTED}${'監(jiān)關(guān)'.repeat(5)}業(yè)監關產${plain(60)}`],
    ['four of ten hanzi annotated', `${LISTED}監(jiān)關(guān)${plain(12)}`],
  ])('with %s', (_, text) => {
    expect(damaged(text)).toBe(true);
  });

  it.each([
    ['16 of 19 annotated', `${LISTED}${'監(jiān)關(guān)'.repeat(5)}監關產${plain(60)}`],
    ['two of five characters common', `監(jiān)關(guān)懿(yì)薇(wēi)萱(xuān)監(jiān)關(guān)${plain(60)}`],
    ['one character again and again', `監(jiān)監(jiān)監(jiān)關(guān)產(chǎn)業(yè)${plain(30)}`],
  ])('not with %s', (_, text) => {
    expect(damaged(text)).toBe(false);
  });

  it('where characters are split, two of them, whatever else there is', () => {
    expect(damaged(`們?yōu)${plain(20)}們?yōu)${plain(20)}`)).toBe(true);
    expect(damaged(`們?yōu)${plain(40)}`)).toBe(false);
  });

  it('where each character of a short page is annotated once, far between', () => {
    const nine = '監(jiān)關(guān)產(chǎn)業(yè)責(zé)輸(shū)數(shù)應(yīng)調(diào)';
    expect(damaged(`${nine}${plain(90)}`)).toBe(true);
    expect(damaged(`${nine}${plain(40)}`)).toBe(false);
    expect(damaged(`${nine.slice(0, nine.indexOf('調'))}${plain(90)}`)).toBe(false);
    expect(damaged(`${nine}監${plain(90)}`)).toBe(false);
  });
});

describe('doubled marks', () => {
  const sentence = '蓝田市今年投入三亿元,，治理清水河,。';

  it('are evidence of their own from eight on, of two kinds, among most marks', () => {
    expect(doubledMarks(sentence.repeat(4), false)).toHaveLength(8);
    expect(doubledMarks(sentence.repeat(4).slice(0, -3), false)).toEqual([]);
    expect(doubledMarks('好,，'.repeat(9), false)).toEqual([]);
    expect(doubledMarks(`${sentence.repeat(4)}${'好，'.repeat(40)}`, false)).toEqual([]);
    expect(doubledMarks(`${sentence.repeat(4)}好,,,`, false)).toEqual([]);
  });

  it('are all undone on a page that is damaged', () => {
    expect(doubledMarks('a,，b', true)).toEqual([
      { start: 1, end: 2, replacement: '', kind: 'doubled-mark' },
    ]);
    expect(doubledMarks(' ,，b', true)).toEqual([]);
  });
});

it('what is repaired is in one order, annotations and marks alike', () => {
  const text = `監(jiān),，關(guān)產(chǎn)業(yè),。責(zé)輸(shū)監(jiān)關(guān)${plain(60)},。`;
  const { text: repaired, edits } = repair(text);
  expect(repaired).toBe(`監，關產業。責輸監關${plain(60)}。`);
  expect(edits.map(({ kind }) => kind)).toEqual([
    'pinyin',
    'doubled-mark',
    ...['pinyin', 'pinyin', 'pinyin'],
    'doubled-mark',
    ...['pinyin', 'pinyin', 'pinyin', 'pinyin'],
    'doubled-mark',
  ]);
});
