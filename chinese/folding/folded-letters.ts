import { FROM, TO } from '../../generated/fold-table';
import { decodeDeltas } from '../delta-coding';

let from: readonly number[] | undefined;
let to: readonly number[] | undefined;

/** The code units of letters that the fold changes: no marks, no full-width forms. */
export function foldedLetters(): readonly number[] {
  from ??= decodeDeltas(FROM);
  return from;
}

/** What the fold makes of each of `foldedLetters`, in parallel. */
export function foldedForms(): readonly number[] {
  to ??= decodeDeltas(TO);
  return to;
}
