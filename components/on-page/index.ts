export { OnPage } from './OnPage';
export type { Box } from './place';
export type {
  Banner,
  Bubble,
  BubbleMark,
  Notice,
  OnPageActions,
  OnPageState,
  StrippedState,
  Tick,
  TrayProposal,
  WorkKind,
  Written,
} from './state';
