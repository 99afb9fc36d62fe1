import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle, isProbablyArticle } from '../../article';
import { createConverter } from '../../chinese';
import { URL_OF_PAGE } from './document';
import { type Dressed, readDressed } from './dressed';

const parser = new new JSDOM('').window.DOMParser();
const { convert } = createConverter('s2t');

const squeeze = (text: string): string => text.replace(/\s+/g, '');
/** The names in a line of authors, in no order. */
const namesIn = (author: string | null): string[] =>
  author === null ? [] : author.split(/\s+and\s+|[、,\s]+/).sort();

/** What is left of a body when its sentences and all that may stand with them are taken away. */
function restOf(text: string, { sentences, allowed }: Dressed): string {
  return [...sentences, ...allowed]
    .map(squeeze)
    .reduce((left, part) => left.replace(part, ''), squeeze(text));
}

const reads = (page: Dressed) => {
  const document = parser.parseFromString(page.html, 'text/html');
  expect(isProbablyArticle(document)).toBe(true);
  const article = extractArticle(document, { url: URL_OF_PAGE });
  expect(article?.publishedAt?.slice(0, 10)).toBe('2022-04-16');
  expect(article).toMatchObject({ source: page.source, editor: page.editor });
  expect(article?.title.normalize('NFKC')).toBe(page.title.normalize('NFKC'));
  expect(namesIn(article?.author ?? null)).toEqual(namesIn(page.author));
  const text = squeeze(article?.text ?? '');
  for (const sentence of page.sentences) expect(text).toContain(squeeze(sentence));
  expect(restOf(text, page)).toBe('');
};

describe('one article in the dress of many sites', () => {
  it.each(readDressed('hans'))('$name', reads);
  it.each(readDressed('hant', convert))('$name', reads);
  it.each(readDressed('en'))('$name', reads);
});
