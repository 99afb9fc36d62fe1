import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../highlights';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each<[string, string, string[]]>([
    ['full stops', '水退了。路通了！人呢？', ['水退了。', '路通了！', '人呢？']],
    ['half-width stops of a Chinese page', '水退了.路通了!人呢?', ['水退了.', '路通了!', '人呢?']],
    ['numbers', '增长3.5%,共12.6万元。', ['增长3.5%,共12.6万元。']],
    ['dotted names', '详见 www.example.cn 公告。', ['详见 www.example.cn 公告。']],
    ['a Chinese stop before a small letter', '水清了。ph值正常。', ['水清了。', 'ph值正常。']],
    ['a stop before a small letter', '真的吗?shù)对。', ['真的吗?shù)对。']],
    ['semicolons of a sentence that is not long', '一是修路；二是治水。', ['一是修路；二是治水。']],
    ['several stops', '真的吗？！他问……没人答。', ['真的吗？！', '他问……没人答。']],
    ['a line end', '第一行没有句号\n第二行。', ['第一行没有句号', '第二行。']],
    [
      'brackets',
      '会议（三月举行。见附件）结束了。下一项。',
      ['会议（三月举行。见附件）结束了。', '下一项。'],
    ],
    [
      'a quotation that is a part',
      '他要求“查清原因。追究责任”并限期答复。随后离开。',
      ['他要求“查清原因。追究责任”并限期答复。', '随后离开。'],
    ],
    [
      'a quotation that is the sentence',
      '“水退了。路还没通。”大家散去以后天已经黑了。',
      ['“水退了。路还没通。”', '大家散去以后天已经黑了。'],
    ],
    [
      'who spoke, after',
      '“明天就通车！”镇长林远舟说。车来了。',
      ['“明天就通车！”镇长林远舟说。', '车来了。'],
    ],
    [
      'who spoke, in Traditional characters',
      '「明天就通車！」鎮長林遠舟說。車來了。',
      ['「明天就通車！」鎮長林遠舟說。', '車來了。'],
    ],
    ['who asked, after', '“路通了吗？”她问。“通了！”', ['“路通了吗？”她问。', '“通了！”']],
    ['quotations in quotations', '「他說『好。走吧。』就走了。」', ['「他說『好。走吧。』就走了。」']],
    ['a lost closing mark', '他说：“明天通车。后天试运行。', ['他说：“明天通车。', '后天试运行。']],
    ['rubbish of a damaged page', '道路交通運輸?shù)确矫妗Ｏ乱痪洹', ['道路交通運輸?shù)确矫妗Ｏ乱痪洹']],
    [
      'English',
      'Dr. Lin said 3.5 km were lost. "Why?" he asked. Nobody knew.',
      ['Dr. Lin said 3.5 km were lost.', '"Why?" he asked.', 'Nobody knew.'],
    ],
  ])('keeps %s', (_name, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('divides a very long sentence at its semicolons, but not inside quotations', () => {
    const item = '各乡镇人民政府要落实属地责任，逐村逐户开展排查，做到不漏一处、不留死角';
    const long = `一是${item}；二是“${item}；${item}”，按时上报；三是${item}。`;
    expect(split(long)).toEqual([`一是${item}；`, `二是“${item}；${item}”，按时上报；`, `三是${item}。`]);
  });

  it('gives ordered ranges that hold all but white space, on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'水路。！？!?.…“”「」（）()"；; \n3aB\ud800'), maxLength: 200 }),
        (text) => {
          let reached = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(start).toBeGreaterThanOrEqual(reached);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(reached, start).trim()).toBe('');
            expect(text.slice(start, end)).not.toContain('\n');
            reached = end;
          }
          expect(text.slice(reached).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['stops', '。'.repeat(2e5)],
    ['opening marks', '“'.repeat(2e5)],
    ['pairs of marks', '“”'.repeat(1e5)],
    ['full stops', '. '.repeat(1e5)],
    ['spaces', `${' '.repeat(2e5)}.`],
    ['straight marks', '"。'.repeat(1e5)],
    ['numbers', '1. '.repeat(7e4)],
  ])('ends on a long line of %s', (_name, text) => {
    expect(splitSentences(text).at(-1)?.end).toBe(text.trimEnd().length);
  });
});
