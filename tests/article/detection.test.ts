import { describe, expect, it } from 'vitest';
import { explainArticle, extractArticle, isProbablyArticle } from '../../article';
import { createConverter } from '../../chinese';
import { BODY, documentOf, pageOf, URL_OF_PAGE } from './document';
import { readLayouts } from './layouts';

const { convert } = createConverter('s2t');

describe.each([
  ['Simplified', (text: string) => text],
  ['Traditional', convert],
])('no article in %s', (_, script) => {
  it.each(readLayouts('not-articles', script))('$name', ({ html }) => {
    const document = documentOf(html);
    expect(isProbablyArticle(document)).toBe(false);
    expect(extractArticle(document, { url: URL_OF_PAGE })).toBeNull();
  });
});

describe('the verdict is explained', () => {
  it('by what an article has, and what it had to have', () => {
    const verdict = explainArticle(documentOf(pageOf()));
    expect(verdict).toMatchObject({ isArticle: true, refusal: null, underHeadline: true });
    expect(verdict.prose).toBeGreaterThan(verdict.least.prose);
    expect(verdict.text).toBeGreaterThanOrEqual(verdict.prose);
    expect(verdict.linked).toBeLessThan(verdict.text);
  });

  it.each([
    ['no-prose', pageOf({ body: '' })],
    ['too-short', pageOf({ body: `<p>${BODY[3]?.slice(4, 22)}</p>` })],
    ['player', pageOf({ body: `<div class="player"></div><p>${BODY[0]}</p>` })],
  ])('by what keeps a page from being one: %s', (refusal, html) => {
    expect(explainArticle(documentOf(html))).toMatchObject({ isArticle: false, refusal });
  });
});
