import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeLeftovers } from '../page/leftovers';

/** Injected into open pages when the extension was updated: takes back what the version before left there. */
export default defineUnlistedScript(() => removeLeftovers(document, { quietly: (write) => write() }));
