import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, fingerprint, isNear, isSameArticle } from '../../article';
import { createConverter } from '../../chinese';

const NOTICE = `松河市人民政府办公室关于做好2021年防汛工作的通知
各县区人民政府，市政府各部门：今年6月以来，全市平均降水量达到418.6毫米，比常年同期多32%，青石、白渡两座水库超过汛限水位1.7米。
一要压实责任。各县区主要负责人要到一线指挥，6月20日前完成236处隐患点的排查，并在台账上逐一销号。
二要备足物资。市应急管理局统一调配冲锋舟64艘、编织袋18万条，任何单位不得挪用。
三要及时转移群众。对临河的1,350户居民，要提前发布预警，确保一个不漏、一户不落。`;
const OTHER = `白渡县今年秋粮收购全面启动
记者10月8日从县粮食部门了解到，全县共设收购点27个，预计收购稻谷5.2万吨，最低保护价每公斤2.6元，比去年提高0.04元。
为方便农户售粮，各收购点延长服务时间，开通预约通道，并安排党员志愿者帮助年老的农户卸车、过磅。
县农业农村局有关负责人说，今年风调雨顺，稻谷出米率高，农户种粮积极性进一步提高，全县冬种油菜面积也将比去年扩大一成以上。`;

describe('fingerprint', () => {
  it('is 16 hexadecimal digits, for the empty text too', () => {
    for (const text of ['', '短', NOTICE]) expect(fingerprint(text)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is the same in either script and whatever the punctuation', () => {
    const traditional = createConverter('s2tw').convert(NOTICE).replaceAll('，', ' ,').replaceAll('\n', '  ');
    expect(fingerprint(traditional)).toBe(fingerprint(NOTICE));
  });

  it('differs in about half of its bits between unrelated texts, in few between a text and its repost', () => {
    expect(distance(fingerprint(NOTICE), fingerprint(OTHER))).toBeGreaterThan(20);
    const repost = `松河新闻网\n${NOTICE}\n责任编辑：周某某`;
    expect(distance(fingerprint(NOTICE), fingerprint(repost))).toBeLessThan(12);
    expect(isNear(fingerprint(NOTICE), fingerprint(repost))).toBe(true);
  });

  it('counts differing bits', () => {
    expect(distance('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(distance('8000000000000001', '0000000000000003')).toBe(2);
  });
});

describe('isSameArticle', () => {
  it('knows reposts: in the other script, shortened, with other lines around', () => {
    const reposts = [
      createConverter('s2twp').convert(NOTICE),
      NOTICE.slice(0, NOTICE.indexOf('三要')),
      `当前位置：首页 > 要闻\n${NOTICE}\n（本网综合）\n上一篇：白渡县召开春耕备耕工作会议`,
      NOTICE.replace('统一调配', '负责调配').replace('并在台账上逐一销号', '逐一销号'),
    ];
    for (const repost of reposts) {
      expect(isSameArticle(NOTICE, repost)).toBe(true);
      expect(isSameArticle(repost, NOTICE)).toBe(true);
    }
  });

  it('tells other articles apart, and the next bulletin of a series', () => {
    expect(isSameArticle(NOTICE, OTHER)).toBe(false);
    const nextYear = NOTICE.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));
    expect(isSameArticle(NOTICE, nextYear)).toBe(false);
  });

  it('takes neither a headline nor a passage that another article quotes for the article', () => {
    expect(isSameArticle(NOTICE, '松河市人民政府办公室关于做好2021年防汛工作的通知')).toBe(false);
    const quoting = `${OTHER}\n${OTHER.replaceAll('县', '市').replaceAll('稻', '麦')}\n${NOTICE.split('\n')[3]}`;
    expect(isSameArticle(NOTICE.split('\n')[3] as string, quoting)).toBe(false);
  });

  it('is symmetric and takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(isSameArticle(a, b)).toBe(isSameArticle(b, a));
      }),
      { numRuns: 200 },
    );
  });
});
