import { describe, expect, it } from 'vitest';
import { type Article, extractArticle } from '../../article';
import { articleOf as articleAtDatedAddress, documentOf, pageOf, wide } from './document';

/** At an address that says no date. */
function articleOf(html: string): Article {
  const article = extractArticle(documentOf(html), { url: 'http://www.qinghe.example/xw/1.html' });
  if (!article) throw new Error('no article found');
  return article;
}

const DAY = '2022-04-16';
const MINUTE = '2022-04-16T15:18+08:00';
const SECOND = '2022-04-16T15:18:22+08:00';

describe('a date above the body', () => {
  it.each([
    ['2022-04-16', DAY],
    ['2022-4-16', DAY],
    ['2022/04/16', DAY],
    ['2022/4/16', DAY],
    ['2022.04.16', DAY],
    ['2022. 4. 16', DAY],
    ['[2022-04-16]', DAY],
    ['(2022-04-16)', DAY],
    ['【2022-04-16】', DAY],
    ['20220416', DAY],
    ['日期:20220416', DAY],
    ['2022年4月16日', DAY],
    ['2022年04月16日', DAY],
    ['2022 年 4 月 16 日', DAY],
    ['2022年4月16号', DAY],
    ['2022年4月16日 星期六', DAY],
    ['2022年4月16日 星期六 15:18', MINUTE],
    ['2022年4月16日(星期六)15:18', MINUTE],
    ['星期六 2022年4月16日', DAY],
    ['2022年04月16日15:18', MINUTE],
    ['2022年04月16日 15时18分', MINUTE],
    ['2022年04月16日15点18分', MINUTE],
    ['2022年4月16日 15:18:22', SECOND],
    ['2022-04-16 15:18', MINUTE],
    ['2022-04-16 15:18:22', SECOND],
    ['2022-04-16T15:18:22', SECOND],
    ['2022-04-16T15:18:22+08:00', SECOND],
    ['2022-04-16T07:18:22Z', '2022-04-16T07:18:22Z'],
    ['2022-04-16 15:18:22.0', SECOND],
    ['2022/04/16 15:18', MINUTE],
    ['2022/04/16, 15:18', MINUTE],
    ['2022/04/16 下午 3:18', MINUTE],
    ['2022/04/16 下午 03:18:22', SECOND],
    ['2022/04/16 03:18 PM', MINUTE],
    ['2022/04/16 上午 12:05', '2022-04-16T00:05+08:00'],
    ['2022-04-16 | 15:18', MINUTE],
    ['15:18 2022-04-16', DAY],
    ['发布时间:2022-04-16 15:18', MINUTE],
    ['发布日期:2022-04-16', DAY],
    ['发表于 2022-04-16 15:18', MINUTE],
    ['发布于:2022-04-16', DAY],
    ['时间:2022-04-16', DAY],
    ['更新时间:2022-04-16 15:18', MINUTE],
    ['成文日期:2022年04月16日', DAY],
    ['發布日期:2022/04/16', DAY],
    ['發佈時間:2022-04-16 15:18', MINUTE],
    ['出版:2022-04-16 15:18', MINUTE],
    ['張貼日期:111-04-16', DAY],
    ['發布日期:111/4/16', DAY],
    ['發布日期:111年4月16日', DAY],
    ['發布日期:111.04.16', DAY],
    ['中華民國111年4月16日', DAY],
    ['民國111年4月16日', DAY],
    ['中華民國 111 年 4 月 16 日', DAY],
    ['中華民國一百一十一年四月十六日', DAY],
    ['民國九十九年十二月三十一日', '2010-12-31'],
    ['二〇二二年四月十六日', DAY],
    ['二○二二年四月十六日', DAY],
    ['二零二二年四月十六日', DAY],
    ['二O二二年四月十六日', DAY],
    ['二0二二年四月十六日', DAY],
    ['一九九八年十月一日', '1998-10-01'],
    ['二〇二二年四月廿一日', '2022-04-21'],
    ['二〇二二年十一月三十日', '2022-11-30'],
    ['April 16, 2022', DAY],
    ['Apr. 16, 2022 15:18', MINUTE],
    ['16 April 2022', DAY],
    ['Sat, 16 Apr 2022 15:18:22 +0800', SECOND],
    ['16/04/2022', DAY],
  ])('%s', (line, date) => {
    expect(articleOf(pageOf({ above: line })).publishedAt).toBe(date);
    expect(
      articleOf(pageOf({ above: `<span>${wide(line)}</span> <span>来源:青禾日报</span>` })).publishedAt,
    ).toBe(date);
  });

  it('in pieces', () => {
    expect(articleOf(pageOf({ above: '<span>2022-04-16</span><span>15:18</span>' })).publishedAt).toBe(
      MINUTE,
    );
    expect(articleOf(pageOf({ above: '<b>2022</b>年<b>4</b>月<b>16</b>日' })).publishedAt).toBe(DAY);
    expect(
      articleOf(pageOf({ above: '<div>2022-04-16</div><div>15:18</div>' })).publishedAt?.slice(0, 10),
    ).toBe(DAY);
  });
});

describe('what is no date of publication', () => {
  it.each([
    '浏览:20190101次',
    '2022-13-40',
    '有效期至:2030-01-01',
    '截止日期:2030-01-01',
    '阅读 2019.1.1234',
  ])('%s', (line) => {
    expect(articleOf(pageOf({ above: line })).publishedAt).toBeNull();
  });

  it('a clock that shows today', () => {
    const clock = '<div class="top"><p>今天是2026年11月21日 星期六</p>';
    const html = pageOf({ above: '2022-04-16' }).replace('<div class="top">', clock);
    expect(articleOf(html).publishedAt).toBe(DAY);
    expect(articleOf(pageOf().replace('<div class="top">', clock)).publishedAt).toBeNull();
  });
});

it('is held surer where head or address agree, less where they differ', () => {
  const sure = (above: string) =>
    articleAtDatedAddress(pageOf({ above })).evidence.publishedAt?.confidence ?? 0;
  expect(sure('2022-04-16')).toBeGreaterThan(sure('2022-04-09'));
  expect(articleOf(pageOf({ above: '2022-04-16' })).evidence.publishedAt?.where).toBe('line');
  expect(articleAtDatedAddress(pageOf()).evidence.publishedAt?.where).toBe('url');
});
