import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConverter, detectScript, type PageScript } from '../../chinese';
import { SENTENCES } from './traditional-sentences';

describe('detectScript', () => {
  it.each<[PageScript, string]>([
    ['zh-Hans', '市纪委监委通报三起违反中央八项规定精神问题'],
    ['zh-Hant', '市紀委監委通報三起違反中央八項規定精神問題'],
    ['zh-Hant', '會後，他於十日抵達，里長在門口等著。'],
    ['none', '一二三四 2024'],
    ['none', 'No Chinese here'],
    ['none', ''],
    ['none', '\ud842\udfb7'],
    ['ja', '国会で新しい法律が成立した。'],
    ['ja', '駅前再開発計画 来春着工へ'],
    ['ja', '駅前再開発計画 来春着工'],
    ['ja', '経済産業省 新戦略発表'],
    ['ko', '대한민국 정부는 오늘 발표했다.'],
    ['ko', '大韓民國 정부 發表'],
    ['zh-Hans', '优の良品店内的顾客们都在排队'],
    ['zh-Hant', '快樂の生活從這裡開始'],
  ])('%s: %s', (script, text) => {
    expect(detectScript(text)).toBe(script);
  });

  // 们 is Simplified alone, 們 Traditional, 売 Shinjitai, 一 of all standards. The shares are those of detect-script.ts.
  const of = (hans: number, hant = 0, shinjitai = 0, kana = 0, han = 0, hangul = 0) =>
    [
      ['们', hans],
      ['們', hant],
      ['売', shinjitai],
      ['か', kana],
      ['一', han],
      ['가', hangul],
    ]
      .map(([letter, count]) => String(letter).repeat(Number(count)))
      .join('');

  it.each<[string, PageScript, string]>([
    ['a fifth of Hangul', 'ko', of(0, 0, 0, 0, 8, 2)],
    ['less than a fifth of Hangul', 'none', of(0, 0, 0, 0, 9, 2)],
    ['no more Hangul than kana', 'ja', of(0, 0, 0, 2, 2, 2)],
    ['12 of 100 are kana', 'ja', of(0, 0, 0, 12, 88)],
    ['fewer than 12 of 100 are kana', 'none', of(0, 0, 0, 12, 89)],
    ['4 of 100 are kana, beside Shinjitai', 'ja', of(94, 0, 2, 4)],
    ['fewer than 4 of 100, beside Shinjitai', 'zh-Hans', of(95, 0, 2, 4)],
    ['4 of 100 are kana, without Shinjitai', 'zh-Hans', of(96, 0, 0, 4)],
    ['4 of 100 are kana that decorate, beside Shinjitai', 'ja', `${of(94, 0, 2)}のののの`],
    ['4 of 100 are kana that decorate', 'zh-Hans', `${of(96)}のののの`],
    ['a tenth of what tells is Shinjitai', 'ja', of(5, 4, 1)],
    ['less than a tenth of it', 'zh-Hans', of(8, 2, 1)],
    ['a tenth, and kana so few that they say nothing', 'ja', of(18, 0, 2, 0, 80)],
    ['a fifth in the other script', 'mixed', of(16, 4)],
    ['a fifth in the other script', 'mixed', of(4, 16)],
    ['less than a fifth in the other script', 'zh-Hans', of(17, 4)],
    ['a fifth that is a single word', 'zh-Hans', of(12, 3)],
    ['as many of each, too few to be in earnest', 'zh-Hans', of(3, 3)],
  ])('%s: %s', (_, script, text) => {
    expect(detectScript(text)).toBe(script);
  });

  // The letters of Unicode's blocks, from the first to the last.
  it.each<[string, PageScript, string, string]>([
    ['Hiragana', 'ja', '\u3041', '\u3096'],
    ['Katakana', 'ja', '\u30a1', '\u30fa'],
    ['half-width Katakana', 'ja', '\uff66', '\uff9d'],
    ['Hangul', 'ko', '\uac00', '\ud7a3'],
    ['Hangul Jamo', 'ko', '\u1100', '\u11ff'],
    ['Hangul compatibility Jamo', 'ko', '\u3131', '\u318e'],
  ])('%s is %s to its ends and not beyond', (_, script, first, last) => {
    const beyond = [first.charCodeAt(0) - 1, last.charCodeAt(0) + 1].map((code) => String.fromCharCode(code));
    expect([first, last].map(detectScript)).toEqual([script, script]);
    expect(beyond.map(detectScript)).not.toContain(script);
  });

  it('counts all unified hanzi of the BMP as letters that the others are measured by', () => {
    const diluted = (letter: string) => detectScript(`${letter.repeat(9)}가`);
    expect(['\u3400', '\u4dbf', '\u4e00', '\u9fff'].map(diluted)).toEqual(Array(4).fill('none'));
    expect(['\u33ff', '\u4dc0', '\ua000', '0'].map(diluted)).toEqual(Array(4).fill('ko'));
  });

  it('does not take a Japanese name in a long Chinese text for Japanese', () => {
    expect(detectScript(`${SENTENCES.join('')}据报道，滝沢先生出席。`)).toBe('zh-Hant');
  });

  it('says mixed only of both scripts in earnest', () => {
    const traditional = SENTENCES.join('');
    const simplified = createConverter('t2s').convert(traditional);
    expect(detectScript(traditional + simplified)).toBe('mixed');
    expect(detectScript(traditional + simplified.slice(0, 60))).toBe('zh-Hant');
    expect(detectScript(simplified + traditional.slice(0, 60))).toBe('zh-Hans');
  });

  it('tells a sentence from its conversion', () => {
    const { convert } = createConverter('t2s');
    for (const sentence of SENTENCES) {
      expect(detectScript(sentence)).toBe('zh-Hant');
      expect(detectScript(convert(sentence))).toBe('zh-Hans');
    }
  });

  it('throws on no text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void detectScript(text)));
  });
});
