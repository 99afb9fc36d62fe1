/**
 * The distinct pairs of neighbouring letters of a text, punctuation and white space left out, as one number each.
 * Over Chinese they do the work of words without needing to know where words end.
 */
export function bigrams(text: string): Set<number> {
  const pairs = new Set<number>();
  let previous = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit)) {
      previous = -1;
      continue;
    }
    if (previous >= 0) pairs.add(previous * 0x10000 + unit);
    previous = unit;
  }
  return pairs;
}

const isLetter = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit < 0x2000) ||
  (unit >= 0x3040 && unit < 0xe000) ||
  (unit >= 0xf900 && unit < 0xfb00);

/** Shared pairs over the smaller set: 1 when one text holds the other. 0 when either is empty. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return shared / small.size;
}

/** Share of the pairs of `wanted` that a text holds; a title of a few words alone counts as one of `FEW` pairs. */
export function coverage(wanted: ReadonlySet<number>, text: ReadonlySet<number>): number {
  let shared = 0;
  for (const pair of wanted) if (text.has(pair)) shared++;
  return shared / Math.max(FEW, wanted.size);
}

const FEW = 6;
