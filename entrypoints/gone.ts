import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { saysGone } from '../article/gone/says-gone';

/** Injected into a saved page that is no article: answers whether the site says that the article is no more. */
export default defineUnlistedScript(() => saysGone(document));
