/** FNV-1a with a final mix, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** `count` mutants by chance, in the order of the code; the same ones for a seed while the code is the same. */
export function sample<T extends { place: string; to: string }>(
  mutants: readonly T[],
  count: number,
  seed: number,
): T[] {
  const drawn = mutants
    .map((mutant, at) => ({ mutant, at, lot: hash(`${seed} ${mutant.place} ${mutant.to}`) }))
    .sort((a, b) => a.lot - b.lot || a.at - b.at)
    .slice(0, count);
  return drawn.sort((a, b) => a.at - b.at).map(({ mutant }) => mutant);
}

/**
 * The interval in which a share lies with 95 % certainty, from a sample without returning (Wilson's score interval, with
 * the correction for a finite whole): [from, to] in 0 to 1.
 */
export function interval(hits: number, tried: number, whole: number): [number, number] {
  const correction = whole > 1 ? (whole - tried) / (whole - 1) : 0;
  const z2 = 1.96 ** 2 * correction;
  const share = hits / tried;
  const middle = (share + z2 / (2 * tried)) / (1 + z2 / tried);
  const half = Math.sqrt(z2 * ((share * (1 - share)) / tried + z2 / (4 * tried ** 2))) / (1 + z2 / tried);
  return [middle - half, middle + half];
}
