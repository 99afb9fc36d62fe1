import {
  type ArticleRecord,
  type Availability,
  CORRECTABLE,
  type CorrectableField,
  type Register,
  type Stamp,
} from './records';
import { joinRegisters, later, sortedRecord } from './register';
import type { Correction } from './schema';
import { tagName } from './tag-name';

/** The article put into a collection or taken out of it. The same article for what cannot be a name (see `tagName`). */
export function setCollection(
  article: ArticleRecord,
  collection: string,
  there: boolean,
  stamp: Stamp,
): ArticleRecord {
  const name = tagName(collection);
  if (name === null) return article;
  const others = Object.entries(article.collections ?? {}).filter(([other]) => other !== name);
  return { ...article, collections: sortedRecord([...others, [name, { value: there, stamp }]]) };
}

/** The collections that an article is in, sorted by code unit. */
export function collectionsOf({ collections = {} }: Pick<ArticleRecord, 'collections'>): string[] {
  return Object.entries(collections)
    .filter(([, { value }]) => value)
    .map(([name]) => name)
    .sort();
}

/** The article with what the reader says of its particulars; fields left out stay. */
export function correct(article: ArticleRecord, correction: Correction, stamp: Stamp): ArticleRecord {
  const corrections = { ...article.corrections };
  for (const field of CORRECTABLE) {
    const value = correction[field];
    if (value !== undefined) corrections[field] = { value: value === null ? null : value.trim(), stamp };
  }
  return { ...article, corrections };
}

/**
 * The article as the reader wants it shown and exported: corrected where it was corrected. What was read stays in the
 * record, and an article without a title keeps the one that was read.
 */
export function correctedArticle(article: ArticleRecord): ArticleRecord {
  const said = (field: CorrectableField): string | null | undefined => {
    const value = article.corrections?.[field]?.value;
    return value === '' ? null : (value ?? undefined);
  };
  if (article.corrections === undefined) return article;
  const [source, author, publishedAt] = [said('source'), said('author'), said('publishedAt')];
  return {
    ...article,
    title: said('title') ?? article.title,
    ...(source !== undefined && { source }),
    ...(author !== undefined && { author }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

/** The article with what a visit found at its address. */
export function setAvailability(
  article: ArticleRecord,
  availability: Availability,
  stamp: Stamp,
): ArticleRecord {
  return { ...article, availability: { value: availability, stamp } };
}

type Kept = Pick<ArticleRecord, 'collections' | 'corrections' | 'availability'>;

/** What readers say of an article, from two states of it; a field that neither has stays away. */
export function joinKept(a: Kept, b: Kept): Kept {
  const availability =
    a.availability && b.availability
      ? later(a.availability, b.availability)
      : (a.availability ?? b.availability);
  return {
    ...((a.collections || b.collections) && {
      collections: joinRegisters(a.collections ?? {}, b.collections ?? {}),
    }),
    ...((a.corrections || b.corrections) && { corrections: joinCorrections(a.corrections, b.corrections) }),
    ...(availability && { availability }),
  };
}

function joinCorrections(
  a: NonNullable<Kept['corrections']> = {},
  b: NonNullable<Kept['corrections']> = {},
): NonNullable<Kept['corrections']> {
  const registers = (from: typeof a) => Object.entries(from) as [CorrectableField, Register<string | null>][];
  return joinRegisters(Object.fromEntries(registers(a)), Object.fromEntries(registers(b)));
}
