import { DATE } from '../facts/dates';
import { DOCUMENT_NAME, DOCUMENT_NUMBER } from '../facts/documents';
import { FIGURE } from '../facts/numerals';
import type { SuggestionReason } from '../types';
import { type Cue, DECISIONS, FORMALITIES, ORGANISATIONS, SPEECH, SUMMARIES } from './cues';

/** Figures of other languages. */
const ENGLISH_FIGURES = /\d[\d,.]{0,20} ?(?:percent|million|billion|trillion|people)\b/gi;

const ENGLISH_DATES =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}|\b(?:19|20)\d\d\b/g;

/** A quotation long enough to be speech rather than a name in quotation marks. */
const QUOTATIONS = /“[^”]{8,}”|「[^」]{8,}」|『[^』]{8,}』|"[^"]{8,}[,.!?，。！？]"/;

const ENGLISH_DECISIONS =
  /\b(?:announced|approved|ordered|ruled|banned|decided|signed|launched|passed|issued|required|must|shall)\b/i;
const ENGLISH_SPEECH = /\b(?:said|says|told|added|according to)\b/i;

/** Whether a sentence announces that it sums up, 0 to 1. No reason of its own: it says nothing of what is said. */
export const sumsUp = (folded: string): number => Math.min(1, holds(folded, SUMMARIES));

/** A longer sentence says more than that, whatever it holds. */
const LONGEST_FORMALITY = 60;

/** Whether a sentence only opens or closes a document, or says who is party to it. */
export const isFormal = (folded: string): boolean =>
  folded.length <= LONGEST_FORMALITY && holds(folded, FORMALITIES) > 0;

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
  const dates = count(folded, DATE) || count(folded, ENGLISH_DATES);
  const figures = count(folded, FIGURE) + count(folded, ENGLISH_FIGURES);
  return {
    figure: Math.min(1, figures / 3),
    document: Math.min(1, count(folded, DOCUMENT_NAME) + count(folded, DOCUMENT_NUMBER)),
    quotation: quoted ? (spoken ? 1 : 0.5) : spoken ? 0.2 : 0,
    decision: Math.min(1, decisions / 2),
    organisation: Math.min(1, holds(folded, ORGANISATIONS) / 2),
    date: Math.min(1, dates),
  };
}
