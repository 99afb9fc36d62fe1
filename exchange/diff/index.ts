/** What became of a text: by sentence and letter, in numbers, and for marks. Pure. */
export { diffTexts } from './diff-texts';
export { type DiffSummary, summarise } from './summarise';
export { type TouchedMark, touchedMarks } from './touched-marks';
export type { Piece, SentenceDiff, TextDiff } from './types';
