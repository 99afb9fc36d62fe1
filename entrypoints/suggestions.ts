import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { suggest } from '../highlights';
import { offerPart } from '../page/on-demand';

/** What is worth marking: injected when the reader first asks. */
export default defineUnlistedScript(() => offerPart('suggestions', suggest));
