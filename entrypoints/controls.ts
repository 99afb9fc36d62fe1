import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCommands } from '../page/commands';
import type { ControlsPart } from '../page/controls/part';
import { createView } from '../page/controls/view';
import { offerPart } from '../page/on-demand';
import { findSurroundings } from '../page/surroundings';

/** The controls on a page and what they do, injected when there is first something to show or to do. */
export default defineUnlistedScript(() =>
  offerPart('controls', {
    createView,
    createCommands,
    findSurroundings,
  } satisfies ControlsPart),
);
