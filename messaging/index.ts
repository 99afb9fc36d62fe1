export type {
  Activity,
  BackgroundCallName,
  LostPage,
  PopupStart,
  ReaderStart,
  Repost,
  SavedMark,
  SavedPage,
  SeenText,
  SeenTexts,
  Totals,
} from './protocol';
export type {
  ArticleChange,
  MarkPatch,
  OfferedMark,
  PageFacts,
  PanelMark,
  PanelState,
  PanelSuggestion,
  ReaderCalls,
} from './reader-calls';
export type { Failure, FailureCode, Result } from './result';
export type { ShownScript } from './script-rules';
export { callBackground, callReader } from './send';
export type { Language, Settings } from './settings';
