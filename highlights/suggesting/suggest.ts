import { fold } from '../../chinese';
import type { Suggestion, SuggestionReason } from '../types';
import { bigrams, coverage } from './bigrams';
import { centralities } from './centrality';
import { REASON_WEIGHTS, SERVICE_LINES } from './cues';
import { selectDiverse } from './diversity';
import { contentOf, isFormal, sumsUp } from './features';
import { type Genre, genreOf } from './genre';
import { type SuggestibleArticle, suggestibleSentences } from './passages';

/** How much of an endless sentence is looked at for what it holds: patterns may cost the square of it. */
const LONGEST_READ = 1000;

/** What a phrase such as 截至 or 据统计 adds. */
const SUMMARY_WEIGHT = 0.35;

/** What of its score a formal sentence keeps. */
const FORMAL_SHARE = 0.4;

/** Anything shorter is a fragment, in UTF-16 code units. */
const SHORTEST = 8;

/** A kind of content counts as a reason from this presence on. */
const NAMED_FROM = 0.3;

/** A sentence that has less than this of every kind is not proposed: nobody could be told why. */
const HINTED_FROM = 0.1;

const MOST_REASONS = 3;

/** How fast the reward of an early place falls, in sentences. */
const LEAD_SPAN = 3;

/**
 * Sentences worth marking, best first and without repeating each other: by place, figures, named documents, quotations,
 * decisions, bodies, dates, likeness to the title, and how central they are; the weights depend on the genre. Works on the folded text, so that both
 * scripts of one text give the same sentences. Deterministic.
 *
 * @returns At most `limit` suggestions; offsets in UTF-16 code units of `article.text`.
 */
export function suggest(article: SuggestibleArticle, { limit }: { limit: number }): Suggestion[] {
  if (!(limit > 0)) return [];
  const folded = fold(article.text);
  const foldedTitle = fold(article.title).trim();
  const titlePairs = bigrams(foldedTitle);
  const sentences = suggestibleSentences(article)
    .map((range) => ({ range, folded: folded.slice(range.start, range.end) }))
    .filter((sentence) => isWorthReading(sentence.folded) && sentence.folded !== foldedTitle)
    .map((sentence) => ({ ...sentence, pairs: bigrams(sentence.folded) }));
  const genre = genreOf(folded, foldedTitle, sentences.length);
  const central = centralities(sentences.map(({ pairs }) => pairs));
  const scored = sentences.map(({ range, folded, pairs }, at) => {
    const text = article.text.slice(range.start, range.end);
    const presence: Record<SuggestionReason, number> = {
      ...contentOf(text.slice(0, LONGEST_READ), folded.slice(0, LONGEST_READ)),
      title: coverage(titlePairs, pairs),
      lead: Math.exp(-at / LEAD_SPAN),
    };
    const reasons = rank(presence, genre);
    const content = reasons.reduce((sum, { strength }) => sum + strength, 0);
    const score =
      (content + SUMMARY_WEIGHT * sumsUp(folded) + genre.centrality * (central[at] ?? 0)) *
      lengthFactor(text.length, genre) *
      (isFormal(folded) ? FORMAL_SHARE : 1);
    return { range, text, reasons, score, pairs };
  });
  const named = scored
    .map(({ reasons, ...rest }) => ({ ...rest, why: nameReasons(reasons) }))
    .filter(({ why }) => why.length > 0);
  return selectDiverse(named, limit).map(({ range, text, why, score }) => ({ ...range, text, why, score }));
}

interface Reason {
  reason: SuggestionReason;
  presence: number;
  strength: number;
}

function rank(presence: Record<SuggestionReason, number>, genre: Genre): Reason[] {
  const weights = { ...REASON_WEIGHTS, lead: genre.lead };
  return (Object.keys(REASON_WEIGHTS) as SuggestionReason[])
    .map((reason) => ({
      reason,
      presence: presence[reason],
      strength: presence[reason] * weights[reason],
    }))
    .sort((a, b) => b.strength - a.strength);
}

/** What a sentence is proposed for, the strongest first; where nothing is pronounced, what there is most of. */
function nameReasons(reasons: readonly Reason[]): SuggestionReason[] {
  const pronounced = reasons.filter(({ presence }) => presence >= NAMED_FROM).slice(0, MOST_REASONS);
  const [strongest] = reasons.filter(({ presence }) => presence >= HINTED_FROM);
  return (pronounced.length > 0 || !strongest ? pronounced : [strongest]).map(({ reason }) => reason);
}

function lengthFactor(length: number, { short, long }: Genre): number {
  if (length < short) return length / short;
  return length > long ? Math.sqrt(long / length) : 1;
}

function isWorthReading(folded: string): boolean {
  return folded.length >= SHORTEST && !SERVICE_LINES.some(({ word }) => folded.includes(word));
}
