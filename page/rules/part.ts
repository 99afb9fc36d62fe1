import type { correct } from './correct';
import type { showStripped } from './stripped';

/** What the part `rules` has to give. */
export interface RulesPart {
  correct: typeof correct;
  showStripped: typeof showStripped;
}
