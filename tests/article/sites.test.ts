import { expect, it } from 'vitest';
import { DEFAULT_SITES } from '../../article';

it('names every default site once, and none below another', () => {
  const domains = DEFAULT_SITES.map(({ domain }) => domain);
  expect(new Set(domains).size).toBe(domains.length);
  expect(domains.filter((domain) => domains.some((other) => domain.endsWith(`.${other}`)))).toEqual([]);
  expect(
    DEFAULT_SITES.filter(({ domain, name }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) || !name),
  ).toEqual([]);
  expect(DEFAULT_SITES.filter(({ kind }) => kind === 'news').length).toBeGreaterThan(60);
});
