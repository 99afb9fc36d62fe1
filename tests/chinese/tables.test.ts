import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, Lexicon } from '../../chinese/conversion/lexicon';
import {
  costFromLetter,
  costLetter,
  SHAPE_BASE,
  shapeFromLetter,
  shapeOf,
} from '../../chinese/conversion/word-table';
import { decodeDeltas, encodeDeltas } from '../../chinese/delta-coding';

describe('numbers as text', () => {
  it.each<[string, number[], string]>([
    ['nothing', [], ''],
    ['zigzag: 0, -1, 1, -2', [0, -1, 0, -2], '#$%&'],
    ['the last of one digit, and the first of two', [22, 45], 'OQ$'],
  ])('%s', (_, numbers, coded) => {
    expect(encodeDeltas(numbers)).toBe(coded);
  });

  it('come back, whatever they are, and need no escape in a string of JavaScript', () => {
    const number = fc.oneof(fc.nat(100), fc.nat(0xffff), fc.integer({ min: 0, max: 2 ** 30 - 1 }));
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const coded = encodeDeltas(numbers);
        expect(decodeDeltas(coded)).toEqual(numbers);
        expect(coded).toMatch(/^[#-[\]-~]*$/);
      }),
    );
  });
});

describe('the columns of a word table', () => {
  it('give back how much of a word is shared and how much is new', () => {
    for (let shared = 0; shared < 32; shared++)
      for (let added = 0; added < SHAPE_BASE; added++)
        expect(shapeFromLetter(shapeOf(shared, added).charCodeAt(0))).toBe(shared * SHAPE_BASE + added);
  });

  it('give back costs', () => {
    for (let cost = 0; cost < 256; cost++) expect(costFromLetter(costLetter(cost).charCodeAt(0))).toBe(cost);
  });
});

describe('the cost of a word', () => {
  it('is two steps a nat of rarity, and two for being one more word', () => {
    const all = 60_101_967;
    expect([all, all / Math.E, all / Math.E ** 5].map((count) => costOf(Math.round(count)))).toEqual([
      2, 4, 12,
    ]);
    expect(costOf(1)).toBe(38);
  });

  it('is that of a word seen once where it was never seen', () => {
    expect(costOf(0)).toBe(costOf(1));
  });
});

describe('a lexicon', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 1, maxLength: 6 });

  /** The node at the end of a word, by single steps; 0 where there is none. */
  const walk = (lexicon: Lexicon, word: string): number => {
    let node = lexicon.letterOf[word.charCodeAt(0)] as number;
    for (let at = 1; at < word.length && node !== 0; at++)
      node = lexicon.step(node, lexicon.letterOf[word.charCodeAt(at)] as number);
    return node;
  };

  it('has one node for each beginning of its words, and none for anything else', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.array(word, { maxLength: 20 }), (words, others) => {
        const beginnings = new Set(words.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1))));
        const lexicon = new Lexicon([...beginnings].filter(({ length }) => length > 1).length);
        const grown = words.map((word) => lexicon.growWord(word));
        expect(words.map((word) => walk(lexicon, word))).toEqual(grown);
        expect(words.map((word) => lexicon.growWord(word))).toEqual(grown);
        expect(new Set([...beginnings].map((each) => walk(lexicon, each))).size).toBe(beginnings.size);
        // A letter alone has a node wherever it stands in a word.
        for (const other of others.filter(({ length }) => length > 1))
          expect(walk(lexicon, other) !== 0).toBe(beginnings.has(other));
      }),
    );
  });

  it('keeps thousands of words apart', () => {
    const words = Array.from({ length: 5000 }, (_, at) =>
      String.fromCharCode(0x4e00 + (at % 70), 0x5000 + at),
    );
    const lexicon = new Lexicon(words.length);
    const nodes = words.map((each) => lexicon.growWord(each));
    expect(new Set(nodes).size).toBe(words.length);
    expect(words.map((each) => walk(lexicon, each))).toEqual(nodes);
    expect(walk(lexicon, '\u4e00\u5001')).toBe(0);
  });

  it('refuses more words than it was made for', () => {
    const lexicon = new Lexicon(2);
    lexicon.growWord('甲乙丙');
    expect(() => lexicon.growWord('甲乙丁')).toThrow(new RangeError('too many words'));
  });

  it('reads the words of a letter once, when they are asked for', () => {
    const read: number[] = [];
    const lexicon = new Lexicon(0, 2, (letter) => read.push(letter));
    for (const letter of [2, 1, 2, 1, 3]) lexicon.readWords(letter);
    expect(read).toEqual([2, 1]);
  });
});
