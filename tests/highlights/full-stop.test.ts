import { describe, expect, it } from 'vitest';
import { endsEnglishSentence } from '../../highlights/suggesting/full-stop';

/** The line cut at every half-width full stop that ends a sentence. */
const cut = (line: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let at = line.indexOf('.'); at >= 0; at = line.indexOf('.', at + 1)) {
    if (!endsEnglishSentence(line, at)) continue;
    parts.push(line.slice(from, at + 1));
    from = at + 1;
  }
  return from < line.length ? [...parts, line.slice(from)] : parts;
};

describe('a half-width full stop', () => {
  it.each([
    ['between Chinese characters', '会议结束.县长讲话.', ['会议结束.', '县长讲话.']],
    ['before white space and a capital', 'Roads reopened. Buses run.', ['Roads reopened.', ' Buses run.']],
    ['behind a closing mark', 'He said "go." They went.', ['He said "go.', '" They went.']],
    ['between a Latin word and Chinese', '使用 App.请更新', ['使用 App.', '请更新']],
    ['behind a bracket, before Chinese', '方案 (v2).请更新', ['方案 (v2).', '请更新']],
    ['at the end behind a dot', 'and so on..', ['and so on..']],
  ])('ends a sentence %s', (_where, line, parts) => {
    expect(cut(line)).toEqual(parts);
  });

  it.each([
    ['in a number', '占总量的3.5%'],
    ['in a Chinese line before a digit or letter', '见附件.pdf 第二页'],
    ['in a row of dots', 'wait...then go on'],
    ['in a row of dots between Chinese characters', '再等等...然后走'],
    ['in the number of a list that is set in by fifteen', `${' '.repeat(15)}1. Then the bridges`],
    ['in an abbreviation', 'by Prof. Lin of the county'],
    ['in an abbreviation in capitals', 'FIG. Three shows it'],
    ['in an initial', 'by J. Smith of the county'],
    ['in a dotted name', 'the U.S. Congress met'],
    ['in the number of a list', '1. First the roads'],
    ['in the number of a list that is set in', '   12. Then the bridges'],
    ['in the number of a list within a line', '1. 修路。 2. 治水；3. 种树'],
    ['before a small letter', 'about five p. of it'],
    ['within an address', 'see example.org/a for it'],
    ['between a digit and Chinese', '图3.说明'],
  ])('ends none %s', (_where, line) => {
    expect(cut(line)).toEqual([line]);
  });

  it('ends a sentence behind a number that begins no line, or has three digits', () => {
    expect(cut('There were 12. Then none.')).toEqual(['There were 12.', ' Then none.']);
    expect(cut(`${' '.repeat(16)}1. Then none.`)).toHaveLength(2);
    expect(cut('120. Then none.')).toEqual(['120.', ' Then none.']);
  });
});
