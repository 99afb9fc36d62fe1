import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../page/on-demand';
import { allowSelection } from '../page/selecting/allow';
import type { SelectingPart } from '../page/selecting/part';

/** Selecting where the page forbids it: injected when the reader tries to. */
export default defineUnlistedScript(() => offerPart('selecting', allowSelection satisfies SelectingPart));
