import type { TextRange } from '../types';
import type { PageIndex } from './page-index';
import type { Sought } from './sought';

const RUBBISH_BEFORE = /\?[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,5}\)$/;
const RUBBISH_AFTER = /^\?[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,5}\)/;

/** Longer than any reading with its marks. */
const REACH = 16;

/**
 * The range widened over what stands for the first or last character of the quote where a repost lost it
 * (`?jiān)`): the mark covers the place of all its characters.
 */
export function overRubbish(page: PageIndex, sought: Sought, key: TextRange, range: TextRange): TextRange {
  const { folded } = page;
  const lostFirst = sought.quote[0] !== page.key[key.start];
  const lostLast = sought.quote.at(-1) !== page.key[key.end - 1];
  const before = lostFirst
    ? RUBBISH_BEFORE.exec(folded.slice(Math.max(0, range.start - REACH), range.start))
    : null;
  const after = lostLast ? RUBBISH_AFTER.exec(folded.slice(range.end, range.end + REACH)) : null;
  return { start: range.start - (before?.[0].length ?? 0), end: range.end + (after?.[0].length ?? 0) };
}
