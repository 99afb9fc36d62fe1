import type { Repair, RepairEdit } from '../types';
import { type Annotation, findAnnotations } from './annotations';
import { doubledMarks } from './doubled-marks';
import { isDamaged } from './evidence';
import { encodeGbk } from './gbk';
import { fittingOn, likelihoodOn, plausibilityOn, repairSplit } from './split-characters';

/** More split characters than any damaged page has are left as they are: each takes a look at a hundred readings. */
const MOST_SPLITS = 2000;

/**
 * Undoes the damage of a kind of repost: its text was converted in GBK by a replacement on bytes that put the
 * pinyin of each listed character in parentheses behind it, without regard to where characters begin; and commas
 * were put before other marks. Give it the text of a page as a whole: only the whole is evidence. Text without
 * such evidence comes back as it is, with no edits. Edits are in order, do not overlap, and give `text`.
 */
export function repair(text: string): Repair {
  const annotations = findAnnotations(text);
  const damaged = isDamaged(text, annotations);
  const edits = merge(damaged ? annotationEdits(text, annotations) : [], doubledMarks(text, damaged));
  return { text: applyEdits(text, edits), edits };
}

function annotationEdits(text: string, annotations: readonly Annotation[]): RepairEdit[] {
  const byStart = new Map(annotations.map((annotation) => [annotation.start, annotation]));
  const rowStarts = startsOfRows(annotations);
  const known = new Map<string, Set<string>>();
  for (const { character, syllable } of annotations)
    if (character !== undefined) known.set(syllable, (known.get(syllable) ?? new Set()).add(character));
  const fitting = fittingOn(likelihoodOn(known));
  const plausibility = plausibilityOn(withoutAnnotations(text, annotations));

  const edits: RepairEdit[] = [];
  let done = 0;
  let tried = 0;
  for (const annotation of annotations) {
    if (annotation.start < done) continue;
    if (!annotation.splits) {
      if (annotation.character === undefined) continue;
      edits.push({ start: annotation.start, end: annotation.end, replacement: '', kind: 'pinyin' });
      done = annotation.end;
      continue;
    }
    if (++tried > MOST_SPLITS) continue;
    const firstByte = lastByteBefore(text, annotation.start, rowStarts);
    const undone =
      firstByte === undefined
        ? undefined
        : repairSplit(text, annotation, firstByte, byStart, fitting, plausibility);
    if (!undone) continue;
    edits.push({ ...undone, kind: 'split-character' });
    done = undone.end;
  }
  return edits;
}

const withoutAnnotations = (text: string, annotations: readonly Annotation[]): string =>
  applyEdits(
    text,
    annotations.map(({ start, end }) => ({ start, end, replacement: '', kind: 'pinyin' })),
  );

/** Where the row of annotations begins that an offset is the end of. */
function startsOfRows(annotations: readonly Annotation[]): Map<number, number> {
  const starts = new Map<number, number>();
  for (const { start, end } of annotations) starts.set(end, starts.get(start) ?? start);
  return starts;
}

/** The last GBK byte of the character before an offset, annotations of its own skipped. */
function lastByteBefore(
  text: string,
  offset: number,
  rowStarts: ReadonlyMap<number, number>,
): number | undefined {
  const at = rowStarts.get(offset) ?? offset;
  const encoded = at > 0 ? encodeGbk(text[at - 1] as string) : undefined;
  return encoded === undefined ? undefined : encoded & 0xff;
}

/** Both lists in order, without those of `second` that lie inside one of `first`. */
function merge(first: readonly RepairEdit[], second: readonly RepairEdit[]): RepairEdit[] {
  const merged: RepairEdit[] = [];
  let at = 0;
  for (const edit of second) {
    while (at < first.length && (first[at] as RepairEdit).start <= edit.start)
      merged.push(first[at++] as RepairEdit);
    if (edit.start >= (merged.at(-1)?.end ?? 0)) merged.push(edit);
  }
  return merged.concat(first.slice(at));
}

function applyEdits(text: string, edits: readonly RepairEdit[]): string {
  let [repaired, at] = ['', 0];
  for (const { start, end, replacement } of edits) {
    repaired += text.slice(at, start) + replacement;
    at = end;
  }
  return repaired + text.slice(at);
}
