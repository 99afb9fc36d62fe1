import type { suggest } from '../highlights';
import type { findFacts } from '../highlights/facts';

/** What the part `suggestions` has to give. */
export interface SuggestionsPart {
  suggest: typeof suggest;
  findFacts: typeof findFacts;
}
