import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createToTraditional } from '../chinese/to-traditional';
import { offerDictionaries } from '../page/dictionaries';

export default defineUnlistedScript(() => offerDictionaries('to-traditional', createToTraditional));
