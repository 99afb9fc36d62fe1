import type { createCleanView } from '../clean-view';
import type { createCommands } from '../commands';
import type { ViewFactory } from './view';

/** What the part `controls` has to give. */
export interface ControlsPart {
  createView: ViewFactory;
  createCommands: typeof createCommands;
  createCleanView: typeof createCleanView;
}
