import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createActs } from '../page/acts';
import type { ControlsPart } from '../page/controls/part';
import { createView } from '../page/controls/view';
import { copyOriginal } from '../page/copy-original';
import { factsOfText, showRange } from '../page/fact-actions';
import { offerPart } from '../page/on-demand';
import { findSurroundings } from '../page/surroundings';
import { undoOrRedo } from '../page/undo-command';

/** The controls on a page and what they do, injected when there is first something to show or to do. */
export default defineUnlistedScript(() =>
  offerPart('controls', {
    createView,
    createActs,
    copyOriginal,
    undoOrRedo,
    factsOfText,
    showRange,
    findSurroundings,
  } satisfies ControlsPart),
);
