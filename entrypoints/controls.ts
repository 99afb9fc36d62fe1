import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createView } from '../page/controls/view';
import { offerPart } from '../page/on-demand';

/** The views of the controls on a page, injected when there is first something to show. */
export default defineUnlistedScript(() => offerPart('controls', createView));
