import { decodeDeltas, encodeDeltas } from '../../chinese/delta-coding';
import type { Entry } from './sources';

/** Letters of the BMP, delta-coded. */
export function codes(letters: readonly string[]): string {
  const numbers = letters.map((letter) => letter.charCodeAt(0));
  const coded = encodeDeltas(numbers);
  if (decodeDeltas(coded).some((number, at) => number !== numbers[at]))
    throw new Error('coding is not exact');
  return coded;
}

const isSingle = ([from, to]: Entry) => from.length === 1 && to.length === 1;

/** The entries that map one code unit to another, as two parallel columns sorted by the first. */
export function letterPairs(entries: readonly Entry[]): [from: string, to: string] {
  const pairs = entries.filter(isSingle).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [codes(pairs.map(([from]) => from)), codes(pairs.map(([, to]) => to))];
}

/** Entries as a phrase list: a phrase that keeps its form is written once. */
export const phraseList = (entries: readonly Entry[]): string =>
  entries.map(([from, to]) => (from === to ? from : `${from} ${to}`)).join('|');

/** The entries of a letter dictionary that do not fit the columns of `letterPairs`. */
export const irregularLetters = (entries: readonly Entry[]): Entry[] => entries.filter((e) => !isSingle(e));
