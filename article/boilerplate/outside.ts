import type { Line } from '../lines';
import type { DropReason } from '../types';
import { matchPhrase } from './match';

/** A link is the headline of another page when it has at least this mass. */
export const SHORTEST_TITLE = 10;

/** Whether a line is links, and hardly anything else. */
export const isLinked = ({ linked, mass }: Line): boolean => linked > mass * 0.6;

const CRUMB = /crumb|weizhi/i;
const TRAIL = /^[^>»›→。]+(?:[>»›→][^>»›→。]+)+$/;

/** Whether a line is links that say where in the site the page stands: `要闻 > 防汛 > 正文`, or an element named so. */
const isTrail = ({ box, plain, linked }: Line): boolean =>
  linked > 0 && (TRAIL.test(plain) || CRUMB.test(box.names) || CRUMB.test(box.parent?.names ?? ''));

/** Where a line above the body stands: above all that holds it, in what holds it, or under the headline. */
type Above = 'page' | 'container' | 'headline';

/** What a line above the body is. */
export function kindAbove(line: Line, place: Above): DropReason {
  if (isTrail(line)) return 'breadcrumb';
  const phrase = matchPhrase(line.plain, true);
  if (phrase) return phrase;
  if (isLinked(line))
    return place === 'container' || line.mass >= SHORTEST_TITLE ? 'headline-list' : 'navigation';
  return place === 'headline' ? 'other' : 'header';
}

/** What a line below the body's container is. */
export function kindBelow(line: Line): DropReason {
  return (
    matchPhrase(line.plain, true) ?? (isLinked(line) && line.mass >= SHORTEST_TITLE ? 'related' : 'footer')
  );
}

/** What goes from among the particulars; whoever edited the article stays named there. */
const NO_PARTICULARS = /^(?:meta-line|controls|share)$/;

/** The reason to drop a line (half-width marks) from under the headline, where date and source stay. */
export function noParticulars(plain: string): DropReason | null {
  const reason = matchPhrase(plain, true);
  return reason && NO_PARTICULARS.test(reason) ? reason : null;
}
