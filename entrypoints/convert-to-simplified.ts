import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createToSimplified } from '../chinese/to-simplified';
import type { Dictionaries } from '../page/dictionaries';
import { offerPart } from '../page/on-demand';
import { createScriptToggle } from '../page/script-toggle';

/** Injected at the first conversion into this direction. */
export default defineUnlistedScript(() => {
  // The reader asks only for configurations of this direction.
  const createConverter = createToSimplified as Dictionaries['createConverter'];
  offerPart('to-simplified', { createConverter, createScriptToggle } satisfies Dictionaries);
});
