/**
 * The unit of evidence is one agreeing character of Chinese. All figures were fitted with `npm run eval:anchors`
 * on its fitting half and are reported on the other half.
 */

/** A letter or digit says less than an ideograph: an alphabet has dozens of signs, the script thousands. */
export const LETTER_WEIGHT = 0.4;

/** What one edit between the stored context and the page's takes away: the character it replaces and as much again. */
export const CONTEXT_EDIT_COST = 2;

/** What it adds when, with all text between, the block begins or ends at the same distance from the quote. */
export const BLOCK_EDGE = 6;

/** What it adds when, with all text between, the sentence begins or ends at the same distance from the quote. */
export const SENTENCE_EDGE_EVIDENCE = 3;

/** What a quote that is not enough by itself must find again, of its sentence, on each side (less if there was less). */
export const SENTENCE_CONTEXT = 3;

/** Quote and context together must agree by this much before a place is accepted. */
export const ENOUGH = 18;

/** With less context than this an exact match is shown as uncertain. */
export const SETTLING_CONTEXT = 12;

/** An exact match is accepted below `ENOUGH` when this part of all that was stored agrees (short pages). */
export const ENOUGH_SHARE = 0.8;

/** Two places whose evidence differs by less than this are told apart by nearness only. */
export const MARGIN = 3;

/** A place wins by nearness when it is at most this part of the other's distance away. */
export const NEARNESS = 0.2;

/**
 * What each neighbouring block that is still beside a place's block counts when the passage and its copies are told
 * apart: more than any difference of context further out.
 */
export const NEIGHBOUR = 100;

/** With less than this on one side, a place may be a twin; it is refused when the page shows that the passage was cut. */
export const TWIN_CONTEXT = 24;

/** What each side must agree by to count as a bracket. */
export const BRACKET = 8;

/** Of a passage that the alignment with the saved text places, the part that must be left. */
export const ALIGNED_SHARE = 0.5;

/** Of the passage and its surroundings together, the part that must be left in pieces too long for chance. */
export const ALIGNED_SURROUNDINGS = 0.3;

/** A page with less than this of the saved text may be another text made on the same pattern; there so much must be left. */
export const FAMILIAR_SHARE = 0.4;
export const STRANGE_SURROUNDINGS = 0.7;

/** A place whose weight is more than this part of the best one's is told apart from it by nearness only. */
export const RIVAL_SHARE = 0.85;

/** A place of which more than this is other text of the saved article is not the passage, however alike. */
export const FOREIGN_SHARE = 0.4;

/** Of a stored excerpt, quote and context, the part that must be left where a mark is placed by its likeness, */
export const EXCERPT_SHARE = 0.35;

/** or this part of the quote's sentence. */
export const EXCERPT_SENTENCE = 0.75;

/** Where the context stands on one side only, half an excerpt says nothing of the quote: what must be left of it all, */
export const ONE_SIDED_SHARE = 0.55;

/** and what must be left of the quote's sentence. */
export const ONE_SIDED_SENTENCE = 0.3;

/** A place where the quote is missing between its neighbours counts when so much of the excerpt is left there. */
export const SEAM_SHARE = 0.3;
