import { type Candidate, total } from './candidate';
import type { PageIndex } from './page-index';
import { overlap } from './ranges';
import { leavesScar } from './scar';
import { fullEvidence, type Sought } from './sought';
import { ENOUGH, ENOUGH_SHARE, MARGIN, NEARNESS, SENTENCE_CONTEXT, TWIN_CONTEXT } from './weights';

export type Choice =
  | { place: Candidate; byNearness: boolean }
  | { place: null; reason: 'not-found' | 'ambiguous' };

/** The place of the most evidence, if it is enough and no other comes near it. */
export function choose(candidates: readonly Candidate[], page: PageIndex, sought: Sought): Choice {
  let acceptable = candidates.filter((candidate) => isAcceptable(candidate, sought));
  if (acceptable.length > 0 && leavesScar(page, sought)) {
    acceptable = acceptable.filter((candidate) => candidate.wholeBlock || hasAllContext(candidate, sought));
  }
  const ranked = acceptable.sort((a, b) => total(b) - total(a) || distance(a, sought) - distance(b, sought));
  const [best] = ranked;
  if (!best) return { place: null, reason: 'not-found' };
  const rivals = ranked.filter(
    (other) => other !== best && !overlap(best.range, other.range) && total(other) > total(best) - MARGIN,
  );
  if (rivals.length === 0) return { place: best, byNearness: false };
  const [nearest, next] = [best, ...rivals].sort((a, b) => distance(a, sought) - distance(b, sought));
  if (nearest && next && distance(nearest, sought) < NEARNESS * distance(next, sought)) {
    return { place: nearest, byNearness: true };
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

/** Where the page shows that the passage was cut out, a twin may have its whole sentence, but hardly all else. */
const hasAllContext = ({ evidence }: Candidate, { before, after, weight }: Sought): boolean =>
  evidence.before >= ENOUGH_SHARE * weight.before * before.length &&
  evidence.after >= ENOUGH_SHARE * weight.after * after.length;

/** A passage that is gone leaves its phrases elsewhere: these agree on one side by chance, hardly on both. */
const isInItsSentence = ({ evidence }: Candidate, { inSentence, weight }: Sought): boolean =>
  evidence.before >= weight.before * Math.min(SENTENCE_CONTEXT, inSentence.before) &&
  evidence.after >= weight.after * Math.min(SENTENCE_CONTEXT, inSentence.after);

const distance = (candidate: Candidate, sought: Sought): number =>
  Math.abs(candidate.range.start - sought.start);
