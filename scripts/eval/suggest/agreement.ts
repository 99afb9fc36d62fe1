/**
 * Cohen's kappa of two readers' yes and no over the same sentences (Cohen 1960): 1 when they always agree, 0 when they
 * agree as often as chance would have it.
 */
export function kappa(first: readonly boolean[], second: readonly boolean[]): number {
  const share = (holds: (at: number) => boolean) => first.filter((_, at) => holds(at)).length / first.length;
  const observed = share((at) => first[at] === second[at]);
  const yesFirst = share((at) => first[at] === true);
  const yesSecond = share((at) => second[at] === true);
  const expected = yesFirst * yesSecond + (1 - yesFirst) * (1 - yesSecond);
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}
