import { describe, expect, it } from 'vitest';
import { createConverter } from '../../chinese';
import { type FactKind, findFacts } from '../../highlights/facts';

const of = (text: string, kind: FactKind) =>
  findFacts(text)
    .filter((fact) => fact.kind === kind)
    .map(({ value, unit, about }) => (unit || about ? `${value}|${unit}|${about}` : value));

describe('findFacts', () => {
  it.each([
    ['全县投入资金2.86亿元，新建供水工程143处。', ['2.86|亿元|全县投入资金', '143|处|新建供水工程']],
    [
      '云岭县茶叶产量1,840吨，比上年增长5.8%。',
      ['1,840|吨|云岭县茶叶产量', '5.8|%|云岭县茶叶产量比上年增长'],
    ],
    ['412家企业参加了培训。', ['412|家|企业']],
    [
      '全縣撤離山區居民一千一百三十二名，開設收容所九十處。',
      ['一千一百三十二|名|全縣撤離山區居民', '九十|處|開設收容所'],
    ],
    ['每户补偿1.5万至3万元。', ['1.5万至3|万元|每户补偿']],
    [
      '全省仍有二百零六个村缺水，四百三十一处小型工程不稳定，1,520户受影响,37户外迁。',
      ['二百零六|个|全省村缺水', '四百三十一|处|全省小型工程', '1,520|户|全省', '37|户|全省外迁'],
    ],
    ['夜间读者占到全天的四成六。', ['四成六||夜间读者占到全天']],
    ['受访者最大的顾虑是价钱，占57%。', ['57|%|受访者最大的顾虑是价钱']],
    ['合格率达到98%，5月6日3人受伤。', ['98|%|合格率', '3|人|5月6日']],
    ['其中  清水河治理投入约3亿元。', ['3|亿元|清水河治理投入']],
    ['2024年3月5日1200户居民搬迁。', ['1200|户|2024年3月5日居民搬迁']],
    ['本市第三条线路于2023年开通，第12条不变，编号为3918。', []],
  ])('takes figures with unit and subject: %s', (text, figures) => {
    expect(of(text, 'figure')).toEqual(figures);
  });

  it.each([
    [
      '根据《云岭县古树保护办法》（云政发〔2024〕12号）办理。',
      ['《云岭县古树保护办法》', '云政发〔2024〕12号'],
    ],
    ['縣府公布《老屋修繕補助辦法》。', ['《老屋修繕補助辦法》']],
    ['依照云岭县政府令第18号执行。', ['云岭县政府令第18号']],
    ['《古树办法》县政府令第18号《老屋办法》', ['《古树办法》', '县政府令第18号', '《老屋办法》']],
    ['《县政府令第18号修正案》', ['《县政府令第18号修正案》']],
  ])('takes documents by name and number: %s', (text, documents) => {
    expect(of(text, 'document')).toEqual(documents);
  });

  it.each([
    ['云岭县委书记张三丰在会上强调安全。', ['张三丰||云岭县委书记']],
    ['发言人李四表示，谈判仍在继续。', ['李四||发言人']],
    ['縣長劉正邦說：「人先下來。」', ['劉正邦||縣長']],
    ['据了解，该校校长欧阳明远介绍了经过。', ['欧阳明远||该校校长']],
    ['县长张A表示满意，县长李', []],
    ['县长张三', ['张三||县长']],
    ['负责人表示，代表团将于五月到访，居民不必担心。', []],
    ['环境监测站站长林可说，臭氧偏高。', ['林可||环境监测站站长']],
  ])('takes people with their office: %s', (text, people) => {
    expect(of(text, 'person')).toEqual(people);
  });

  it.each([
    ['2024年3月5日开工，今年12月底完工。', ['2024年3月5日', '今年12月底']],
    ['一百一十二年普查，民國一百一十三年三月公布。', ['一百一十二年', '民國一百一十三年三月']],
    ['议会十七日通过，限十五日内公布。', ['十七日']],
    ['二〇二四年五月起施行。', ['二〇二四年五月']],
    ['The fair opens on 2024-03-05.', ['2024-03-05']],
  ])('takes dates: %s', (text, dates) => {
    expect(of(text, 'date')).toEqual(dates);
  });

  it('takes a figure whole that follows a comma, of either width', () => {
    const figures = findFacts('增长6.4%，480家企业入驻，四百三十一处工程完工, 3,260人受益。');
    expect(figures.map(({ value, unit }) => value + unit)).toEqual([
      '6.4%',
      '480家',
      '四百三十一处',
      '3,260人',
    ]);
  });

  it('gives offsets in the text, in order, in either script the same', () => {
    const text =
      '3月5日，云岭县县长沈万里宣布，《青河保护条例》施行后投入4,300万元，修复河岸12公里。\n会计魏某表示：“余款八十余万元。”';
    const facts = findFacts(text);
    expect(facts.map(({ kind }) => kind)).toEqual([
      'date',
      'person',
      'document',
      'figure',
      'figure',
      'person',
      'figure',
    ]);
    for (const { start, end, value } of facts) expect(text.slice(start, end)).toContain(value);
    const { convert } = createConverter('s2t');
    expect(findFacts(convert(text)).map(({ start, end }) => [start, end])).toEqual(
      facts.map(({ start, end }) => [start, end]),
    );
  });

  it('gives a name once, and a figure again only when it is about something else', () => {
    const text = '县长李四说，茶园有300亩。县长李四说，茶园有300亩，果园有300亩。';
    expect(of(text, 'person')).toEqual(['李四||县长']);
    expect(of(text, 'figure')).toEqual(['300|亩|茶园', '300|亩|果园']);
  });

  it.each([
    ['digits', '1'.repeat(200_000)],
    ['digits and commas', '1,111'.repeat(40_000)],
    ['Chinese digits', '一'.repeat(200_000)],
    ['offices', '书记'.repeat(100_000)],
    ['opening marks', '《'.repeat(200_000)],
    ['brackets', '某某(2024)'.repeat(30_000)],
    ['one clause', '云岭县投入3亿元'.repeat(20_000)],
    ['lines of figures', '云岭县投入3亿元。\n'.repeat(20_000)],
    ['halves of pairs', '\ud800\udc00\udc00'.repeat(60_000)],
  ])('ends on a long text: %s', (_name, text) => {
    expect(findFacts(text).length).toBeLessThanOrEqual(400);
  });
});
