import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../page/on-demand';
import { correct } from '../page/rules/correct';
import type { RulesPart } from '../page/rules/part';
import { showStripped } from '../page/rules/stripped';

/** The reader's own corrections of how a site is read: injected when one is made, or when what was stripped is shown. */
export default defineUnlistedScript(() => offerPart('rules', { correct, showStripped } satisfies RulesPart));
