import { describe as about, expect, it } from 'vitest';
import { anchor, describe } from '../../highlights';
import { ARTICLE, pageOf, placed, rangeOf } from './pages';

/** A paragraph so long that the context of a quote in its middle ends within it. */
const LONG = [
  '县水务局在通报里写道，今年入汛以来，全县三十七座小型水库已有二十一座完成除险加固，其余各座的施工图设计已经批复，',
  '预计在明年主汛期之前全部完工，资金由省级补助和县级配套共同承担，其中县级配套部分已列入预算并于六月底拨付到位，',
  '沿河的九个村同时清理了河道里的砂石和杂物，加高了两段低矮的堤埂，巡堤的人手由村里推举，每两小时走完一遍并记下水位，',
  '遇到雨势变大时增加到每小时一遍，记录由镇里汇总后交给县防汛办存档，供来年修订预案时查阅，村民代表也可以到场查看，',
  '对记录有疑问的，可以在三日内向镇里提出，由镇里会同村干部一起核对，核对的结果张贴在村委会门口，并抄送县防汛办备案。',
].join('');

const QUOTE = '巡堤的人手由村里推举，每两小时走完一遍';
const blocks = [...ARTICLE.slice(0, 3), LONG, ...ARTICLE.slice(3)];
const first = pageOf(...blocks);
const selectors = describe(first, rangeOf(first, QUOTE));

about('what stands beyond the block of a quote', () => {
  it('is kept where the context does not reach it', () => {
    expect(LONG.startsWith(selectors.quote.prefix) || selectors.quote.prefix.includes('\n')).toBe(false);
    expect(selectors.beyond?.before).not.toBe('');
    expect(ARTICLE[2]?.endsWith(selectors.beyond?.before ?? '?')).toBe(true);
    expect(ARTICLE[3]?.startsWith(selectors.beyond?.after ?? '?')).toBe(true);
  });

  it('is empty at the ends of the text, and left out where prefix and suffix hold it', () => {
    const alone = pageOf(LONG);
    expect(describe(alone, rangeOf(alone, QUOTE)).beyond).toEqual({ before: '', after: '' });
    const short = pageOf('通告', '今日起开闸放水。', ...ARTICLE);
    expect(describe(short, rangeOf(short, '开闸放水'))).not.toHaveProperty('beyond');
  });

  it.each([1, 2, 5, 6])('tells the passage from a copy of its long block at %d', (at) => {
    const changed = [...blocks];
    changed.splice(at, 0, LONG);
    const page = pageOf(...changed);
    const nth = at <= 3 ? 1 : 0;
    expect(anchor(page, selectors)).toMatchObject(rangeOf(page, QUOTE, nth));
  });

  it('is not needed by marks that were made without', () => {
    const { beyond: _, ...before } = selectors;
    const page = pageOf('他处要闻', ...blocks);
    expect(placed(page, anchor(page, before))).toBe(QUOTE);
  });
});

about('a passage under a heading', () => {
  it('is told from a copy of it above the heading', () => {
    const quote = '年入汛以来，全县三十七座';
    const before = pageOf(...ARTICLE.slice(0, 3), '做法', LONG, ...ARTICLE.slice(3));
    const marked = describe(before, rangeOf(before, quote));
    const page = pageOf(...ARTICLE.slice(0, 3), LONG, '做法', LONG, ...ARTICLE.slice(3));
    expect(anchor(page, marked)).toMatchObject(rangeOf(page, quote, 1));
  });
});

about('a passage that was cut out', () => {
  const LEAD =
    '作者的女儿周静禾表示，词这样一改，念起来不觉得拗口吗？我知道大家是拿它来逗乐，把它当成一种段子，可是我们有时候并不看重自己的旧东西，又缺少写新词的本事，这不值得提倡。';
  const BODY =
    '周静禾说：“老歌传了四十年，今天念来仍然看得出当时的用心。词这样一改，念起来不觉得拗口吗？我觉得，对这样的改法不必理会。我知道大家是拿它来逗乐，把它当成一种段子，可是我们有时候并不看重自己的旧东西，又缺少写新词的本事，这不值得提倡。”';

  it.each([
    '念起来不觉得拗口',
    '大家是拿它来逗',
    '把它当成一种段子，可是我们有时候并不看重',
    '作者的女儿周静禾表示，词这样一改，念起来不觉得拗口吗？',
  ])('with the lead that said it first is not found in the body: %s', (quote) => {
    const before = pageOf(ARTICLE[0] as string, LEAD, ...ARTICLE.slice(1, 4), BODY, ...ARTICLE.slice(4));
    const marked = describe(before, rangeOf(before, quote));
    const page = pageOf(ARTICLE[0] as string, ...ARTICLE.slice(1, 4), BODY, ...ARTICLE.slice(4));
    expect(anchor(page, marked).status).toBe('orphan');
  });
  const TWIN = '县防汛办表示，每两小时走完一遍河堤并记下水位的做法，明年起推广到全县。';

  it.each([
    ['alone', LONG.replace(`${QUOTE}`, '')],
    ['with its sentence', ''],
  ])('%s is not found in words like it that stand elsewhere', (_, rest) => {
    const twin = `巡堤的人手由村里推举，每两小时走完一遍，${TWIN}`;
    const before = pageOf(...blocks, twin);
    const marked = describe(before, rangeOf(before, QUOTE));
    const page = pageOf(...ARTICLE.slice(0, 3), ...(rest === '' ? [] : [rest]), ...ARTICLE.slice(3), twin);
    expect(anchor(page, marked).status).toBe('orphan');
  });

  it('is found where its block was moved as a whole', () => {
    const page = pageOf(...ARTICLE, LONG);
    expect(placed(page, anchor(page, selectors))).toBe(QUOTE);
  });

  it('is not held for cut out because its end is that of the passage before', () => {
    const page = pageOf(
      '本报讯 专家提醒居民雨后不要急着下河，要特别注意河岸塌方。',
      '县应急管理局发布的提示说，与往年相比，今年的水位回落较慢，村民仍须特别注意河岸塌方。',
      '工作人员在分析了九处断面的记录之后认为，塌方多半发生在水位回落后的两天里。',
    );
    const marked = describe(page, page.blocks[1] as { start: number; end: number });
    const edited = pageOf(...page.text.replace('与往年相比', '和前几年比起来').split('\n'));
    expect(placed(edited, anchor(edited, marked))).toContain('今年的水位回落较慢');
  });
});

about('another text made on the same pattern', () => {
  it('has no place for a mark on words that belong to the pattern, where the saved text is at hand', () => {
    const saved = pageOf(
      '云岭县三月农产品价格通报',
      '县农业农村局说，三月下旬早茶开采，收购价比去年同期高出两成，头几天的鲜叶多被外地客商订走。',
      '水果方面，枇杷还没有下树，昨天市场监督管理局派人走访了六个农贸市场和两家批发行，没有发现囤货抬价的情形。',
      '生猪出栏平稳，冷库的冻肉按月投放，下一旬预计仍在每斤九元上下，学校食堂的供货没有中断。',
    );
    const marked = describe(saved, rangeOf(saved, '市场监督管理局派人'));
    const other = pageOf(
      '云岭县五月农产品价格通报',
      '县农业农村局说，五月上旬茶叶收购价回落，鲜叶每斤比四月低一元二角，加工厂的订单没有减少。',
      '蔬菜方面，豇豆和黄瓜大量上市，昨天市场监督管理局派人走访了六个农贸市场和两家超市，摊主多半明码标价。',
      '粮油价格平稳，储备库按计划轮换陈粮，下一旬预计仍以小幅波动为主，居民不必集中购买。',
    );
    expect(anchor(other, marked, saved).status).toBe('orphan');
    const moved = pageOf('另讯', ...saved.text.split('\n'));
    expect(placed(moved, anchor(moved, marked, saved))).toBe('市场监督管理局派人');
  });
});

about('the bounds of a changed quote', () => {
  it('reach to a last character that is left alone behind something put in', () => {
    const page = pageOf(...ARTICLE);
    const marked = describe(page, rangeOf(page, '机械设备'));
    const changed = pageOf(...page.text.replace('设备260台次', '再三斟酌设三百260台次').split('\n'));
    expect(placed(changed, anchor(changed, marked))).toBe('机械再三斟酌设');
  });
});
