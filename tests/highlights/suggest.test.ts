import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../chinese';
import { splitSentences, suggest } from '../../highlights';
import { ARTICLE } from './pages';

const [title = '', ...body] = ARTICLE;
const article = { title, text: body.join('\n') };
const texts = (suggestions: { text: string }[]): string[] => suggestions.map(({ text }) => text);

describe('suggest', () => {
  it('gives sentences of the text with their offsets, best first', () => {
    const suggestions = suggest(article, { limit: 4 });
    expect(suggestions).toHaveLength(4);
    const sentences = splitSentences(article.text);
    for (const { start, end, text } of suggestions) {
      expect(article.text.slice(start, end)).toBe(text);
      expect(sentences).toContainEqual({ start, end });
    }
  });

  it.each([
    ['figure', '据统计，截至8月15日'],
    ['document', '会议印发了《云岭县灾后道路修复工作方案》'],
    ['quotation', '“路不通'],
    ['decision', '县委常委会会议强调'],
    ['lead', '本报讯'],
  ])('says why: %s', (reason, beginning) => {
    const found = suggest(article, { limit: 20 }).find(({ text }) => text.startsWith(beginning));
    expect(found?.why).toContain(reason);
    expect(found?.why.length).toBeLessThanOrEqual(3);
  });

  it('names what is pronounced in a sentence, and not all that it has a little of', () => {
    const named = suggest(article, { limit: 20 }).toSorted((a, b) => a.start - b.start);
    expect(named.find(({ text }) => text.startsWith('据统计'))?.why).toEqual(['figure', 'date']);
    expect(named.at(-1)?.why).toEqual(['decision']);
  });

  it('passes over a title that is a sentence and stands in the text again', () => {
    const sentence = '云岭县8月15日抢通37条乡村道路，投入资金4300万元。';
    const text = [sentence, ...body].join('\n');
    expect(texts(suggest({ title, text }, { limit: 50 }))).toContain(sentence);
    expect(texts(suggest({ title: sentence, text }, { limit: 50 }))).not.toContain(sentence);
  });

  it('gives the same sentences for the same text in either script', () => {
    const { convert } = createConverter('s2t');
    const other = { title: convert(article.title), text: convert(article.text) };
    expect(other.text).not.toBe(article.text);
    const places = (of: typeof article) =>
      suggest(of, { limit: 5 }).map(({ start, end, why, score }) => ({ start, end, why, score }));
    expect(places(other)).toEqual(places(article));
  });

  it.each([
    [
      '青禾县人民法院民事判决书',
      '如不服本判决，可在判决书送达之日起十五日内，向本院递交上诉状，上诉于蓝田市中级人民法院。',
      '被告于本判决生效之日起十日内赔偿原告车辆损失18600元。',
      '本院认为，围墙倒塌造成他人损害，管理人不能证明自己没有过错的，应当承担侵权责任。',
    ],
    [
      '清溪市发布三季度经济运行情况',
      '清溪市统计局10月24日举行新闻发布会，介绍前三季度全市经济运行情况。',
      '前三季度全市生产总值2846.3亿元，按不变价格计算，同比增长5.4%，比上半年加快0.2个百分点。',
      '规模以上工业增加值同比增长6.7%，其中制造业增长7.3%，采矿业下降1.2%。',
    ],
  ])('puts what is said before the forms it is said in: %s', (heading, form, ...content) => {
    const found = texts(suggest({ title: heading, text: [form, ...content].join('\n') }, { limit: 3 }));
    expect(found.slice(0, 2).sort()).toEqual([...content].sort());
  });

  it('gives the same again', () => {
    expect(suggest(article, { limit: 5 })).toEqual(suggest({ ...article }, { limit: 5 }));
  });

  it('passes over headings, captions and table rows, where kinds are known', () => {
    const blocks = [
      { kind: 'heading' as const, text: '云岭县出台十条措施支持灾后重建，投入资金一亿元。' },
      { kind: 'paragraph' as const, text: '全县灾后重建工作自本月起全面展开，首批资金已经到位。' },
      { kind: 'caption' as const, text: '8月12日，云岭县抢修人员在清理塌方路段，投入机械20台。' },
      { kind: 'table-row' as const, text: '青河镇 12条 投入430万元 8月20日通车。' },
    ];
    const text = blocks.map((block) => block.text).join('\n');
    expect(texts(suggest({ title: '灾后重建', text, blocks }, { limit: 9 }))).toEqual([blocks[1]?.text]);
  });

  it('passes over headings where kinds are not known, and the title', () => {
    const text = `${title}\n一、加强组织领导\n${body.join('\n')}`;
    const suggested = texts(suggest({ title, text }, { limit: 50 }));
    expect(suggested.length).toBeGreaterThan(4);
    expect(suggested).not.toContain('一、加强组织领导');
    expect(suggested).not.toContain(title);
  });

  it('does not say one thing twice', () => {
    const again = body[3]?.replace('据统计，', '数据显示，') ?? '';
    const both = suggest({ title, text: [...body, again].join('\n') }, { limit: 4 }).filter(({ text }) =>
      text.includes('4300万元'),
    );
    expect(both).toHaveLength(1);
  });

  it('passes over service lines', () => {
    const text = `${body[0]}\n责任编辑：林远舟，联系电话：000-0000000，未经授权不得转载本网站的任何内容。`;
    expect(texts(suggest({ title, text }, { limit: 9 })).join()).not.toContain('责任编辑');
  });

  it('takes the decision of a judgment, not its formalities', () => {
    const text = [
      '云岭县人民法院民事判决书。',
      '原告：青河茶业有限公司，住所地云岭县青河镇。',
      '被告：远舟运输有限公司，住所地云岭县城关镇。',
      '本院于2031年3月2日受理后，依法组成合议庭，公开开庭进行了审理，本案现已审理终结。',
      '原告提出诉讼请求：判令被告支付拖欠的茶叶运输损失款18.6万元及利息，并承担本案诉讼费用。',
      '本院认为，原告与被告签订的运输合同合法有效，被告未按约定时间交付茶叶造成损失，应当承担赔偿责任。',
      '判决如下：被告于本判决生效之日起十日内赔偿原告茶叶运输损失款15.2万元，驳回原告的其他诉讼请求。',
    ].join('\n');
    const first = texts(suggest({ title: '民事判决书', text }, { limit: 3 })).join();
    expect(first).toContain('本院认为');
    expect(first).toContain('判决如下');
    expect(first).not.toContain('住所地');
  });

  it('gives sentences of other languages', () => {
    const text =
      'The county reopened 29 of 37 flooded roads on Tuesday. Officials said the rest would follow by May. It rained again.';
    const suggested = suggest({ title: 'County reopens flooded roads', text }, { limit: 2 });
    expect(suggested[0]?.text).toBe('The county reopened 29 of 37 flooded roads on Tuesday.');
  });

  it.each([0, -1, Number.NaN])('gives none for a limit of %d', (limit) => {
    expect(suggest(article, { limit })).toEqual([]);
  });

  it('holds its promises on any text', () => {
    const parts = fc.constantFrom(
      ...ARTICLE,
      '\ud800',
      '。',
      '“',
      '》《',
      '3.5%',
      '\n',
      ' ',
      'a. B',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), fc.nat({ max: 8 }), (pieces, limit) => {
        const text = pieces.join('');
        const suggestions = suggest({ title: pieces[0] ?? '', text }, { limit });
        expect(suggestions.length).toBeLessThanOrEqual(limit);
        for (const { start, end, text: said, score } of suggestions) {
          expect(text.slice(start, end)).toBe(said);
          expect(Number.isFinite(score)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['prose', `${body.join('')}\n`.repeat(600)],
    ['one sentence', body.join('').replaceAll('。', '，').repeat(600)],
    ['opening marks', '“（《'.repeat(60_000)],
    ['digits', '1'.repeat(200_000)],
    ['stops', '。！？'.repeat(60_000)],
    ['lines', '水\n'.repeat(100_000)],
    ['halves of pairs', '\ud800\udc00\udc00'.repeat(60_000)],
  ])('ends on a long text: %s', (_name, text) => {
    expect(suggest({ title, text }, { limit: 8 }).length).toBeLessThanOrEqual(8);
  });
});
