import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readLines } from '../../article/lines';
import { readOwner } from '../../article/metadata/owner';

const ownerOf = (title: string, heading = ''): string | null =>
  readOwner(readLines(new JSDOM(`<body>${heading}<p>雨后的河堤。</p></body>`).window.document), title);

it.each([
  ['河边的春天_王小明的博客_青禾网', '', '王小明'],
  ['河边的春天 - 望川老农的专栏', '', '望川老农'],
  ['河边的春天_青禾博客', '', null],
  ['河边的春天|王小明|青禾网', '', null],
  ['', '<h1><a href="/">王小明</a></h1>', '王小明'],
  ['', '<h1>王小明</h1>', null],
  ['', '<h1><a href="/">青禾新闻</a></h1>', null],
])('%s %s', (title, heading, owner) => {
  expect(ownerOf(title, heading)).toBe(owner);
});
