import { CORRECTABLE, type CorrectableField } from '../../exchange/records';
import type { PageFacts } from '../../messaging';
import type { AsRead, Particulars } from '../corrections/model';

const saidOf = ({ corrections }: PageFacts, field: CorrectableField): string | null =>
  corrections?.[field]?.value ?? null;

/** Whether the reader has said what a field is. */
export const isCorrected = (facts: PageFacts, field: string): boolean =>
  saidOf(facts, field as CorrectableField) !== null;

/** The particulars as the reader wants them: an empty correction says that there is none. */
export const correctedFacts = (facts: PageFacts): Particulars => {
  const of = (field: Exclude<CorrectableField, 'title'>) => {
    const said = saidOf(facts, field);
    return said === '' ? null : (said ?? facts[field]);
  };
  return {
    title: saidOf(facts, 'title') || facts.title,
    source: of('source'),
    author: of('author'),
    publishedAt: of('publishedAt'),
  };
};

/** What the page says where the reader said otherwise. */
export const factsAsRead = (facts: PageFacts): AsRead =>
  Object.fromEntries(
    CORRECTABLE.filter((field) => isCorrected(facts, field)).map((field) => [field, facts[field]]),
  );
