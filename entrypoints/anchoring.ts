import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findMarks } from '../highlights/anchoring/find-marks';
import { offerPart } from '../page/on-demand';

/** The search for marks whose text or context changed: injected when a page has one. */
export default defineUnlistedScript(() => offerPart('anchoring', findMarks));
