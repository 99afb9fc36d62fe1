import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../page/on-demand';
import { createRepairing } from '../page/repair';
import type { RepairPart } from '../page/repairing';

/** The rules for damaged text, and what writes by them: injected when somebody first asks about a page. */
export default defineUnlistedScript(() => offerPart('repair', createRepairing satisfies RepairPart));
