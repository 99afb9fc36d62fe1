import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDirective, textFragmentLink } from '../../highlights/text-fragment';

const pageOf = (...paragraphs: string[]) => {
  let at = 0;
  const blocks = paragraphs.map((text) => {
    const block = { kind: 'paragraph' as const, start: at, end: at + text.length };
    at += text.length + 1;
    return block;
  });
  return { text: paragraphs.join('\n'), blocks };
};

const PAGE = pageOf(
  '云岭县人民政府公布农村供水保障工程实施方案，要求年底前全部完工。',
  '任何单位不得截留挪用专项资金，违者依法追究责任。',
  '云岭县人民政府要求各乡镇每月报告进度。',
);

/** The directive as a browser reads it. */
const read = (directive: string) => directive.split(',').map(decodeURIComponent);

const rangeOf = (text: string, quote: string, from = 0) => {
  const start = text.indexOf(quote, from);
  return { start, end: start + quote.length };
};

const directiveOf = (quote: string, from = 0) => textDirective(PAGE, rangeOf(PAGE.text, quote, from));

describe('a text directive', () => {
  it('is the passage itself where that is found nowhere else', () => {
    expect(read(directiveOf('任何单位不得截留挪用专项资金'))).toEqual(['任何单位不得截留挪用专项资金']);
  });

  it('grows to whole words, which alone browsers match', () => {
    expect(read(directiveOf('何单位不得截留挪用专项资')).join()).toContain('任何单位不得截留挪用专项资金');
  });

  it('has its neighbours in the same block where the passage is short or stands elsewhere too', () => {
    const again = read(directiveOf('云岭县人民政府', 40));
    expect(again).toEqual(['云岭县人民政府', expect.stringMatching(/^-要求各乡镇/)]);
    const inside = read(directiveOf('违者'));
    expect(inside).toEqual([expect.stringMatching(/，-$/), '违者', expect.stringMatching(/^-依法追究/)]);
  });

  it('is beginning and end of a passage over several blocks', () => {
    const { text } = PAGE;
    const parts = read(textDirective(PAGE, { start: 0, end: text.length }));
    expect(parts).toHaveLength(2);
    const [start = '', end = ''] = parts;
    expect(text.startsWith(start)).toBe(true);
    expect(text.endsWith(end)).toBe(true);
    expect(`${start}${end}`).not.toContain('\n');
  });

  it('encodes what has a meaning in a directive', () => {
    const page = pageOf('“一网-通办”平台,2024年&2025年上线运行完毕');
    const directive = textDirective(page, { start: 0, end: page.text.length });
    expect(directive).not.toMatch(/[&-]/);
    expect(decodeURIComponent(directive)).toBe(page.text);
  });

  it('is in well-formed text whatever the page has', () => {
    const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (paragraphs, a, b) => {
        const page = pageOf(...paragraphs);
        const places = [a % page.text.length, b % page.text.length];
        const [start, end] = [Math.min(...places), Math.max(...places)];
        expect(() => decodeURIComponent(textDirective(page, { start, end: end + 1 }))).not.toThrow();
      }),
    );
  });
});

describe('a link to a passage', () => {
  const link = (url: string) =>
    textFragmentLink(url, PAGE, rangeOf(PAGE.text, '任何单位不得截留挪用专项资金'));
  it.each([
    ['https://a.example/1.html', 'https://a.example/1.html#:~:text='],
    ['https://a.example/1.html#part', 'https://a.example/1.html#part:~:text='],
    ['https://a.example/1.html#:~:text=old', 'https://a.example/1.html#:~:text='],
  ])('%s', (url, start) => {
    expect(link(url).startsWith(`${start}%E4`)).toBe(true);
    expect(link(url)).not.toContain('old');
  });
});
