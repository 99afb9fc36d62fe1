import type { createActs } from '../acts';
import type { ViewFactory } from './view';

/** What the part `controls` has to give. */
export interface ControlsPart {
  createView: ViewFactory;
  createActs: typeof createActs;
}
