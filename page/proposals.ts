import { anchorAtOnce } from '../highlights/anchoring/at-once';
import type { AnchorText, Selectors, Suggestion, SuggestionReason, TextRange } from '../highlights/types';

/** A sentence that is proposed for marking, until the reader decides. */
export interface Proposal extends TextRange {
  id: string;
  text: string;
  why: SuggestionReason[];
  selectors: Selectors;
}

const overlaps = (a: TextRange, b: TextRange) => a.start < b.end && b.start < a.end;

/** The open proposals of a page. What was dismissed is not proposed again while the page is open. */
export const createProposals = () => {
  let open: Proposal[] = [];
  let count = 0;
  const dismissed = new Set<string>();

  return {
    get open(): readonly Proposal[] {
      return open;
    },
    /** Proposes these anew, leaving out what is marked or was dismissed. */
    propose(
      suggested: readonly Suggestion[],
      describe: (range: TextRange) => Selectors,
      marked: readonly TextRange[],
    ): void {
      open = [...suggested]
        .sort((a, b) => a.start - b.start)
        .filter((range) => !marked.some((mark) => overlaps(mark, range)))
        .map(({ start, end, text: sentence, why }) => ({
          id: `proposal-${++count}`,
          start,
          end,
          text: sentence,
          why,
          selectors: describe({ start, end }),
        }))
        .filter(({ selectors }) => !dismissed.has(selectors.foldKey));
    },
    /** Takes proposals out of the open ones, and answers them. */
    take(ids: readonly string[] | 'all', accept: boolean): Proposal[] {
      const taken = open.filter(({ id }) => ids === 'all' || ids.includes(id));
      open = open.filter((proposal) => !taken.includes(proposal));
      if (!accept) for (const { selectors } of taken) dismissed.add(selectors.foldKey);
      return taken;
    },
    /** Opens proposals again that were taken. */
    putBack(proposals: readonly Proposal[]): void {
      open = [...open, ...proposals].sort((a, b) => a.start - b.start);
    },
    /** Finds the open proposals again after the page changed; those whose text or neighbours changed are dropped. */
    placeAgain(text: AnchorText | null): void {
      open = open.flatMap((proposal) => {
        const place = text && anchorAtOnce(text, proposal.selectors);
        return place?.status === 'anchored' ? [{ ...proposal, start: place.start, end: place.end }] : [];
      });
    },
    /** Forgets all, for another article. */
    clear(): void {
      open = [];
      dismissed.clear();
    },
  };
};

export type Proposals = ReturnType<typeof createProposals>;
