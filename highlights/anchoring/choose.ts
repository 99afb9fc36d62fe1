import { type Candidate, total } from './candidate';
import { neighboursOf } from './neighbours';
import type { PageIndex } from './page-index';
import { overlap } from './ranges';
import type { Scar } from './scar';
import { fullEvidence, type Sought } from './sought';
import { ENOUGH, ENOUGH_SHARE, MARGIN, NEARNESS, NEIGHBOUR, SENTENCE_CONTEXT, TWIN_CONTEXT } from './weights';

export type Choice =
  | { place: Candidate; byNearness: boolean }
  | { place: null; reason: 'not-found' | 'ambiguous' };

/** The place of the most evidence, if it is enough and no other comes near it. */
export function choose(
  candidates: readonly Candidate[],
  page: PageIndex,
  sought: Sought,
  scar: Scar | null,
): Choice {
  let acceptable = candidates.filter((candidate) => isAcceptable(candidate, sought));
  // A twin may have the passage's whole sentence, but hardly all else: only its block, moved, has that.
  if (scar === 'block') acceptable = acceptable.filter(({ whole }) => whole);
  if (scar === 'inside') acceptable = acceptable.filter(({ allContext }) => allContext);
  const [first] = acceptable;
  if (!first) return { place: null, reason: 'not-found' };
  const isAlone = acceptable.every(({ range }) => range === first.range || overlap(range, first.range));
  const ranked = acceptable
    .map((candidate) => ({
      candidate,
      rank:
        total(candidate) +
        (isAlone || !candidate.whole ? 0 : NEIGHBOUR * neighboursOf(page, sought, candidate.key)),
      distance: distance(candidate, sought),
    }))
    .sort((a, b) => b.rank - a.rank || a.distance - b.distance);
  const best = ranked[0] as (typeof ranked)[number];
  const rivals = ranked.filter(
    ({ candidate, rank }) => !overlap(best.candidate.range, candidate.range) && rank > best.rank - MARGIN,
  );
  if (rivals.length === 0) return { place: best.candidate, byNearness: false };
  const [nearest, next] = [best, ...rivals].sort((a, b) => a.distance - b.distance);
  if (nearest && next && nearest.distance < NEARNESS * next.distance) {
    return { place: nearest.candidate, byNearness: true };
  }
  return { place: null, reason: 'ambiguous' };
}

function isAcceptable(candidate: Candidate, sought: Sought): boolean {
  const evidence = total(candidate);
  if (candidate.evidence.quote < ENOUGH && !isInItsSentence(candidate, sought)) return false;
  return evidence >= ENOUGH || evidence >= ENOUGH_SHARE * fullEvidence(sought);
}

/** Whether the place could be a twin of the passage: the same words, but other neighbours on one side at least. */
export const isDoubtful = ({ evidence }: Candidate, { before, after, weight }: Sought): boolean =>
  evidence.before < Math.min(TWIN_CONTEXT, ENOUGH_SHARE * weight.before * before.length) ||
  evidence.after < Math.min(TWIN_CONTEXT, ENOUGH_SHARE * weight.after * after.length);

/** A passage that is gone leaves its phrases elsewhere: these agree on one side by chance, hardly on both. */
const isInItsSentence = ({ evidence }: Candidate, { inSentence, weight }: Sought): boolean =>
  evidence.before >= weight.before * Math.min(SENTENCE_CONTEXT, inSentence.before) &&
  evidence.after >= weight.after * Math.min(SENTENCE_CONTEXT, inSentence.after);

const distance = (candidate: Candidate, sought: Sought): number =>
  Math.abs(candidate.range.start - sought.start);
