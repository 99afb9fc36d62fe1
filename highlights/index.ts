/** Marks: what is stored of them, how they are found again, and what is worth marking. Pure. */
export { anchor } from './anchoring/anchor';
export { describe } from './anchoring/describe';
export type { Colour } from './colours';
export { bigrams } from './suggesting/bigrams';
export type { SuggestibleArticle } from './suggesting/passages';
export { splitSentences } from './suggesting/sentences';
export { suggest } from './suggesting/suggest';
export type {
  Anchoring,
  AnchorRung,
  AnchorText,
  ArticleText,
  Selectors,
  Suggestion,
  SuggestionReason,
  TextPositionSelector,
  TextQuoteSelector,
  TextRange,
} from './types';
