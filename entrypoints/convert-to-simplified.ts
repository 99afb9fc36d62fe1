import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createToSimplified } from '../chinese/to-simplified';
import { offerPart } from '../page/on-demand';

export default defineUnlistedScript(() => offerPart('to-simplified', createToSimplified));
