import { domOf } from '../../article/dom';
import { repair } from '../../chinese';
import type { RepairEdit } from '../../chinese/types';
import { bodyOf } from '../dom';
import type { PageObserver } from '../observer';
import { keepingSelection } from '../script-toggle/keep-selection';
import { createLedger } from '../script-toggle/ledger';
import { distribute } from '../script-toggle/offsets';
import { walkConvertible } from '../script-toggle/walk';
import { BETWEEN, type Run, segmentsOf, textOf } from './joined-text';

/** How many places were repaired, by what was wrong there. */
export type RepairCounts = Record<RepairEdit['kind'], number>;

export interface PageRepair {
  /**
   * Repairs the page's text where the page as a whole, or else what `isArticle` holds for the article, is evidence of
   * damage. Answers how many places it repaired now. The page must be in its own script.
   */
  apply(isArticle: (node: Text) => boolean): RepairCounts;
  /** Puts the page's own text back, but for what the page has changed since. The page must be in its own script. */
  undo(): void;
}

/** Damaged reposts are news; a page beyond this is none, and would keep the reader waiting. */
const LONGEST = 2_000_000;

/** The writer of repaired text. Like the script toggle it writes `Text.data` alone, and keeps every original. */
export const createPageRepair = (document: Document, observer: PageObserver): PageRepair => {
  const dom = domOf(document);
  let ledger = createLedger();
  const writing = (write: () => void) =>
    observer.quietly(() =>
      keepingSelection(
        document,
        {
          toShown: (node, at) => ledger.toShown(node, at),
          toOriginal: (node, at) => ledger.toOriginal(node, at),
        },
        write,
      ),
    );

  const runsOfPage = (): Run[] => {
    const roots = [...Document.prototype.querySelectorAll.call(document, 'head > title'), bodyOf(document)];
    return roots.flatMap((root) =>
      root
        ? [...walkConvertible(root, dom)].flatMap((step) => (step && 'texts' in step ? [step.texts] : []))
        : [],
    );
  };

  /** Writes a run's share of the edits. A node that was repaired before keeps its first original. */
  const write = (run: Run, edits: readonly RepairEdit[], start: number) => {
    const lengths = run.map(({ data }) => data.length);
    const segments = segmentsOf(edits, start, textOf(run).length);
    const repaired = edits.reduceRight(
      (text, edit) => text.slice(0, edit.start - start) + edit.replacement + text.slice(edit.end - start),
      textOf(run),
    );
    for (const [index, piece] of distribute(repaired, segments, lengths).entries()) {
      const node = run[index] as Text;
      if (piece.text === node.data) continue;
      const original = ledger.originalOf(node);
      if (ledger.mayRewrite(node, original)) ledger.writeText(node, original, piece.text, piece.map);
    }
  };

  const attempt = (runs: readonly Run[]): RepairEdit[] => {
    const text = runs.map(textOf).join(BETWEEN);
    if (text.length > LONGEST) return [];
    const { edits } = repair(text);
    if (edits.length === 0) return [];
    writing(() => {
      let [start, next] = [0, 0];
      for (const run of runs) {
        const end = start + textOf(run).length;
        const from = next;
        while (next < edits.length && (edits[next] as RepairEdit).start < end) next++;
        if (next > from) write(run, edits.slice(from, next), start);
        start = end + BETWEEN.length;
      }
    });
    return edits;
  };

  return {
    apply(isArticle) {
      const runs = runsOfPage();
      const whole = attempt(runs);
      const edits = whole.length > 0 ? whole : attempt(runs.filter((run) => run.some(isArticle)));
      const counts: RepairCounts = { pinyin: 0, 'split-character': 0, 'doubled-mark': 0 };
      for (const { kind } of edits) counts[kind]++;
      return counts;
    },
    undo() {
      writing(() => {
        for (const _ of ledger.restore({ forget: true }));
      });
      ledger = createLedger();
    },
  };
};
