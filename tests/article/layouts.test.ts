import { describe, expect, it } from 'vitest';
import { isProbablyArticle } from '../../article';
import { createConverter } from '../../chinese';
import { articleOf, documentOf } from './document';
import { type Layout, readLayouts, squeeze } from './layouts';

const { convert } = createConverter('s2t');

const keepsItsBody = ({ html, body }: Layout) => {
  expect(
    squeeze(
      articleOf(html)
        .blocks.map(({ text }) => text)
        .join(''),
    ),
  ).toBe(body);
  expect(isProbablyArticle(documentOf(html))).toBe(true);
};

describe.each(['government', 'news', 'old', 'hant', 'short-notices'])('%s pages', (file) => {
  it.each(readLayouts(file))('$name', keepsItsBody);
  if (file !== 'hant') it.each(readLayouts(file, convert))('$name, in Traditional', keepsItsBody);
});
