import type { Segment } from '../types';

// No code unit (NaN, beyond either end of a text) is neither.
const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Collects the changes of one pass over a text and tiles it into segments. */
export class SegmentRecorder {
  readonly #segments: Segment[] = [];
  #source = 0;
  #target = 0;

  constructor(private readonly text: string) {}

  /** The word from `start` to `end` of the text became `value`. Letters that both share at either end stay out. */
  change(start: number, end: number, value: string): void {
    const { text } = this;
    let [head, tail] = [0, 0];
    // Where the length changes, at least one code unit stays on either side: no segment is empty.
    const shared = Math.min(end - start, value.length) - (end - start === value.length ? 0 : 1);
    while (head < shared && text.charCodeAt(start + head) === value.charCodeAt(head)) head++;
    if (head === shared && end - start === value.length) return;
    if (isHighSurrogate(value.charCodeAt(head - 1))) head--;
    while (
      tail < shared - head &&
      text.charCodeAt(end - tail - 1) === value.charCodeAt(value.length - tail - 1)
    )
      tail++;
    if (isLowSurrogate(value.charCodeAt(value.length - tail))) tail--;
    this.#unchangedUpTo(start + head);
    this.#push(end - tail, this.#target + value.length - tail - head);
  }

  finish(): Segment[] {
    this.#unchangedUpTo(this.text.length);
    return this.#segments;
  }

  #unchangedUpTo(source: number): void {
    if (source > this.#source) this.#push(source, this.#target + source - this.#source);
  }

  #push(sourceEnd: number, targetEnd: number): void {
    this.#segments.push({
      sourceStart: this.#source,
      sourceEnd,
      targetStart: this.#target,
      targetEnd,
    });
    this.#source = sourceEnd;
    this.#target = targetEnd;
  }
}

const keepsLength = (segment: Segment) =>
  segment.sourceEnd - segment.sourceStart === segment.targetEnd - segment.targetStart;

/**
 * The segments of two passes done one after the other: `first` from the text to what lies between, `second` from
 * there on. Segments that keep their length may be cut anywhere, the others not.
 */
export function composeSegments(first: readonly Segment[], second: readonly Segment[]): Segment[] {
  const composed: Segment[] = [];
  let [a, b, sourceStart, targetStart] = [0, 0, 0, 0];
  while (a < first.length && b < second.length) {
    let [before, after] = [first[a] as Segment, second[b] as Segment];
    while (before.targetEnd !== after.sourceEnd) {
      if (before.targetEnd < after.sourceEnd) {
        if (keepsLength(after)) break;
        before = first[++a] as Segment;
      } else {
        if (keepsLength(before)) break;
        after = second[++b] as Segment;
      }
    }
    const middle = Math.min(before.targetEnd, after.sourceEnd);
    const sourceEnd =
      middle === before.targetEnd ? before.sourceEnd : before.sourceStart + middle - before.targetStart;
    const targetEnd =
      middle === after.sourceEnd ? after.targetEnd : after.targetStart + middle - after.sourceStart;
    composed.push({ sourceStart, sourceEnd, targetStart, targetEnd });
    [sourceStart, targetStart] = [sourceEnd, targetEnd];
    if (middle === before.targetEnd) a++;
    if (middle === after.sourceEnd) b++;
  }
  return composed;
}
