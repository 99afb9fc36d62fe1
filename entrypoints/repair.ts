import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { repair } from '../chinese';
import { offerPart } from '../page/on-demand';

/** The rules for damaged text: injected when popup or panel first ask about a page. */
export default defineUnlistedScript(() => offerPart('repair', repair));
