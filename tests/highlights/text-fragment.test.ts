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

  it('is as long as it must be to be found first at its place', () => {
    const same = '云岭县人民政府各部门负责同志';
    const page = pageOf(
      `${same}出席会议，听取汇报。`,
      `${same}逐一发言，讨论方案，修改条文，最后一致通过。`,
      '会议还研究了其他事项，听取汇报。会后全体人员前往现场查看，至下午六时结束，听取汇报。',
    );
    const start = page.text.indexOf('\n') + 1;
    const parts = read(textDirective(page, { start, end: page.text.length }));
    expect(parts).toHaveLength(2);
    expect(page.text.indexOf(parts[0] ?? '')).toBe(start);
    expect((parts[0] ?? '').length).toBeGreaterThan(same.length);
    expect(page.text.endsWith(parts[1] ?? '!')).toBe(true);
    // Browsers take the first place of its end after its beginning.
    const after = start + (parts[0] ?? '').length;
    expect(page.text.indexOf(parts[1] ?? '', after)).toBe(page.text.length - (parts[1] ?? '').length);
  });

  it('is whole up to sixty code units of one block, else beginning and end', () => {
    const words =
      '春夏秋冬东西南北天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光';
    const page = pageOf(words);
    const parts = (end: number) => read(textDirective(page, { start: 0, end })).length;
    const edges = Array.from({ length: 9 }, (_, at) => 54 + at);
    const lengths = edges.map((end) => read(textDirective(page, { start: 0, end })).join(''));
    // Beginning and end stand nowhere else: no more of them is needed.
    for (const piece of read(textDirective(page, { start: 0, end: words.length })))
      expect(piece.length).toBeLessThan(20);
    for (const [at, end] of edges.entries())
      if (lengths[at]?.length === end) expect([end, parts(end)]).toEqual([end, end <= 60 ? 1 : 2]);
  });

  /** What a browser would show for a directive: the first place that fits, white space around the neighbours aside. */
  const shown = (text: string, directive: string): { start: number; end: number } | null => {
    const parts = directive.split(',');
    const take = (isIt: boolean | undefined, part: string | undefined) =>
      isIt ? decodeURIComponent(part ?? '') : '';
    const prefix = take(parts[0]?.endsWith('-'), parts[0]?.slice(0, -1));
    if (prefix) parts.shift();
    const suffix = take(parts.at(-1)?.startsWith('-'), parts.at(-1)?.slice(1));
    if (suffix) parts.pop();
    const [first = '', last = ''] = parts.map(decodeURIComponent);
    for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
      const from = start + first.length;
      const end = last === '' ? from : text.indexOf(last, from) + last.length;
      if (
        end >= from &&
        text.slice(0, start).trimEnd().endsWith(prefix) &&
        text.slice(end).trimStart().startsWith(suffix)
      )
        return { start, end };
    }
    return null;
  };

  it('shows the passage, among others that say the same in part', () => {
    const own = fc.constantFrom('清水河', '古树', '茶园', '老屋', '旧桥', '客运站', '图书馆', '集市');
    const shared = fc.constantFrom('今年开始修复，', '由县政府出资，', '各乡镇负责，', '年底完工。');
    const block = fc.tuple(
      fc.array(shared, { minLength: 1, maxLength: 3 }),
      own,
      fc.array(shared, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(block, { minLength: 1, maxLength: 6, selector: ([, name]) => name }),
        fc.nat(),
        fc.nat(),
        (blocks, a, b) => {
          const page = pageOf(
            ...blocks.map(([before, name, after]) => `${before.join('')}${name}${after.join('')}`),
          );
          // A passage that holds what only its block has.
          const [, name = ''] = blocks[a % blocks.length] ?? [];
          const at = page.text.indexOf(name);
          const block = page.blocks.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: 0 };
          const start = at - (b % (at - block.start + 1));
          const end = at + name.length + (b % (block.end - at - name.length + 1));
          const found = shown(page.text, textDirective(page, { start, end }));
          expect(
            found && [
              found.start <= start,
              found.end >= end,
              found.start >= block.start,
              found.end <= block.end,
            ],
          ).toEqual(Array(4).fill(true));
        },
      ),
      { numRuns: 300 },
    );
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
