import { fold } from '../../chinese';
import { splitSentences } from '../suggesting/sentences';
import type { TextRange } from '../types';
import { DATE } from './dates';
import { findDocuments } from './documents';
import { findFigures } from './figures';
import { findPeople } from './people';

export type FactKind = 'figure' | 'document' | 'person' | 'date';

/** Something that can be looked up or counted. Offsets in UTF-16 code units of the text, whose own script all parts are in. */
export interface Fact extends TextRange {
  kind: FactKind;
  /** From `start` to `end`. */
  text: string;
  /** The figure without its unit, the name of the document or person, the date. */
  value: string;
  /** A figure's unit with its scale (万元), else empty. */
  unit: string;
  /** What a figure is about, in the words of its clause; the office of a person; else empty. */
  about: string;
}

/** A sentence is looked at so far and no farther: what stands beyond belongs to no sentence. */
const LONGEST_READ = 1000;

/** Once folded it would divide thousands: 得票12，345人弃权. Digits of full width have theirs: ３，２６０. */
const COMMA_BETWEEN_FIGURES = /(?<=[0-9])，(?=[0-9])/g;

/** No reader goes through more, and a text made of figures should not fill the panel. */
const MOST_FACTS = 400;

/**
 * The figures with unit and subject, documents by name or number, people with their office, and dates of a text, in
 * order, at most 400. Found in the fold, so that both scripts of a text give the same places. A person or a
 * document that comes again is given once; so is the same figure about the same.
 */
export function findFacts(text: string): Fact[] {
  const folded = fold(text.replace(COMMA_BETWEEN_FIGURES, '；'));
  const facts: Fact[] = [];
  const seen = new Set<string>();
  for (const sentence of splitSentences(text)) {
    const end = Math.min(sentence.end, sentence.start + LONGEST_READ);
    for (const fact of factsOf(text.slice(sentence.start, end), folded.slice(sentence.start, end))) {
      const key = [fact.kind, fact.value, fact.unit, fact.kind === 'figure' ? fact.about : ''].join('\n');
      if (seen.has(key)) continue;
      seen.add(key);
      facts.push({ ...fact, start: fact.start + sentence.start, end: fact.end + sentence.start });
      if (facts.length === MOST_FACTS) return facts;
    }
  }
  return facts;
}

function factsOf(text: string, folded: string): Fact[] {
  const said = ({ start, end }: TextRange) => text.slice(start, end);
  const whole = (kind: FactKind, range: TextRange): Fact => ({
    kind,
    start: range.start,
    end: range.end,
    text: said(range),
    value: said(range),
    unit: '',
    about: '',
  });
  const documents = findDocuments(folded);
  const dates = rangesOf(folded, DATE).filter((range) => !overlapsAny(range, documents));
  const people = findPeople(folded).filter(({ name }) => !overlapsAny(name, documents));
  return [
    ...documents.map((range) => whole('document', range)),
    ...dates.map((range) => whole('date', range)),
    ...people.map(({ name, office }) => ({ ...whole('person', name), about: said(office) })),
    ...findFigures(folded, [...documents, ...dates]).map(({ start, end, number, unit, about }) => ({
      ...whole('figure', { start, end }),
      value: text.slice(number.start, Math.max(number.end, unit.start)),
      unit: said(unit),
      about: about.map(said).join(''),
    })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

const rangesOf = (folded: string, pattern: RegExp): TextRange[] =>
  [...folded.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));

const overlapsAny = (range: TextRange, others: readonly TextRange[]): boolean =>
  others.some((other) => other.start < range.end && range.start < other.end);
