/** A changed text that remembers, for each code unit, where in the first text it came from (-1: it is new). */
export interface Tracked {
  text: string;
  from: number[];
}

export const track = (text: string): Tracked => ({
  text,
  from: Array.from({ length: text.length }, (_, at) => at),
});

export const fresh = (text: string): Tracked => ({ text, from: new Array<number>(text.length).fill(-1) });

export const join = (parts: readonly Tracked[]): Tracked => ({
  text: parts.map((part) => part.text).join(''),
  from: parts.flatMap((part) => part.from),
});

export const cut = (tracked: Tracked, start: number, end: number): Tracked => ({
  text: tracked.text.slice(start, end),
  from: tracked.from.slice(start, end),
});

/** A copy of a passage: the same words, but not the ones that were marked. */
export const copyOf = (tracked: Tracked): Tracked => fresh(tracked.text);

export const lines = (tracked: Tracked): Tracked[] => {
  const result: Tracked[] = [];
  let start = 0;
  for (let at = 0; at <= tracked.text.length; at++) {
    if (at < tracked.text.length && tracked.text[at] !== '\n') continue;
    result.push(cut(tracked, start, at));
    start = at + 1;
  }
  return result;
};

export const joinLines = (parts: readonly Tracked[]): Tracked =>
  join(parts.flatMap((part, at) => (at === 0 ? [part] : [fresh('\n'), part])));

/** Where the marked passage now stands, and how much of it is left (0 to 1). */
export function follow(
  tracked: Tracked,
  start: number,
  end: number,
): { start: number; end: number; left: number } | null {
  let first = -1;
  let last = -1;
  let left = 0;
  for (let at = 0; at < tracked.from.length; at++) {
    const from = tracked.from[at] ?? -1;
    if (from < start || from >= end) continue;
    if (first < 0) first = at;
    last = at;
    left++;
  }
  return first < 0 ? null : { start: first, end: last + 1, left: left / (end - start) };
}
