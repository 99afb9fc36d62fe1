const TOKEN =
  /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]|[\ud840-\ud888][\udc00-\udfff]|[\p{L}\p{N}]+/gu;
const SIZE = 4;

/** How often each run of four tokens occurs. Each Chinese, Japanese or Korean character and each other word is a token. */
function shingles(text: string): Map<string, number> {
  const tokens = text.toLowerCase().match(TOKEN) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i <= Math.max(0, tokens.length - SIZE); i++) {
    const key = tokens.slice(i, i + SIZE).join(' ');
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

export interface Overlap {
  precision: number;
  recall: number;
  f1: number;
}

/** How much of two texts' shingles is shared: precision of `found`, recall of `gold`, and their harmonic mean. */
export function overlap(found: string, gold: string): Overlap {
  const [a, b] = [shingles(found), shingles(gold)];
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  const precision = shared / (sum(a) || 1);
  const recall = shared / (sum(b) || 1);
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}
