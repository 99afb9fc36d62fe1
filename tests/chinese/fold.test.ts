import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, repairKey, repairKeyWithOffsets } from '../../chinese';
import { anyText } from './texts';

describe('fold', () => {
  it.each([
    ['監督委員會後來發佈', '监督委员会后来发布'],
    ['裡面裏面里面', '里面里面里面'],
    ['顯著隨著随着', '显着随着随着'],
    ['臺灣台灣颱風', '台湾台湾台风'],
    ['“引文”「引文」﹁引文﹂', '"引文""引文""引文"'],
    ['１２３ＡｂＣ', '123abc'],
    ['二〇二〇—二〇二五', '二〇二〇-二〇二五'],
    ['全角　空格\u00a0。', '全角 空格 。'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('has all of ASCII in half width, and its letters small', () => {
    for (let code = 0x21; code <= 0x7e; code++) {
      const letter = String.fromCharCode(code);
      const small = /[A-Z]/.test(letter) ? letter.toLowerCase() : letter.replace('`', "'");
      expect([letter, fold(letter), fold(String.fromCharCode(code + 0xfee0))]).toEqual([
        letter,
        small,
        small,
      ]);
    }
    expect(fold('\uff00\uff5f')).toBe('\uff00\uff5f');
  });

  it.each([8191, 8192, 8193, 20_000])('of %i code units is that of each of them', (length) => {
    const text = '監督Ａ，𠮷後'.repeat(4000).slice(0, length);
    expect(fold(text)).toBe(Array.from({ length }, (_, at) => fold(text[at] as string)).join(''));
  });

  it('keeps every code unit in its place and folds only once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded).toHaveLength(text.length);
        expect(fold(folded)).toBe(folded);
        for (let at = 0; at < text.length; at++)
          if (/[\ud800-\udfff]/.test(text[at] as string)) expect(folded[at]).toBe(text[at]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('repairKey', () => {
  it('is the same for a sentence, its other script, and its damaged repost', () => {
    const key = repairKey('兰州市纪检监察机关，精准监督！');
    expect(repairKey('蘭州市紀檢監(jiān)察機關(guān) ,，精準監(jiān)督!')).toBe(key);
    expect(repairKey('「蘭州市紀檢監察機關」精準監督')).toBe(key);
    expect(key).toBe('兰州市纪检监察机关精准监督');
  });

  it('keeps parentheses that are text', () => {
    expect(repairKey('王某(男)')).toBe('王某男');
    expect(repairKey('f(x)')).toBe('fx');
  });

  // Letters (L, M) and numbers (N) of Unicode are kept, all else is dropped.
  it.each([
    ['0123456789azAZ', '0123456789azaz'],
    ['/:@[`{ \u007f', ''],
    ['一\u9fff\u3400\u4dff', '一\u9fff\u3400'],
    ['𠮷é〇Ⅳ', '𠮷é〇Ⅳ'],
    ['\uffff国\ue000\u200b\u3000', '国'],
    ['👨‍👩‍👧国', '国'],
  ])('of %j is %j', (text, key) => {
    expect(repairKey(text)).toBe(key);
  });

  it('knows where each half of a letter stands', () => {
    expect([...repairKeyWithOffsets('，𠮷！野').offsets]).toEqual([1, 2, 4]);
  });

  it('maps every code unit to where it stands in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { key, offsets } = repairKeyWithOffsets(text);
        expect(offsets).toHaveLength(key.length);
        const folded = fold(text);
        for (let at = 0; at < key.length; at++) expect(folded[offsets[at] as number]).toBe(key[at]);
        for (let at = 1; at < key.length; at++)
          expect(offsets[at]).toBeGreaterThan(offsets[at - 1] as number);
      }),
      { numRuns: 1000 },
    );
  });
});
