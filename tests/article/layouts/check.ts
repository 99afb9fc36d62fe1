import { expect } from 'vitest';
import type { Article } from '../../../article';
import { articleOf } from '../document';
import type { PlainPage } from './set-text';

export interface Expected {
  /** Lines that may stand in the article's text or not: signatures and the like. */
  either: readonly string[];
  /** Fields that are not given are not checked. */
  fields: Partial<Pick<Article, 'title' | 'source' | 'author' | 'editor' | 'publishedAt' | 'originUrl'>>;
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Every line of the body is kept, nothing else is, and the particulars are read. */
export function checkSet(html: string, { body }: PlainPage, { either, fields }: Expected): void {
  const article = articleOf(html);
  const kept = article.blocks.map(({ text }) => squeeze(text));
  const wanted = body.map(squeeze);
  const others = either.map(squeeze);
  const found = Object.fromEntries(
    Object.keys(fields).map((field) => [field, article[field as keyof Article]]),
  );
  expect({
    lost: wanted.filter((line) => !kept.some((block) => block.includes(line))),
    left: kept.filter((block) => ![...wanted, ...others].some((line) => line.includes(block))),
    ...found,
  }).toEqual({ lost: [], left: [], ...fields });
}
