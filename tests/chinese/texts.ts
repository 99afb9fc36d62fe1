import fc from 'fast-check';
import type { ConversionConfig } from '../../chinese';
import { SENTENCES } from './traditional-sentences';

export const CONFIGS: readonly ConversionConfig[] = [
  's2t',
  's2tw',
  's2twp',
  's2hk',
  't2s',
  'tw2s',
  'tw2sp',
  'hk2s',
];

/** What breaks converters: half pairs, plane 2, private use, combining marks, variation selectors, sequences. */
const AWKWARD = [
  '\ud842',
  '\udfb7',
  '𠮷',
  '𠮷野家',
  '\ue000',
  'e\u0301',
  '后\ufe00',
  '葛\u{e0100}',
  '⿰氵后',
  '⿰⿱',
  '豈',
  '\u{2f800}',
  '👨‍👩‍👧',
  '\u202e',
  '\u0000',
  'カナ',
];

const HARD = [
  '皇后天天干涉',
  '头发发展',
  '三只羊只能吃草',
  '裡面裏面里面',
  '软件包里的鼠标',
  '乾隆皇帝餘額',
  '隨著顯著',
];

/** Text as converters meet it: real sentences, dictionary traps and awkward code units in any order. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SENTENCES, ...HARD, ...AWKWARD),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)) }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
