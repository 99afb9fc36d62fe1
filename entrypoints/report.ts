import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../page/on-demand';
import { type ReportPart, reportOnPage } from '../page/report-part';

/** What writes a file about a page that was read wrongly: injected when the reader asks for one. */
export default defineUnlistedScript(() => offerPart('report', reportOnPage satisfies ReportPart));
