import { describe, expect, it, vi } from 'vitest';
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

describe('the quick verdict', () => {
  const text = `<p>${BODY.join('</p><p>')}</p>`;
  const summaries = BODY.map(
    (line, index) => `<li><a href="/a/${index}">${line}</a><p>${line}</p></li>`,
  ).join('');
  const links = BODY.map((line, index) => `<li><a href="/a/${index}">${line}</a></li>`).join('');

  it.each([
    ['a long article', text.repeat(40)],
    ['a long article above lists of links', `<div>${text.repeat(30)}</div><ul>${links.repeat(60)}</ul>`],
    ['lists of links above a long article', `<ul>${links.repeat(60)}</ul><div>${text.repeat(30)}</div>`],
    ['a home page of summaries', `<ul>${summaries.repeat(60)}</ul>`],
    ['paragraphs each with its list of links', `<div>${(text + links + links).repeat(30)}</div>`],
  ])('is the one that is explained: %s', (_, body) => {
    const document = documentOf(pageOf({ body }));
    expect(isProbablyArticle(document)).toBe(explainArticle(document).isArticle);
  });

  it('reads no more of a long article than it needs', () => {
    const document = documentOf(pageOf({ body: text.repeat(200) }));
    const step = vi.spyOn(Object.getPrototypeOf(Object.getPrototypeOf(document)), 'nextSibling', 'get');
    try {
      expect(isProbablyArticle(document)).toBe(true);
      const quick = step.mock.calls.length;
      expect(explainArticle(document).isArticle).toBe(true);
      expect(quick).toBeGreaterThan(0);
      expect(quick).toBeLessThan((step.mock.calls.length - quick) / 4);
    } finally {
      step.mockRestore();
    }
  });
});
