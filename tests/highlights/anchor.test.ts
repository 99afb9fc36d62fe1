import { expect, describe as group, it } from 'vitest';
import { createConverter } from '../../chinese';
import { type AnchorText, anchor, describe, type Selectors } from '../../highlights';
import { indexPage } from '../../highlights/anchoring/page-index';
import { scarOf } from '../../highlights/anchoring/scar';
import { seek } from '../../highlights/anchoring/sought';
import { ARTICLE, pageOf, placed, rangeOf } from './pages';

const page = pageOf(...ARTICLE);
const mark = (quote: string, nth = 0): Selectors => describe(page, rangeOf(page, quote, nth));
const SENTENCE =
  '县委常委会会议强调，要把群众安全放在第一位，对尚未排除隐患的路段一律封闭管理，严禁车辆强行通过。';
const CLAUSE = '镇里组织了120名干部群众轮班清理塌方';
const PHRASE = '封闭管理';

group('the same text', () => {
  it('is taken at its offsets', () => {
    expect(anchor(page, mark(PHRASE))).toEqual({
      status: 'anchored',
      rung: 'position',
      confidence: 1,
      uncertain: false,
      ...rangeOf(page, PHRASE),
    });
  });

  it('is looked through when the offsets do not hold the quote', () => {
    const selectors = mark(PHRASE);
    const broken = { ...selectors, position: { ...selectors.position, start: 3, end: 7 } };
    expect(anchor(page, broken)).toMatchObject({
      status: 'anchored',
      rung: 'fold',
      ...rangeOf(page, PHRASE),
    });
  });
});

group('a changed page', () => {
  it.each([SENTENCE, CLAUSE, PHRASE])('in the other script gives the same offsets: %s', (quote) => {
    const other = pageOf(...ARTICLE.map((block) => createConverter('s2t').convert(block)));
    expect(other.text).toHaveLength(page.text.length);
    expect(anchor(other, mark(quote))).toMatchObject({
      rung: 'fold',
      uncertain: false,
      ...rangeOf(page, quote),
    });
  });

  it('with leaked readings and doubled stops is found by its repair key', () => {
    const damaged = pageOf(
      ...ARTICLE.map((block) =>
        block.replaceAll('封', '封(fēng)').replaceAll('众', '众(zhòng)').replaceAll('，', ',，'),
      ),
    );
    expect(placed(damaged, anchor(damaged, mark(PHRASE)))).toBe('封(fēng)闭管理');
    expect(anchor(damaged, mark(CLAUSE))).toMatchObject({ rung: 'repair' });
    expect(placed(damaged, anchor(damaged, mark(CLAUSE)))).toBe('镇里组织了120名干部群众(zhòng)轮班清理塌方');
  });

  it('keeps the final stop of a sentence, over junk before it', () => {
    const damaged = pageOf(
      ...ARTICLE.map((block) => block.replaceAll('。', ',。').replaceAll('路段', '路段(duàn)')),
    );
    expect(placed(damaged, anchor(damaged, mark(SENTENCE)))).toMatch(/强行通过,。$/);
  });

  it.each([
    ['封', '?fēng)', '?fēng)闭管理'],
    ['理', '?lǐ)', '封闭管?lǐ)'],
    ['管', '?guǎn)', '封闭?guǎn)理'],
  ])('with rubbish in the place of %s is found with the rubbish', (lost, rubbish, expected) => {
    const damaged = pageOf(...ARTICLE.map((block) => block.replace(PHRASE, PHRASE.replace(lost, rubbish))));
    expect(placed(damaged, anchor(damaged, mark(PHRASE)))).toBe(expected);
  });

  it('finds a whole short sentence whose neighbours were rewritten', () => {
    const first = pageOf('会议开了两天。各组讨论十分热烈，意见不一。大雨推迟了返程。');
    const other = pageOf('代表们连日商议细节。各组讨论十分热烈，意见不一。次日天晴，众人离去。');
    const quote = '各组讨论十分热烈，意见不一。';
    expect(placed(other, anchor(other, describe(first, rangeOf(first, quote))))).toBe(quote);
  });

  it('with an edited quote is found by likeness, and said to be uncertain', () => {
    const edited = pageOf(...ARTICLE.map((block) => block.replace('120名干部群众轮班', '一百多名干部轮流')));
    const found = anchor(edited, mark(CLAUSE));
    expect(found).toMatchObject({ status: 'anchored', rung: 'fuzzy-context', uncertain: true });
    expect(placed(edited, found)).toBe('镇里组织了一百多名干部轮流清理塌方');
  });

  it('finds a short phrase of which a word was exchanged, between its neighbours', () => {
    const edited = pageOf(...ARTICLE.map((block) => block.replace('抢修资金', '抢险资金')));
    expect(placed(edited, anchor(edited, mark('抢修资金')))).toBe('抢险资金');
  });

  it('finds a moved paragraph', () => {
    const [title = '', ...rest] = ARTICLE;
    const moved = pageOf(title, ...rest.slice(1), rest[0] ?? '');
    expect(placed(moved, anchor(moved, mark('37条乡村道路')))).toBe('37条乡村道路');
  });

  it('finds a quote over a paragraph break that is gone', () => {
    const across = `${ARTICLE[1]?.slice(-9)}\n${ARTICLE[2]?.slice(0, 8)}`;
    const merged = pageOf(ARTICLE[0] ?? '', ARTICLE.slice(1).join(''));
    expect(placed(merged, anchor(merged, mark(across)))).toBe(across.replace('\n', ''));
  });

  it('finds a long quote by its ends', () => {
    const long = ARTICLE.slice(1, 5).join('\n');
    const edited = pageOf(
      ...ARTICLE.map((block) => block.replace('林远舟说', '林远舟介绍').replace('4300', '4500')),
    );
    const found = anchor(edited, mark(long));
    expect(found).toMatchObject({ status: 'anchored', uncertain: true });
    expect(placed(edited, found)).toBe(
      edited.blocks
        .slice(1, 5)
        .map(({ start, end }) => edited.text.slice(start, end))
        .join('\n'),
    );
  });
});

group('several places', () => {
  const blocks = [
    '甲村投入资金三十万元，修建水渠两公里。',
    '乙村投入资金五十万元，新建泵站一座。',
    '丙村投入资金八十万元，改造危房。',
  ];
  const before = pageOf(...blocks);

  it.each([0, 1, 2])('are told apart by context (place %d)', (nth) => {
    const after = pageOf(
      '全县水利项目进展',
      ...blocks.map((block) => createConverter('s2t').convert(block)),
      '（完）',
    );
    const found = anchor(after, describe(before, rangeOf(before, '投入资金', nth)));
    expect(found).toMatchObject({ status: 'anchored', ...rangeOf(after, '投入資金', nth) });
  });

  it('of one repeated passage give the nearest, uncertain', () => {
    const line = '各单位要高度重视，认真抓好落实。';
    const filler = '其他事项按照原有规定办理，不再另行通知，请相互转告。'.repeat(12);
    const first = pageOf(line, filler, '附件另发', line);
    const second = pageOf(`${line}`, `${filler}再次说明。`, '附件另发', line, '已阅');
    const found = anchor(second, describe(first, rangeOf(first, '高度重视', 1)));
    expect(found).toMatchObject({ status: 'anchored', ...rangeOf(second, '高度重视', 1) });
  });

  it('that nothing tells apart give an orphan', () => {
    const unit = '认真抓好落实，确保取得实效。';
    const first = pageOf('前言', unit, '结语');
    const { position, ...rest } = describe(first, rangeOf(first, '认真抓好落实'));
    const far = { ...rest, position: { ...position, start: 400, end: 406 } };
    const repeated = pageOf('另一篇的开头', unit, unit, unit, '另一篇的末尾');
    expect(anchor(repeated, far)).toEqual({ status: 'orphan', reason: 'ambiguous' });
  });
});

group('text that is gone', () => {
  const without = (unwanted: string) => pageOf(...ARTICLE.map((block) => block.replace(unwanted, '')));

  it.each([SENTENCE, CLAUSE, PHRASE, '37条', '78.4%'])('leaves an orphan: %s', (quote) => {
    expect(anchor(without(quote), mark(quote))).toEqual({ status: 'orphan', reason: 'not-found' });
  });

  it('is not found in the same four characters elsewhere', () => {
    const gone = pageOf(
      ARTICLE[0] ?? '',
      ...ARTICLE.slice(4),
      '仓库实行封闭管理，外来人员须登记后方可进入厂区。',
    );
    expect(gone.text).toContain(PHRASE);
    expect(anchor(gone, mark(PHRASE))).toMatchObject({ status: 'orphan' });
  });

  it('is not found in the next item of a list of like items', () => {
    const items = Array.from(
      { length: 9 },
      (_, at) =>
        `第${'一二三四五六七八九'[at]}项：完成投资${at + 2}1${at}万元，占年度计划的${90 - 7 * at}%。`,
    );
    const list = pageOf(...items);
    const gone = pageOf(...items.filter((_, at) => at !== 4));
    expect(anchor(gone, describe(list, rangeOf(list, items[4] ?? '')))).toMatchObject({ status: 'orphan' });
  });

  it('is not found in its twin when the page shows the cut', () => {
    const twin = '随着工程推进，沿线村民的出行条件得到改善';
    const blocks = [
      `摘要：${twin}。`,
      '青河镇地处山区，过去进城要走三个小时的土路，雨天更是寸步难行。',
      `去年县里筹资修路。${twin}，运费也降了三成。司机老周最有体会，他跑这条线已有十五年。`,
    ];
    const first = pageOf(...blocks);
    const cut = pageOf(...blocks.map((block) => block.replace(`${twin}，运费也降了三成。`, '')));
    expect(anchor(cut, describe(first, rangeOf(first, twin, 1)))).toMatchObject({ status: 'orphan' });
  });

  it('leaves a scar wherever it was cut, but none where its paragraph was moved', () => {
    const gone = '随着工程推进，沿线村民的出行条件得到改善，运费也降了三成。司机老周最有体会，';
    const blocks = [
      '青河镇的这条公路昨天验收，县里今年要修的九条路至此全部通车。',
      '青河镇地处山区，过去进城要走三个小时的土路，雨天更是寸步难行。',
      `去年县里筹资修路。${gone}他跑这条线已有十五年，如今一天能跑两个来回。`,
      '据县交通运输局介绍，明年还将为这些道路加装护栏和路灯。',
    ];
    const first = pageOf(...blocks);
    const scarOn = (now: AnchorText, quote = '沿线村民') => {
      const index = indexPage(now);
      return scarOf(index, seek(index, describe(first, rangeOf(first, quote))));
    };
    expect(scarOn(pageOf(...blocks.map((block) => block.replace(gone, ''))))).toBe('inside');
    const moved = pageOf(...[0, 1, 3, 2].map((at) => blocks[at] ?? ''));
    expect(scarOn(moved)).toBe('block');
    expect(scarOn(moved, '去年县里')).toBe('block');
    expect(scarOn(pageOf('青河镇新闻', ...blocks))).toBeNull();
  });

  it('with its paragraph, while the next one stands, is not found in what resembles it there', () => {
    const lead = '白沙镇昨日召开防汛会议，听取了水库、河道和地质灾害点的巡查情况，部署下一步的值守工作。';
    const next =
      '气象部门预计，本周后半段仍有两次较强的降雨过程，累计雨量在六十毫米上下。各村已备好沙袋、雨衣和照明灯具，' +
      '学校推迟开学三天，客运站暂停发往北坡的班车，市民可拨打热线查询，粮油店延长营业到晚上十点，医院增设夜间门诊。';
    const whole = pageOf(lead, '北坡便道有落石，目前只许行人白天通过，夜里一律封闭管理', next);
    const lost = describe(whole, rangeOf(whole, '封闭管理'));
    const gone = pageOf(lead, '老街的管道已换好，封条也撤了，管理站照常开门', next);
    expect(anchor(gone, lost)).toMatchObject({ status: 'orphan' });
  });

  it('is not found in its twin when its sentence was cut out and its neighbours were edited', () => {
    const twin =
      '今年以来沿线三十四个村的两万多名村民赶集、看病、上学的出行条件得到了很大改善，山货从村口运到县城的费用也比往年降了三成';
    const before =
      '青河镇地处山区，过去进城要走三个小时的土路，雨天更是寸步难行。去年县里筹资修路，年底全线通车。';
    const after = '司机老周最有体会，他跑这条线已有十五年，如今一天能跑两个来回，轮胎也比从前耐用得多。';
    const first = pageOf(`摘要：记者从会上获悉，${twin}。`, `${before}${twin}。${after}`);
    const cut = pageOf(
      `摘要：记者从会上获悉，${twin}。`,
      `${before.replace('年底全线', '如今已')}${after.replace('司机老周', '老周')}`,
    );
    expect(anchor(cut, describe(first, rangeOf(first, '沿线三十四个村', 1)))).toMatchObject({
      status: 'orphan',
    });
  });

  it('has another reason when nothing was marked', () => {
    expect(anchor(page, describe(page, { start: 5, end: 5 }))).toEqual({ status: 'orphan', reason: 'empty' });
  });
});
