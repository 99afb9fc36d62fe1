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
