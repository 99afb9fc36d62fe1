import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { extractArticle, SITE_RULES, type SiteRule } from '../../article';
import { selectorForField, selectorOf } from '../../article/site-rules';
import { SiteRuleSchema } from '../../exchange/site-rule';
import { BODY, documentOf, HEADLINE, pageOf, URL_OF_PAGE } from './document';

const html = pageOf({
  above:
    '<i class="d">2022-04-17</i> <i class="s">看见望川</i> <i class="a">去看河</i> <b class="t">三十七公里河道清淤</b>',
  body: `${BODY.map((text) => `<p>${text}</p>`).join('')}<p class="tip">县里提醒大家，汛期不要到河边洗衣、钓鱼、游泳。</p>`,
  below: `<div class="other">${BODY.map((text) => `<p>邻县消息：${text}</p>`).join('')}</div>`,
});

const HOST = 'qinghe.example';
const read = (...rules: SiteRule[]) => extractArticle(documentOf(html), { url: URL_OF_PAGE, rules });

describe('a rule for a site', () => {
  it('is taken before what is worked out, and says so', () => {
    const article = read({ host: HOST, title: '.t', date: '.d', source: '.s', author: '.a' });
    expect(article).toMatchObject({
      title: '三十七公里河道清淤',
      publishedAt: '2022-04-17',
      source: '看见望川',
      author: '去看河',
    });
    for (const field of ['title', 'publishedAt', 'source', 'author'] as const)
      expect(article?.evidence[field]?.where).toBe('site-rule');
  });

  it('chooses the body, and leaves out what it names', () => {
    expect(read()?.text).toContain('不要到河边');
    const body = read({ host: HOST, body: '.text', drop: '.tip' });
    expect(body?.blocks.map(({ text }) => text)).toEqual(BODY);
    expect(read({ host: HOST, body: '.other' })?.text).toContain('邻县消息');
  });

  it.each([
    ['another host', { host: 'linxi.example', title: '.t' }],
    ['a host that only ends alike', { host: 'he.example', title: '.t' }],
    ['another path', { host: HOST, path: '/zt/', title: '.t' }],
    ['selectors that find nothing', { host: HOST, title: '.none', body: '#none', drop: '.none' }],
    ['selectors that are none', { host: HOST, title: ':::', body: '<p>', drop: '[[' }],
  ])('%s: the page is read as any other', (_, rule) => {
    const { title, text, author } = read() ?? {};
    expect(read(rule)).toMatchObject({ title, text, author });
    expect(title).toBe(HEADLINE);
  });

  it('holds for hosts below it and a path that begins so', () => {
    expect(read({ host: HOST, path: '/xw/', title: '.t' })?.title).toBe('三十七公里河道清淤');
  });
});

describe('the form of a rule', () => {
  it('is that of our own', () => {
    for (const { page, count, ...rule } of SITE_RULES) {
      expect(v.is(SiteRuleSchema, rule)).toBe(true);
      expect(page.length > 0 && count > 0).toBe(true);
      const document = documentOf('<p>');
      for (const selector of [rule.title, rule.body, rule.date, rule.source, rule.author, rule.drop])
        if (selector) expect(() => document.querySelector(selector)).not.toThrow();
    }
  });

  it.each([
    [{ host: 'a.example' }],
    [{ host: 'https://a.example', title: 'h1' }],
    [{ host: 'a.example', path: 'x', title: 'h1' }],
    [{ host: 'a.example', title: '' }],
    [{ host: 'a.example', title: 'h1', run: 'alert(1)' }],
  ])('refuses %j', (rule) => {
    expect(v.is(SiteRuleSchema, rule)).toBe(false);
  });
});

describe('a selector for what a reader corrected', () => {
  const page = (source: string, number: number) =>
    pageOf({
      above: `<div class="meta"><span>2022-04-${number}</span> <span class="from">来源：${source}</span> <b>责任编辑：王小明</b></div>`,
      body: `${BODY.map((text) => `<p>${text}</p>`).join('')}<p class="tip">县里提醒大家，汛期不要到河边洗衣、钓鱼、游泳。</p>`,
    });

  it('finds the same field on the next article of the site', () => {
    const selector = selectorForField(documentOf(page('望川日报', 17)), 'source', '望川日报');
    expect(selector).toBe('span.from');
    const next = extractArticle(documentOf(page('青禾融媒', 19)), {
      url: URL_OF_PAGE,
      ownRules: [{ host: HOST, source: selector ?? '' }],
    });
    expect(next).toMatchObject({ source: '青禾融媒', evidence: { source: { where: 'site-rule' } } });
  });

  it('is none for what does not stand on the page', () => {
    expect(selectorForField(documentOf(page('望川日报', 17)), 'source', '看见望川')).toBeNull();
  });

  it('names no number of one article', () => {
    const document = documentOf(
      '<div id="article20220417"><p class="x1y2z3">甲</p></div><div><p>乙</p></div>',
    );
    const found = selectorOf(document, document.querySelectorAll('p')[1] as Element, true);
    expect(found).toBe('body > div:nth-of-type(2) > p:nth-of-type(1)');
  });

  it('puts back what was left out, and the newer of two rules is followed', () => {
    const read = (...ownRules: SiteRule[]) =>
      extractArticle(documentOf(page('望川日报', 17)), { url: URL_OF_PAGE, ownRules });
    const drop = { host: HOST, drop: '.tip' };
    const keep = { host: HOST, keep: 'p.tip' };
    expect(read(drop)?.text).not.toContain('不要到河边');
    expect(read(drop)?.dropped.some(({ reason }) => reason === 'site-rule')).toBe(true);
    expect(read(keep, drop)?.text).toContain('不要到河边');
    expect(read(drop, keep)?.text).not.toContain('不要到河边');
  });
});
