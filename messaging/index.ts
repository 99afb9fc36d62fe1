export type { BackgroundCallName, PopupStart, ReaderStart, SavedMark, SavedPage, Totals } from './protocol';
export type {
  MarkPatch,
  PageFacts,
  PanelMark,
  PanelState,
  PanelSuggestion,
  ReaderCalls,
} from './reader-calls';
export { type ReaderHandlers, receiveReaderCalls } from './receive-reader';
export { type Failure, type FailureCode, fail, type Result, succeed } from './result';
export { callBackground, callReader } from './send';
export type { Language, Settings } from './settings';
