import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCleanView } from '../page/clean-view';
import { createCommands } from '../page/commands';
import type { ControlsPart } from '../page/controls/part';
import { createView } from '../page/controls/view';
import { offerPart } from '../page/on-demand';

/** The controls on a page and what they do, injected when there is first something to show or to do. */
export default defineUnlistedScript(() =>
  offerPart('controls', {
    createView,
    createCommands,
    createCleanView,
  } satisfies ControlsPart),
);
