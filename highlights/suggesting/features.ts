import type { SuggestionReason } from '../types';
import { type Cue, DECISIONS, ORGANISATIONS, SPEECH, SUMMARIES } from './cues';

/** A figure with what is counted: 1,500件 88.68% 3.2亿元 三成 百分之五 第21号 is none. */
const FIGURES =
  /(?:\d[\d,.]*\s*(?:%|‰|个百分点|万|亿|千|元|人|名|户|家|个|件|起|项|份|次|所|座|台|辆|吨|公斤|公里|米|亩|公顷|平方|立方|倍|percent|million|billion|trillion)|百分之[一二三四五六七八九十百点零]+|[一二三四五六七八九]成(?![为立功果员长]))/gi;

const DATES =
  /(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日(?!报)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}|\b(?:19|20)\d\d\b)/gi;

const DOCUMENTS = /《[^》]{2,60}》|[[(]\d{4}[\])]\s*(?:第)?\d{1,5}号/g;

/** A quotation long enough to be speech rather than a name in quotation marks. */
const QUOTATIONS = /“[^”]{8,}”|「[^」]{8,}」|『[^』]{8,}』|"[^"]{8,}[,.!?，。！？]"/;

const ENGLISH_DECISIONS =
  /\b(?:announced|approved|ordered|ruled|banned|decided|signed|launched|passed|issued|required|must|shall)\b/i;
const ENGLISH_SPEECH = /\b(?:said|says|told|added|according to)\b/i;

/** Whether a sentence announces that it sums up, 0 to 1. No reason of its own: it says nothing of what is said. */
export const sumsUp = (folded: string): number => Math.min(1, holds(folded, SUMMARIES));

const holds = (folded: string, cues: readonly Cue[]): number => {
  let count = 0;
  for (const { word } of cues) if (folded.includes(word)) count++;
  return count;
};

const count = (folded: string, pattern: RegExp): number => folded.match(pattern)?.length ?? 0;

/**
 * How fully each kind of content is present in a sentence, 0 to 1. `title` and `lead` are not its own.
 *
 * @param text The sentence in its own script: the fold has no opening and closing quotation marks.
 * @param folded Its fold.
 */
export function contentOf(
  text: string,
  folded: string,
): Record<Exclude<SuggestionReason, 'title' | 'lead'>, number> {
  const quoted = QUOTATIONS.test(text);
  const spoken = holds(folded, SPEECH) > 0 || ENGLISH_SPEECH.test(folded);
  const decisions = holds(folded, DECISIONS) + (ENGLISH_DECISIONS.test(folded) ? 1 : 0);
  return {
    figure: Math.min(1, count(folded, FIGURES) / 3),
    document: Math.min(1, count(folded, DOCUMENTS)),
    quotation: quoted ? (spoken ? 1 : 0.5) : 0,
    decision: Math.min(1, decisions / 2),
    organisation: Math.min(1, holds(folded, ORGANISATIONS) / 2),
    date: Math.min(1, count(folded, DATES)),
  };
}
