import { describe, expect, it } from 'vitest';
import { bigrams, coverage, overlap } from '../../highlights/suggesting/bigrams';
import { selectDiverse } from '../../highlights/suggesting/diversity';
import { contentOf, isFormal, sumsUp } from '../../highlights/suggesting/features';
import { genreOf } from '../../highlights/suggesting/genre';
import { pairMarks } from '../../highlights/suggesting/paired-marks';
import { suggestibleSentences } from '../../highlights/suggesting/passages';

describe('the pairs of letters of a text', () => {
  const written = (text: string) =>
    [...bigrams(text)].map((pair) => String.fromCharCode(Math.floor(pair / 0x10000), pair % 0x10000));

  it.each([
    ['清水河', ['清水', '水河']],
    ['清水清水', ['清水', '水清']],
    ['清，水 河', []],
    ['a1Z9', ['a1', '1Z', 'Z9']],
    ['@[`{/:', []],
    ['éàのカ', ['éà', 'àの', 'のカ']],
    ['“清水”', ['清水']],
    ['AZaz09', ['AZ', 'Za', 'az', 'z0', '09']],
    ['\uf900\ufaff', ['\uf900\ufaff']],
    ['\ufb00\ufb01', []],
    ['\u3040\udfff', ['\u3040\udfff']],
    ['\u303f\ue000', []],
    ['あ\ue000', []],
    ['豈更', ['豈更']],
    ['清', []],
  ])('%s', (text, pairs) => {
    expect(written(text)).toEqual(pairs);
  });

  it('are shared in part of the smaller set, and cover part of what is wanted, of six at least', () => {
    const [a, b] = [new Set([1, 2, 3, 4]), new Set([3, 4])];
    expect([overlap(a, b), overlap(b, a), overlap(a, new Set([9])), overlap(a, new Set())]).toEqual([
      1, 1, 0, 0,
    ]);
    expect([coverage(b, a), coverage(a, b), coverage(new Set(), a)]).toEqual([2 / 6, 2 / 6, 0]);
    const eight = new Set([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(coverage(eight, a)).toBe(0.5);
  });
});

describe('a choice of sentences', () => {
  const item = (name: string, score: number, ...pairs: number[]) => ({ name, score, pairs: new Set(pairs) });
  const names = (items: ReturnType<typeof item>[], limit: number) =>
    selectDiverse(items, limit).map(({ name }) => name);

  it('has the best first, and rather something else than the same again', () => {
    const items = [
      item('first', 1, 1, 2),
      item('again', 0.9, 1, 2),
      item('other', 0.3, 8),
      item('half', 0.8, 2, 9),
    ];
    expect(names(items, 2)).toEqual(['first', 'half']);
    expect(names(items, 4)).toEqual(['first', 'half', 'other', 'again']);
    expect(names(items, 9)).toHaveLength(4);
    expect(names(items, 0)).toEqual([]);
    expect(names([item('a', 1), item('b', 1)], 2)).toEqual(['a', 'b']);
    const many = Array.from({ length: 400 }, (_, at) => item(`${at}`, at, at));
    expect(names(many, 2)).toEqual(['399', '398']);
  });
});

describe('the genre of a text', () => {
  const genre = (text: string, title = '', sentences = 9) => genreOf(text, title, sentences).name;

  it.each([
    ['关于治理清水河的通知', 'document'],
    ['蓝田市古树保护办法(修订草案)', 'document'],
    ['民事判决书:林某诉周某', 'document'],
    ['蓝田市治理清水河', 'news'],
    ['市长谈办法:先治水', 'news'],
    ['关于水,的通知', 'news'],
  ])('by the title %s is %s', (title, name) => {
    expect(genre('', title)).toBe(name);
  });

  it('is a document’s by two words that only documents have, or by its length', () => {
    expect([genre('本院认为'), genre('本院认为,诉讼请求成立'), genre('第一条 为规范。诉讼请求')]).toEqual([
      'news',
      'document',
      'document',
    ]);
    expect([genre('', '', 80), genre('', '', 81)]).toEqual(['news', 'document']);
  });
});

describe('what a sentence holds', () => {
  const content = (text: string) => contentOf(text, text);

  it('is counted, up to a full measure', () => {
    expect(content('共有3家工厂、5个村庄').figure).toBeCloseTo(2 / 3);
    expect(content('The city spent 3 million and moved 40 people.').figure).toBeCloseTo(2 / 3);
    expect(content('会议决定启动应急响应').decision).toBe(1);
    expect(content('会议决定').decision).toBe(0.5);
    expect(content('The council approved it').decision).toBe(0.5);
    expect(content('市政府与青河县人民法院').organisation).toBe(1);
    expect(content('市政府').organisation).toBe(0.5);
    expect(content('水').figure).toBe(0);
    expect([
      content('5月6日').date,
      content('May 6').date,
      content('in 2024').date,
      content('昨天').date,
    ]).toEqual([1, 1, 1, 0]);
    expect(['《古树保护办法》', '云政发(2024)12号', '办法'].map((text) => content(text).document)).toEqual([
      1, 1, 0,
    ]);
  });

  it('is speech where somebody says what stands in quotation marks', () => {
    const quotation = (text: string) => content(text).quotation;
    expect(quotation('林远说：“水已经清了，可以放心用。”')).toBe(1);
    expect(quotation('「水已經清了，可以放心用」')).toBe(0.5);
    expect(quotation('He said "The river is clean now."')).toBe(1);
    expect(quotation('林远说水清了')).toBe(0.2);
    expect(quotation('“清水”工程')).toBe(0);
  });

  it('is a formality, or a summary, by its words', () => {
    expect([
      isFormal('特此通知'),
      isFormal(`特此通知${'水'.repeat(56)}`),
      isFormal(`特此通知${'水'.repeat(57)}`),
    ]).toEqual([true, true, false]);
    expect(isFormal('水清了')).toBe(false);
    expect([sumsUp('截至目前,同比增长'), sumsUp('同比'), sumsUp('水')]).toEqual([1, 1, 0]);
  });
});

describe('marks that belong together', () => {
  const pairs = (line: string) => [...pairMarks(line)].map(([from, to]) => line.slice(from, to + 1));

  it.each([
    ['他说：“水清了。”（笑）', ['“水清了。”', '（笑）']],
    ['“甲‘乙’丙”', ['“甲‘乙’丙”']],
    ['"a" b "c"', ['"a"', '"c"']],
    ['“没有合上', []],
    ['没有打开”，“后来”', ['“后来”']],
    ['（甲“乙）丙', ['（甲“乙）']],
    ['《甲》【乙】「丙」『丁』(戊)', ['《甲》', '【乙】', '「丙」', '『丁』', '(戊)']],
  ])('in %s', (line, expected) => {
    expect(pairs(line)).toEqual(expected);
  });

  it('are not too far apart, nor nested without end', () => {
    expect(pairs(`“${'水'.repeat(599)}”`)).toHaveLength(1);
    expect(pairs(`“${'水'.repeat(600)}”`)).toEqual([]);
    expect(pairs(`${'水'.repeat(600)}“清”`)).toEqual(['“清”']);
    expect(pairs(`${'（'.repeat(32)}${'）'.repeat(32)}`)[0]).toHaveLength(64);
    expect(pairs(`${'（'.repeat(40)}${'）'.repeat(40)}`)[0]).toHaveLength(64);
  });
});

describe('sentences that can be suggested', () => {
  const said = (article: Parameters<typeof suggestibleSentences>[0]) =>
    suggestibleSentences(article).map(({ start, end }) => article.text.slice(start, end));
  const text = '治水\n水清了。鱼来了。\n表一';

  it('are those of paragraphs, list items and quotations', () => {
    const blocks = (kind: 'paragraph' | 'heading' | 'list-item' | 'quote') =>
      text.split('\n').map((line, at) => ({ kind: at === 1 ? kind : ('heading' as const), text: line }));
    for (const kind of ['paragraph', 'list-item', 'quote'] as const) {
      expect(said({ title: '', text, blocks: blocks(kind) })).toEqual(['水清了。', '鱼来了。']);
    }
    expect(said({ title: '', text, blocks: blocks('heading') })).toEqual([]);
  });

  it('are, where kinds are not known, those of lines that are no headings', () => {
    expect(said({ title: '', text })).toEqual(['水清了。', '鱼来了。']);
    expect(said({ title: '', text, blocks: [{ kind: 'paragraph', text: '别的' }] })).toEqual([
      '水清了。',
      '鱼来了。',
    ]);
    const long = '水'.repeat(40);
    expect(said({ title: '', text: `${long}\n${long.slice(1)}` })).toEqual([long]);
  });
});
