import { describe, expect, it } from 'vitest';
import { withoutExamples } from '../../scripts/build/strip-examples';

/** Evaluates an object literal of a table. */
const evaluate = (source: string): unknown => new Function(`return (${source})`)();

describe('withoutExamples', () => {
  it.each([
    `{ a: 1, example: '责编:王小明' }`,
    `{ a: 1, example: '责编:王小明', b: /example:/ }`,
    `{\n  example:\n    '很长的一行,带有 "引号" 和 \\'撇号\\'',\n  a: 1,\n}`,
    `{ a: 1, example: "it's" }`,
  ])('takes the example out of %s and nothing else', (row) => {
    const { example: _, ...rest } = evaluate(row) as Record<string, unknown>;
    expect(evaluate(withoutExamples(row))).toEqual(rest);
  });

  it('leaves types alone', () => {
    expect(withoutExamples('interface Row { example: string; }')).toBe('interface Row { example: string; }');
  });
});
