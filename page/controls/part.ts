import type { createActs } from '../acts';
import type { copyOriginal } from '../copy-original';
import type { factsOfText, showRange } from '../fact-actions';
import type { findSurroundings } from '../surroundings';
import type { undoOrRedo } from '../undo-command';
import type { ViewFactory } from './view';

/** What the part `controls` has to give. */
export interface ControlsPart {
  createView: ViewFactory;
  createActs: typeof createActs;
  copyOriginal: typeof copyOriginal;
  undoOrRedo: typeof undoOrRedo;
  factsOfText: typeof factsOfText;
  showRange: typeof showRange;
  /** For the clean view. */
  findSurroundings: typeof findSurroundings;
}
