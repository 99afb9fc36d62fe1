import type { createCommands } from '../commands';
import type { findSurroundings } from '../surroundings';
import type { ViewFactory } from './view';

/** What the part `controls` has to give. */
export interface ControlsPart {
  createView: ViewFactory;
  createCommands: typeof createCommands;
  /** For the clean view. */
  findSurroundings: typeof findSurroundings;
}
