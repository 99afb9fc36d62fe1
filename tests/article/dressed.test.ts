import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Article, extractArticle, isProbablyArticle } from '../../article';
import { createConverter } from '../../chinese';
import { type Dressed, readDressed } from './dressed';

/** Nothing in it says when. */
const URL_WITHOUT_DAY = 'http://www.qinghe.example/show/1001.html';

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

/** What was read of an article, by the names of a page's fields. */
const fieldsOf = (article: Article | null) => ({
  title: article?.title.normalize('NFKC'),
  day: article?.publishedAt?.slice(0, 10),
  author: namesIn(article?.author ?? null),
  source: article?.source,
  editor: article?.editor,
  number: article?.documentNumber,
  issuer: article?.issuer,
  kicker: article?.kicker,
  subtitle: article?.subtitle,
});

const reads = (page: Dressed) => {
  const document = parser.parseFromString(page.html, 'text/html');
  expect(isProbablyArticle(document)).toBe(true);
  const article = extractArticle(document, { url: URL_WITHOUT_DAY });
  const { title, author, ...others } = page.fields;
  expect(fieldsOf(article)).toMatchObject({
    ...others,
    title: title?.normalize('NFKC'),
    ...(author === undefined ? {} : { author: namesIn(author) }),
  });
  const text = squeeze(article?.text ?? '');
  for (const sentence of page.sentences) expect(text).toContain(squeeze(sentence));
  expect(restOf(text, page)).toBe('');
};

describe('one article in the dress of many sites', () => {
  it.each(['dressed-hans', 'sites-hans', 'press-hans', 'offices-hans'].flatMap((file) => readDressed(file)))(
    '$name',
    reads,
  );
  it.each(['dressed-hant', 'sites-hant', 'press-hant'].flatMap((file) => readDressed(file, convert)))(
    '$name',
    reads,
  );
  it.each(['dressed-en', 'sites-en', 'press-en'].flatMap((file) => readDressed(file)))('$name', reads);
});
