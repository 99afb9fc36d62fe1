import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createToSimplified } from '../chinese/to-simplified';
import { offerDictionaries } from '../page/dictionaries';

export default defineUnlistedScript(() => offerDictionaries('to-simplified', createToSimplified));
