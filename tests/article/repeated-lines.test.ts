import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle, sharedLines } from '../../article';

const URL_ = 'https://www.songhe.example/2021/a.html';
/** Two lines that no phrase table knows. */
const HEAD = '读松河，知天下，松河人自己的早餐报。';
const TAIL = '松河晨报与您同行二十一年，每天清晨六点，街头巷尾，不见不散。';

const page = (story: readonly string[]) =>
  new JSDOM(
    `<!doctype html><html lang="zh-CN"><head><title>松河晨报</title></head><body><div class="content">
      <h1>青石水库加固工程完工</h1>${[HEAD, ...story, TAIL].map((line) => `<p>${line}</p>`).join('\n')}
    </div></body></html>`,
  ).window.document;

const STORY = [
  '本报讯 历时14个月的青石水库除险加固工程6月3日通过验收，坝体渗漏量比加固前下降了九成。',
  '据介绍，工程共投入资金3,260万元，加固坝体412米，下游1.8万亩农田的灌溉由此有了保障。',
  '水库管理所的周立群说，今年汛期，值守人员将由两班增加到三班，每两小时巡坝一次。',
];
const OTHER = [
  '记者从松河市教育局获悉，今年秋季全市将新增公办幼儿园学位2,140个，其中一半以上在老城区。',
  '为缓解入园难，全市腾退了七处闲置校舍，改造后交由街道办园，预计8月底前全部完工。',
  '家长可于7月10日起通过预约平台登记，登记顺序与录取结果无关，请不要连夜排队。',
];

const THIRD = [
  '松河市气象台7月2日18时发布暴雨蓝色预警，预计未来12小时城区降水量将达50毫米以上。',
  '交警部门提醒，下穿隧道和低洼路段容易积水，请驾驶员提前选择绕行路线，不要强行涉水。',
  '如遇险情，可拨打防汛值班电话，值守人员24小时在岗。',
];

describe('lines that the articles of one host share', () => {
  const read = (story: readonly string[], repeated?: Iterable<string>) =>
    extractArticle(page(story), { url: URL_, ...(repeated && { repeated: new Set(repeated) }) });
  const shared = () =>
    sharedLines([STORY, OTHER, THIRD].map((story) => ({ blocks: read(story)?.blocks ?? [] })));
  const asBlocks = (texts: readonly string[]) => ({ blocks: texts.map((text) => ({ text })) });

  it('are known from three articles on', () => {
    expect(shared()).toHaveLength(2);
    expect(sharedLines([STORY, OTHER].map((story) => asBlocks([HEAD, ...story, TAIL])))).toEqual([]);
  });

  it('are dropped once they are known, with their nodes, and nothing else is', () => {
    expect(read(STORY)?.text).toContain(HEAD);
    const article = read(STORY, shared());
    expect(article?.blocks.map(({ text }) => text)).toEqual(STORY);
    const dropped = article?.dropped.map(({ text }) => text) ?? [];
    expect(dropped).toEqual(expect.arrayContaining([HEAD, TAIL]));
  });

  it('stay in the middle of an article, where they are quoted', () => {
    const quoting = [STORY[0] as string, TAIL, ...STORY.slice(1), OTHER[0] as string];
    const article = read(quoting, shared());
    expect(article?.blocks.map(({ text }) => text)).toEqual(quoting);
  });

  it('never take the whole article', () => {
    const same = asBlocks([HEAD, ...STORY, TAIL]);
    expect(read(STORY, sharedLines([same, same, same]))?.text).toContain(STORY[0]);
  });

  it('leave out what every notice has: salutations, and lines too short to tell', () => {
    const notice = asBlocks(['各县区人民政府，市政府各部门、各直属机构：', ...STORY, '特此通知。']);
    const others = [OTHER, THIRD].map((story) =>
      asBlocks(['各县区人民政府，市政府各部门、各直属机构：', ...story, '特此通知。']),
    );
    expect(sharedLines([notice, ...others])).toEqual([]);
  });

  it('are the same in either script and with other figures', () => {
    const ends = [
      '本文已被阅读1,024次，欢迎转给关心松河的人。',
      '本文已被閱讀7,310次，歡迎轉給關心松河的人。',
      '本文已被阅读86,005次，欢迎转给关心松河的人。',
    ];
    expect(sharedLines(ends.map((end) => asBlocks([...STORY, end])))).toHaveLength(4);
    expect(
      sharedLines(ends.map((end, at) => asBlocks([...([STORY, OTHER, THIRD][at] ?? []), end]))),
    ).toHaveLength(1);
  });
});
