import type { PageScript } from '../chinese/types';

/** The `lang` of text in a script, so that fonts and screen readers treat it rightly; none where unknown. */
export const languageTag = (script: PageScript): string | undefined =>
  script === 'none' ? undefined : script === 'mixed' ? 'zh' : script;
