import type { allowSelection } from './allow';

/** What the part `selecting` has to give. */
export type SelectingPart = typeof allowSelection;
