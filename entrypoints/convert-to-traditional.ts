import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createToTraditional } from '../chinese/to-traditional';
import { offerPart } from '../page/on-demand';

export default defineUnlistedScript(() => offerPart('to-traditional', createToTraditional));
