import type { RepairEdit } from '../types';

/** A comma that a damaged page has put before another mark. */
const EXTRA_COMMA = /(?<=[^\s,]),(?=[，,。、；;：:？?！!])/gu;
/** The same, behind a hanzi, figure or closing mark alone. */
const EXTRA_COMMA_IN_CHINESE = /(?<=[\p{Script=Han}0-9%％”’」』》）)\]]),(?=[，,。、；;：:？?！!])/gu;
const MARKS = /[，,。、；;：:？?！!]/gu;
/** Commas in a row are somebody's tone of voice (好,,,), not damage. */
const RUN = /,{3}/;

/** With no other damage on the page: so many, and this share of all marks. */
const LEAST_ALONE = 8;
const SHARE_ALONE = 0.3;

/** The edits that undo doubled marks, where the page is known to be damaged or these are evidence enough. */
export function doubledMarks(text: string, isDamaged: boolean): RepairEdit[] {
  const extra = [...text.matchAll(isDamaged ? EXTRA_COMMA : EXTRA_COMMA_IN_CHINESE)];
  if (!isDamaged) {
    const marks = text.match(MARKS)?.length ?? 0;
    const kinds = new Set(extra.map(({ index }) => text[index + 1])).size;
    if (extra.length < LEAST_ALONE || extra.length < SHARE_ALONE * (marks - extra.length)) return [];
    if (kinds < 2 || RUN.test(text)) return [];
  }
  return extra.map(({ index }) => ({ start: index, end: index + 1, replacement: '', kind: 'doubled-mark' }));
}
