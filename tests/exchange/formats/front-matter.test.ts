import { describe, expect, it } from 'vitest';
import { frontMatterProblem } from '../../../exchange/formats/markdown/front-matter';

describe('the front matter of a rendered template', () => {
  it.each([
    ['a: "x"\n', null],
    ['', null],
    ['a: b\nc: "x\n', 3],
    ['a: [b\n', 2],
  ])('is YAML or not: %j', async (yaml, line) => {
    const problem = await frontMatterProblem(`---\n${yaml}---\n本文：[\n`);
    expect(problem && [problem.code, problem.line >= (line ?? 0)]).toEqual(
      line === null ? null : ['front-matter-not-yaml', true],
    );
  });

  it('is only at the very beginning', async () => {
    for (const text of [
      '本文\n---\na: [b\n---\n',
      ' ---\na: [b\n---\n',
      '---\na: [b\n',
      '----\na: [b\n---\n',
    ])
      expect(await frontMatterProblem(text)).toBeNull();
  });
});
