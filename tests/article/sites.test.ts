import { expect, it } from 'vitest';
import { DEFAULT_SITES, siteNameOf } from '../../article';

it('names every default site once, and none below another', () => {
  const domains = DEFAULT_SITES.map(({ domain }) => domain);
  expect(new Set(domains).size).toBe(domains.length);
  expect(domains.filter((domain) => domains.some((other) => domain.endsWith(`.${other}`)))).toEqual([]);
  expect(
    DEFAULT_SITES.filter(({ domain, name }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) || !name),
  ).toEqual([]);
  expect(DEFAULT_SITES.filter(({ kind }) => kind === 'news').length).toBeGreaterThan(60);
});

it.each([
  ['https://news.cn/a/1.html', '新华网'],
  ['https://www.news.cn/a/1.html', '新华网'],
  ['https://badnews.cn/a/1.html', null],
  ['news.cn', null],
])('%s is of %s', (url, name) => {
  expect(siteNameOf(url)).toBe(name);
});
