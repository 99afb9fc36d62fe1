import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readParticulars } from '../article';
import { offerPart } from '../page/on-demand';

/** What is said of an article around it: injected when somebody asks for it or keeps the article. */
export default defineUnlistedScript(() => offerPart('particulars', readParticulars));
