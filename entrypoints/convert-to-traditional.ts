import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createToTraditional } from '../chinese/to-traditional';
import type { Dictionaries } from '../page/dictionaries';
import { offerPart } from '../page/on-demand';
import { createScriptToggle } from '../page/script-toggle';

/** Injected at the first conversion into this direction. */
export default defineUnlistedScript(() => {
  // The reader asks only for configurations of this direction.
  const createConverter = createToTraditional as Dictionaries['createConverter'];
  offerPart('to-traditional', { createConverter, createScriptToggle } satisfies Dictionaries);
});
