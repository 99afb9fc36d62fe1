import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { suggest } from '../highlights';
import { findFacts } from '../highlights/facts';
import { offerPart } from '../page/on-demand';
import type { SuggestionsPart } from '../page/suggestions-part';

/** What is worth marking, and the facts of the text: injected when the reader first asks for either. */
export default defineUnlistedScript(() =>
  offerPart('suggestions', { suggest, findFacts } satisfies SuggestionsPart),
);
