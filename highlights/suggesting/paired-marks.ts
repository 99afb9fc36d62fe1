const CLOSING_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '《': '》',
  '【': '】',
};

/** A quotation longer than this has lost its closing mark, or the mark belongs to another. In UTF-16 code units. */
const LONGEST = 600;

/**
 * Outermost quotations and brackets of a line: offset of each opening mark to that of its closing one. A mark without
 * its partner pairs with nothing, so that one lost mark does not swallow the rest of the line.
 */
export function pairMarks(line: string): Map<number, number> {
  const pairs: [number, number][] = [];
  const open: { at: number; closing: string }[] = [];
  for (let at = 0; at < line.length; at++) {
    const mark = line.charAt(at);
    if (mark === '"') {
      const partner = open.findLastIndex((entry) => entry.closing === '"');
      if (partner >= 0) close(partner, at);
      else open.push({ at, closing: '"' });
      continue;
    }
    const closing = CLOSING_OF[mark];
    if (closing) {
      open.push({ at, closing });
      if (open.length > MOST_OPEN) open.shift();
      continue;
    }
    if (!CLOSINGS.has(mark)) continue;
    close(
      open.findLastIndex((entry) => entry.closing === mark),
      at,
    );
  }
  return outermost(pairs);

  function close(partner: number, at: number): void {
    const entry = open[partner];
    if (!entry) return;
    open.length = partner;
    if (at - entry.at <= LONGEST) pairs.push([entry.at, at]);
  }
}

/** Deeper nesting than this is no writing; without a bound, a line of opening marks would cost its square. */
const MOST_OPEN = 32;

const CLOSINGS = new Set(Object.values(CLOSING_OF));

function outermost(pairs: [number, number][]): Map<number, number> {
  const result = new Map<number, number>();
  let reached = -1;
  for (const [start, end] of pairs.sort((a, b) => a[0] - b[0])) {
    if (start <= reached) continue;
    result.set(start, end);
    reached = end;
  }
  return result;
}
