import { finish } from '../../article/steps';
import type { TextRange } from '../types';
import { align } from './alignment/align';
import { type Projection, project, sureShare } from './alignment/place';
import { likelyStarts } from './likely-starts';
import type { PageIndex } from './page-index';
import type { Sought } from './sought';
import { ALIGNED_SHARE, ALIGNED_SURROUNDINGS, BRACKET } from './weights';

/** How much longer than the stored excerpt a place is looked at, on each side: what was put in pushes it apart. */
const SLACK = 24;
const SLACK_SHARE = 0.15;

/** Places that are looked at: those with most pairs of characters of the excerpt. */
const MOST_PLACES = 4;

/** Gaps with more pairs of characters are open: there the place is not like the excerpt. */
const LARGEST_GAP = 1 << 16;

/** With two places looked at, and so much of the excerpt at one of them, no other can be better. */
const AMPLE_SHARE = 0.5;

/** With so much of it at the first place, one that less than this part of its pairs speak for is no rival. */
const RIVAL_VOTES = 0.4;

/** How far beside a passage its seam is looked at, in code units of the key. */
const SEAM = 24;

/** The stored excerpt (quote and context) beside a place of the page that is like it. */
export interface ExcerptPlace {
  /** Where the quote is left, in the page's key; null where it is not. */
  range: TextRange | null;
  whole: boolean;
  /** Code units of the excerpt that are left there in pieces too long for chance. */
  weight: number;
  /** The same as a share of quote and near context. */
  sure: number;
  /** The same as a share of the quote's sentence, as far as it is stored. */
  sentence: number;
  /** Whether the context stands there on both sides. */
  isBracketed: boolean;
  /** Whether the quote was cut out here, alone, with its sentence or with its block: what was around it is left. */
  isSeam: boolean;
}

/** The places that are most like the stored excerpt, the heaviest first. */
export function excerptPlaces(page: PageIndex, sought: Sought): ExcerptPlace[] {
  const { before, quote, after, inSentence, inBlock } = sought;
  const excerpt = before + quote + after;
  const passage = { start: before.length, end: before.length + quote.length };
  const slack = SLACK + Math.ceil(excerpt.length * SLACK_SHARE);
  const places: ExcerptPlace[] = [];
  let isAmple = false;
  const starts = likelyStarts(page, sought, MOST_PLACES);
  const mostVotes = starts[0]?.votes ?? 0;
  for (const { start, votes } of starts) {
    if (isAmple && votes < RIVAL_VOTES * mostVotes) break;
    const from = Math.max(0, start - before.length - slack);
    const alignment = finish(
      align(excerpt, page.key.slice(from, start + quote.length + after.length + slack), LARGEST_GAP),
    );
    const { toNow } = alignment;
    const projection = project(alignment, passage);
    const sureOf = (low: number, high: number) => sureShare(toNow, low, high) * (high - low);
    const stands = (gapBefore: number, gapAfter: number) =>
      sureOf(Math.max(0, passage.start - gapBefore - SEAM), passage.start - gapBefore) >= BRACKET &&
      sureOf(passage.end + gapAfter, Math.min(excerpt.length, passage.end + gapAfter + SEAM)) >= BRACKET;
    const weight = sureOf(0, excerpt.length);
    places.push({
      range: isLeft(projection, quote.length) ? shifted(projection.range, from) : null,
      whole: projection.whole,
      weight,
      sure: projection.sure,
      sentence: sureShare(toNow, passage.start - inSentence.before, passage.end + inSentence.after),
      isBracketed: stands(0, 0),
      isSeam:
        !isLeft(projection, quote.length) &&
        (stands(0, 0) ||
          stands(inSentence.before, inSentence.after) ||
          stands(inBlock.before ?? before.length, inBlock.after ?? after.length)),
    });
    isAmple ||= weight >= AMPLE_SHARE * excerpt.length;
    if (places.length > 1 && isAmple) break;
  }
  return places.sort((a, b) => b.weight - a.weight);
}

const isLeft = ({ left, sure }: Projection, length: number): boolean =>
  left >= ALIGNED_SHARE * length && sure >= ALIGNED_SURROUNDINGS;

const shifted = (range: TextRange | null, by: number): TextRange | null =>
  range && { start: range.start + by, end: range.end + by };
