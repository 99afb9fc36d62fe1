import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { repair } from '../../chinese';
import { type Decoding, damage } from './damage';
import { SENTENCES } from './traditional-sentences';

/** Lists of characters, as different sites may have used: Traditional forms alone, or common characters as well. */
const LISTS = [
  '監關復產業責輸數優應調轉學領務態規統聯現環協區經續網醫權發貿穩紀機開問題當時間對進個來',
  '紀機開問題應當時間對進個來說電話無過還動實國際體處條會長門東車馬魚鳥見貝頁風飛龍齊麥黃點單員圓團圖書畫標準',
  '市人民法院工作生安全面情監業產復務學機關組件預算項目審批責任環境保護處分通知會議發布標準調查',
];

const shuffled = (seed: number): string => {
  const picked = fc.sample(fc.shuffledSubarray([...SENTENCES], { minLength: 12, maxLength: 24 }), {
    numRuns: 1,
    seed,
  });
  return (picked[0] as string[]).join('\n');
};

const cases = Array.from({ length: 200 }, (_, seed) => {
  const decoding: Decoding = seed % 2 === 0 ? 'swallows' : 'keeps';
  const clean = shuffled(seed);
  return { seed, clean, ...damage(clean, LISTS[seed % 3] as string, decoding) };
});

describe('damaged text', () => {
  it('is damaged, and some of it is split', () => {
    expect(cases.every(({ text, clean }) => text.length > clean.length)).toBe(true);
    expect(cases.filter(({ splits }) => splits > 0).length).toBeGreaterThan(50);
  });

  describe.each(
    Array.from({ length: 10 }, (_, part) => [part, cases.filter(({ seed }) => seed % 10 === part)] as const),
  )('of every tenth seed from %i', (_, cases) => {
    it('comes back whole', () => {
      const wrong = cases.filter(({ text, clean }) => repair(text).text !== clean);
      expect(wrong.map(({ seed }) => seed)).toEqual([]);
    });

    it('is repaired once and for all', () => {
      for (const { text } of cases) expect(repair(repair(text).text).edits).toEqual([]);
    });

    it('gives edits that are in order and make the text', () => {
      for (const { text } of cases) {
        const repaired = repair(text);
        let [rebuilt, at] = ['', 0];
        for (const { start, end, replacement } of repaired.edits) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          rebuilt += text.slice(at, start) + replacement;
          at = end;
        }
        expect(rebuilt + text.slice(at)).toBe(repaired.text);
      }
    });
  });
});

describe('doubled marks', () => {
  it('lose the comma before them on a damaged page', () => {
    const { text } = damage(shuffled(1), LISTS[0] as string, 'swallows');
    const doubled = text.replace(/[，。、]/g, ',$&');
    expect(repair(doubled).text).toBe(repair(text).text);
  });

  it('lose it without other damage when nearly all marks are doubled', () => {
    const clean = shuffled(2).replaceAll('\n', '');
    expect(repair(clean.replace(/[，。、]/g, ',$&')).text).toBe(clean);
  });

  it('stay in a chat', () => {
    const chat = '好,,,知道了，那就這樣,,,晚上見。\n行,,,我再問問他，你等我電話。';
    expect(repair(chat)).toEqual({ text: chat, edits: [] });
  });
});

const annotated = (text: string) => text.replace(/\p{Script=Han}/gu, (hanzi) => `${hanzi}(${pinyin(hanzi)})`);

describe('harmless text', () => {
  const lessons = Array.from({ length: 60 }, (_, seed) => {
    const [first = '', second = '', ...rest] = shuffled(seed + 300).split('\n');
    const vocabulary = [...new Set(second.match(/\p{Script=Han}/gu))].slice(0, 6);
    return `${first}\n生字：${vocabulary.map(annotated).join('、')}\n${second}\n${rest.join('\n')}`;
  });
  const poems = Array.from({ length: 60 }, (_, seed) => annotated(shuffled(seed + 400)));
  const glosses = ['赟(yūn)', '旻(mín)', '翀(chōng)', '祎(yī)', '懋(mào)'].flatMap((gloss) =>
    Array.from({ length: 12 }, (_, seed) =>
      shuffled(seed + 500).replace('記者', `記者王${gloss}、李${gloss}`),
    ),
  );
  const crickets =
    '蟋(xī)蟀(shuài)在牆角唱歌，螞蟻(yǐ)聽見了。蟋(xī)蟀(shuài)說：螞蟻(yǐ)，蜻(qīng)蜓(tíng)呢？蜻(qīng)蜓(tíng)飛走了。';
  const others = [
    crickets,
    'f(x)=a(x)+b(x)，其中 a(n) 與 b(n) 都是常數，對所有 n 成立。'.repeat(20),
    '他問：“去嗎?”(hē)“不去。”(hā)笑死我了(xiào)。',
    '請看附件(附件一)、(附件二)和(a)(b)(c)三項，是否(是/否)填寫完整?完整)。'.repeat(10),
    ...shuffled(700).split('\n'),
  ];

  it.each([
    ['lessons', lessons],
    ['poems with full annotation', poems],
    ['glosses of rare names', glosses],
    ['formulas, chat, forms, plain sentences', others],
  ])('%s stay as they are', (_, texts) => {
    for (const text of texts) expect(repair(text)).toEqual({ text, edits: [] });
  });

  it('any text at all: no throw, and without evidence no edit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(repair(text).text).toBe(text);
      }),
    );
  });
});

describe('a page without end', () => {
  const LINE =
    '有(yǒu)些人在(zài)这里没有(yǒu)看见山河与大(dà)地，也(yě)没有(yǒu)听见在(zài)水边唱歌的人们回家吃饭。';

  it('comes back whole, however many annotations it has', () => {
    const { text, edits } = repair(LINE.repeat(20_000));
    expect(edits).toHaveLength(7 * 20_000);
    expect(text.replaceAll(LINE.replace(/\(\p{L}+\)/gu, ''), '')).toBe('');
  });

  it('ends, with nothing but split characters in a row', () => {
    expect(repair('?ǎ)'.repeat(100_000)).edits).toEqual([]);
  });

  it('has so many of its split characters made whole, and the rest left', () => {
    expect(repair('们?yǒu)'.repeat(3000)).edits.length).toBeLessThanOrEqual(2000);
  });
});
