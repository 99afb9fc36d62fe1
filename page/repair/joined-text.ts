import type { RepairEdit, Segment } from '../../chinese/types';

/** Text nodes with nothing but inline elements' edges between them: one text to the reader. */
export type Run = readonly Text[];

export const textOf = (run: Run): string => run.map(({ data }) => data).join('');

/** Stands between two runs. The rules for damaged text reach over no control character. */
export const BETWEEN = '\n';

/** The segments that a run's share of the edits makes. `start` and `length` place the run in the joined text. */
export const segmentsOf = (edits: readonly RepairEdit[], start: number, length: number): Segment[] => {
  const segments: Segment[] = [];
  let [source, target] = [0, 0];
  const push = (sourceEnd: number, targetLength: number) => {
    if (sourceEnd === source && targetLength === 0) return;
    const targetEnd = target + targetLength;
    segments.push({ sourceStart: source, sourceEnd, targetStart: target, targetEnd });
    source = sourceEnd;
    target = targetEnd;
  };
  for (const edit of edits) {
    push(edit.start - start, edit.start - start - source);
    push(edit.end - start, edit.replacement.length);
  }
  push(length, length - source);
  return segments;
};
