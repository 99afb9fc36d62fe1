import type { CorpusArticle } from './articles';
import { below, pick, seeded } from './random';

type Random = () => number;

const TOWNS = ['青禾镇', '白沙镇', '柳溪乡', '石桥镇', '云台乡', '南湖街道', '松岭镇', '沙河镇'];
const BUREAUS = ['水务局', '教育局', '交通运输局', '农业农村局', '住房和城乡建设局', '市场监督管理局'];
const PEOPLE = ['林远舟', '周静禾', '何知远', '沈念青', '陆怀山', '宋以宁'];
const THINGS = ['乡村道路', '小型水库', '农贸市场', '校舍', '供水管网', '排水泵站', '养老服务站', '图书室'];
const DOINGS = ['除险加固', '改造提升', '日常巡查', '隐患排查', '资金拨付', '竣工验收', '设备更新'];
const AIMS = ['把群众的安全放在第一位', '如期完成年度任务', '不让问题过夜', '让老人少跑路', '把钱花在刀口上'];
const BOILERPLATE = [
  '此项工作正在有序推进。',
  '下一步，将继续加大工作力度，确保取得实效。',
  '有关情况将及时向社会公布。',
  '详情可到政务服务大厅咨询。',
];

const number = (random: Random, most: number): string => String(1 + below(random, most));
const share = (random: Random): string => `${number(random, 99)}.${below(random, 10)}%`;
const sentenceOf = (random: Random): string =>
  `${pick(random, TOWNS)}${pick(random, DOINGS)}的${pick(random, THINGS)}共${number(random, 90)}处，投入${number(random, 9000)}万元，同比增长${share(random)}。`;

const said = (random: Random): string =>
  `“${pick(random, DOINGS)}要抓细抓实，${pick(random, AIMS)}。”${pick(random, BUREAUS)}负责人${pick(random, PEOPLE)}说，${pick(random, TOWNS)}已有${number(random, 40)}个村组开始${pick(random, DOINGS)}。`;

/** 一是…；二是…；三是…: items that differ in a word or two. */
const enumeration = (random: Random): string =>
  `会议要求，${['一是', '二是', '三是', '四是'].map((nth) => `${nth}要加强${pick(random, THINGS)}的${pick(random, DOINGS)}，${pick(random, AIMS)}`).join('；')}。`;

const numbered = (random: Random): string[] =>
  Array.from(
    { length: 4 },
    (_, at) =>
      `${at + 1}. 各单位要落实${pick(random, THINGS)}${pick(random, DOINGS)}责任，于${1 + below(random, 12)}月底前报送情况。`,
  );

/** Rows of a table as a page's text has them: the same words, other figures. */
const table = (random: Random): string[] => [
  '乡镇 任务数（处） 完成数（处） 完成率 投入（万元）',
  ...TOWNS.map((town) =>
    [town, number(random, 90), number(random, 90), share(random), number(random, 9000)].join(' '),
  ),
];

/** The same said again with other figures and another town, as a lead and a body do. */
const retold = (random: Random, text: string): string =>
  text
    .replace(/\d+/g, (digits) => (random() < 0.5 ? number(random, 10 ** digits.length) : digits))
    .replace('同比', random() < 0.5 ? '同比' : '比上年同期');

/**
 * Invented articles that are hard to mark: sentences of boilerplate after every paragraph, rows of a table and items of a
 * list that differ by a figure, and paragraphs told a second time with other figures. The same seed gives the same.
 */
export function inventedArticles(count: number, seed: number): CorpusArticle[] {
  return Array.from({ length: count }, (_, nth) => {
    const random = seeded(seed * 1000 + nth);
    const paragraph = () =>
      Array.from({ length: 1 + below(random, 4) }, () =>
        random() < 0.7 ? sentenceOf(random) : said(random),
      ).join('') + (random() < 0.6 ? pick(random, BOILERPLATE) : '');
    const lead = paragraph();
    const body = [paragraph(), enumeration(random), paragraph(), ...numbered(random), paragraph()];
    const lines = [
      `${pick(random, TOWNS)}推进${pick(random, THINGS)}${pick(random, DOINGS)}`,
      lead,
      ...body,
      ...(random() < 0.5 ? table(random) : []),
      retold(random, lead),
      paragraph(),
      retold(random, body[2] as string),
      paragraph(),
    ];
    return { id: `invented-${seed}-${nth}`, text: lines.join('\n'), isTraditional: false, split: 'report' };
  });
}
