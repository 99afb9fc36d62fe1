import { expect, it } from 'vitest';
import { isWebUrl, urlKey } from '../../exchange';
import { TRACKING_PARAMETERS } from '../../exchange/tracking-parameters';

it.each([
  ['http and https are one', 'http://a.example/x.html', 'https://a.example/x.html'],
  ['default ports', 'http://a.example:80/x', 'https://a.example:443/x'],
  ['fragment', 'https://a.example/x#part-2', 'https://a.example/x'],
  ['order of parameters', 'https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
  ['case of host', 'https://A.Example/x', 'https://a.example/x'],
  ['case of escapes', 'https://a.example/%e6%96%b0?q=%b9%ab', 'https://a.example/%E6%96%B0?q=%B9%AB'],
  ['empty query', 'https://a.example/x?', 'https://a.example/x'],
  ['credentials', 'https://user:secret@a.example/x', 'https://a.example/x'],
  ['white space around', ' https://a.example/x\n', 'https://a.example/x'],
  ['dot after the host', 'https://a.example./x', 'https://a.example/x'],
  [
    'shared on a timeline',
    'https://a.example/x?id=3&from=timeline&isappinstalled=0',
    'https://a.example/x?id=3',
  ],
])('%s: one article', (_, a, b) => {
  expect(urlKey(a)).toBe(urlKey(b));
  expect(urlKey(a)).not.toBeNull();
});

it.each([
  ['parameters that choose', 'https://a.example/x?id=1', 'https://a.example/x?id=2'],
  ['from with a value of the site', 'https://a.example/x?from=2023', 'https://a.example/x'],
  ['path', 'https://a.example/x', 'https://a.example/X'],
  ['host', 'https://www.a.example/x', 'https://a.example/x'],
  ['port', 'https://a.example:8443/x', 'https://a.example/x'],
  ['parameters in GBK', 'https://a.example/x?q=%B9%AB', 'https://a.example/x?q=%B8%AB'],
  ['routes of a single page', 'https://a.example/#/news/1', 'https://a.example/#/news/2'],
  ['order of a repeated name', 'https://a.example/x?a=2&a=1', 'https://a.example/x?a=1&a=2'],
])('%s: two articles', (_, a, b) => {
  expect(urlKey(a)).not.toBe(urlKey(b));
});

it.each(TRACKING_PARAMETERS.map(({ name, example }) => [name, example]))(
  'the example of %s comes down to its path',
  (_, example) => {
    expect(urlKey(example)).not.toContain('?');
  },
);

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/hosts',
  'ftp://a.example/x',
  'blob:https://a.example/1',
  'about:blank',
  '//a.example/x',
  '/x',
  '',
  'https://',
  'java\nscript:alert(1)',
  'moz-extension://x/y',
])('%j is no address to keep', (url) => {
  expect(urlKey(url)).toBeNull();
  expect(isWebUrl(url)).toBe(false);
});
