import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../exchange/canonical';
import { jsonNesting } from '../../exchange/nesting';
import { compareValues, lesser } from '../../exchange/order';
import { tagName, tagNames } from '../../exchange/tag-name';

describe('canonical JSON', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    [[undefined, []], '[null,[]]'],
    [{ '引"号': '\ud800' }, '{"引\\"号":"\\ud800"}'],
    [undefined, 'null'],
  ])('of %j', (value, json) => {
    expect(canonicalJson(value)).toBe(json);
  });
});

describe('values in order', () => {
  it('come by kind, then by what they hold', () => {
    const ascending = [
      null,
      undefined,
      false,
      true,
      -1,
      2,
      10,
      '',
      'a',
      'b',
      {},
      { a: 1 },
      { a: 2 },
      { a: 1, b: 1 },
      { b: 0 },
      [],
      [1],
      [1, 2],
      [2],
    ];
    for (const [at, low] of ascending.entries()) {
      expect(compareValues(low, structuredClone(low))).toBe(0);
      for (const high of ascending.slice(at + 1)) {
        expect([low, high, Math.sign(compareValues(low, high))]).toEqual([low, high, -1]);
        expect([high, low, Math.sign(compareValues(high, low))]).toEqual([high, low, 1]);
        expect(lesser(high, low)).toBe(low);
      }
    }
  });

  it('of two equal ones, the first is taken', () => {
    const [one, other] = [{ a: 1 }, { a: 1 }];
    expect(lesser(one, other)).toBe(one);
  });
});

describe('how a JSON text nests', () => {
  it.each([
    ['7', 0, false],
    ['{}', 1, false],
    ['[[{"a":[]}]]', 4, false],
    ['"[[["', 0, false],
    ['"\\"[["', 0, false],
    ['"\\\\"[', 1, true],
    ['["a', 1, true],
    ['"a', 0, true],
    ['[', 1, true],
    ['[]]', 1, false],
  ])('%s: %i deep, unfinished %s', (json, depth, unfinished) => {
    expect(jsonNesting(json, 32)).toEqual({ depth, unfinished });
  });
});

describe('the name of a tag', () => {
  it('is without white space around it, and never a name that every object has', () => {
    expect([' 水 利 ', '', '　', '__proto__', ' constructor ', 'prototype', 'toString'].map(tagName)).toEqual(
      ['水 利', null, null, null, null, null, 'toString'],
    );
    expect(tagNames(['水', ' 水', '', '财政'])).toEqual(['水', '财政']);
  });
});
