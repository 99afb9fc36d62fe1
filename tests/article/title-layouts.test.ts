import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { extractArticle } from '../../article';
import { BODY, URL_OF_PAGE } from './document';
import { TITLES, titlePage } from './title-layouts';

const parser = new new JSDOM('').window.DOMParser();

it.each(TITLES)('$name', (layout) => {
  const document = parser.parseFromString(titlePage(layout), 'text/html');
  const article = extractArticle(document, { url: URL_OF_PAGE });
  expect(article).toMatchObject({
    title: layout.title,
    kicker: layout.kicker ?? null,
    subtitle: layout.subtitle ?? null,
  });
  expect(article?.blocks.map(({ text }) => text)).toEqual(BODY);
});
