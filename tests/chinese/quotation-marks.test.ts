import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConversionConfig, createConverter, fold } from '../../chinese';
import { anyText, CONFIGS } from './texts';
import { expectTiling } from './tiling';

const corner = (config: ConversionConfig) => createConverter(config, { quotes: 'corner' });

describe('quotation marks', () => {
  it.each<[ConversionConfig, string, string]>([
    ['s2tw', '会议强调“‘放管服’改革”要见实效', '會議強調「『放管服』改革」要見實效'],
    ['s2hk', '所谓“后门”', '所謂「後門」'],
    ['s2tw', '登上Editor’s Choice栏目的“里程碑”', '登上Editor’s Choice欄目的「里程碑」'],
    ['s2tw', '他说‘AI’和‘People’s Daily’都行', '他說『AI』和『People’s Daily』都行'],
    ['s2tw', 'the Editors’栏目', 'the Editors’欄目'],
    ['s2tw', '他说‘AI’栏目’s里', '他說『AI』欄目』s裡'],
    ['s2tw', 'The mayor said “it’s done”.', 'The mayor said “it’s done”.'],
    ['s2tw', '名为"后勤"的群', '名為"後勤"的群'],
    ['tw2s', '會議強調「『放管服』改革」', '会议强调“‘放管服’改革”'],
    ['t2s', '原文作“後門”', '原文作“后门”'],
  ])('%s: %s', (config, text, expected) => {
    expect(corner(config).convert(text)).toBe(expected);
  });

  it('stay as they are where nobody asked', () => {
    expect(createConverter('s2tw').convert('“后门”')).toBe('“後門”');
    expect(createConverter('tw2s', { quotes: 'keep' }).convert('「後門」')).toBe('「后门」');
  });

  it.each(CONFIGS)('leave segments that tile, and a text that folds the same: %s', (config) => {
    const marked = fc
      .array(fc.oneof(anyText, fc.constantFrom('“', '”', '‘', '’', '「', '」', '『', '』', 's')), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(marked, (text) => {
        const conversion = corner(config).convertWithSegments(text);
        expect(conversion.text).toBe(corner(config).convert(text));
        expectTiling(text, conversion);
        expect(fold(conversion.text)).toBe(fold(createConverter(config).convert(text)));
      }),
      { numRuns: 200 },
    );
  });
});
