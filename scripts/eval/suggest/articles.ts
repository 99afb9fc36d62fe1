import { createHash } from 'node:crypto';
import { existing, refuse } from '../../options';
import { LABELLED_SETS, type LabelledArticle, readLabelled } from './labelled';
import { type Reference, readReferences } from './references';

/** An article with one reference, or with one for each reader who labelled it; they differ in `key` and `summary` only. */
export interface Article {
  set: string;
  references: [Reference, ...Reference[]];
}

/** Halves of the labelled articles, by a hash of their titles: rankings are developed on one and checked on the other. */
export type Half = 'develop' | 'check';

const halfOf = (title: string): Half =>
  createHash('sha256').update(title).digest().readUInt8(0) % 2 === 0 ? 'develop' : 'check';

/** The labelled articles of a folder (all, or a half), each with the two readers' references. */
export const labelledArticles = (folder: string, half?: Half): Article[] =>
  LABELLED_SETS.flatMap((set) =>
    readLabelled(folder, set)
      .filter(({ title }) => half === undefined || halfOf(title) === half)
      .map((article) => {
        const [first, second] = article.choices;
        return { set, references: [referenceOf(set, article, first), referenceOf(set, article, second)] };
      }),
  );

/** The articles of a folder of references; without one the script ends. */
export function corpusArticles(folder: string): Article[] {
  const references = readReferences(existing('--corpus', folder));
  if (references.length === 0) refuse(`--corpus ${folder}: no article with its key sentences (SET.json)`);
  return references.map((reference) => ({ set: reference.set, references: [reference] }));
}

/** What a reader chose is the summary too. */
const referenceOf = (
  set: string,
  { title, text, sentences }: LabelledArticle,
  key: boolean[],
): Reference => ({
  set,
  title,
  text,
  sentences,
  key,
  summary: sentences
    .filter((_, at) => key[at])
    .map(({ start, end }) => text.slice(start, end))
    .join(''),
});
