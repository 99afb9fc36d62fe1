import type { Anchoring, TextRange } from '../types';
import type { ExcerptPlace } from './excerpt';
import type { PageIndex } from './page-index';
import { withPunctuation } from './punctuation';
import { overlap } from './ranges';
import { overRubbish } from './rubbish';
import type { Sought } from './sought';
import {
  ENOUGH,
  ENOUGH_SHARE,
  EXCERPT_SENTENCE,
  EXCERPT_SHARE,
  NEARNESS,
  ONE_SIDED_SENTENCE,
  ONE_SIDED_SHARE,
  RIVAL_SHARE,
} from './weights';

type Left = ExcerptPlace & { range: TextRange };

/** The place that is most like quote and context, if it is enough; an orphan where another is as good; else null. */
export function chooseExcerpt(
  places: readonly ExcerptPlace[],
  page: PageIndex,
  sought: Sought,
): Anchoring | null {
  const all = sought.before.length + sought.quote.length + sought.after.length;
  const isEnough = (place: ExcerptPlace): place is Left =>
    place.range !== null &&
    place.weight >= Math.min(ENOUGH, ENOUGH_SHARE * all) &&
    (place.isBracketed
      ? place.weight >= EXCERPT_SHARE * all || place.sentence >= EXCERPT_SENTENCE
      : place.weight >= ONE_SIDED_SHARE * all && place.sentence >= ONE_SIDED_SENTENCE);
  const [best, ...others] = places.filter(isEnough);
  if (!best) return null;
  const rival = others.find(
    ({ range, weight }) => weight > RIVAL_SHARE * best.weight && !overlap(range, best.range),
  );
  const chosen = rival ? nearer(best, rival, page, sought) : best;
  if (!chosen) return { status: 'orphan', reason: 'ambiguous' };
  return {
    status: 'anchored',
    rung: chosen.isBracketed ? 'fuzzy-context' : 'fuzzy',
    confidence: chosen.weight / all,
    uncertain: !chosen.whole || rival !== undefined || chosen.sure < ENOUGH_SHARE,
    ...overRubbish(page, sought, chosen.range, withPunctuation(page, sought, chosen.range)),
  };
}

/** Which of two places is much nearer to where the mark was; null where neither is. */
function nearer(a: Left, b: Left, page: PageIndex, sought: Sought): Left | null {
  const distance = ({ range }: Left) => Math.abs(page.textOffset(range.start) - sought.start);
  const [near, far] = distance(a) <= distance(b) ? [a, b] : [b, a];
  return distance(near) < NEARNESS * distance(far) ? near : null;
}
