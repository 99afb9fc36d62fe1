import type { Selectors, TextRange } from '../../../highlights';

/** Prints a quote that was not found where it is, with its neighbours. */
export function printMiss(
  what: string,
  text: string,
  { quote }: Selectors,
  truth: TextRange | null,
  place: TextRange | null,
): void {
  const show = (range: TextRange | null) =>
    range &&
    `${text.slice(Math.max(0, range.start - 24), range.start)}[${text.slice(range.start, range.end)}]${text.slice(range.end, range.end + 24)}`;
  console.log(what);
  console.log('  sought', `${quote.prefix.slice(-24)}[${quote.exact}]${quote.suffix.slice(0, 24)}`);
  console.log('  truth ', show(truth));
  console.log('  found ', show(place));
}
