import type { indexPage } from '../highlights/anchoring/page-index';
import type { Colour } from '../highlights/colours';
import type { TextRange } from '../highlights/types';
import type { PageFacts, PanelState } from '../messaging/reader-calls';
import type { FailureCode, Result } from '../messaging/result';
import type { Settings } from '../messaging/settings';
import type { Translate } from '../platform/i18n';
import type { Controls } from './controls';
import type { History } from './history';
import type { Keeping } from './keeping';
import type { LivePage } from './live-page';
import type { PageObserver } from './observer';
import type { PageScriptControl } from './page-script';
import type { LazyRepairing } from './repairing';
import type { Visiting } from './visiting';

export type Resistance = NonNullable<PageFacts['resists']>;

/** The parts of a running reader, for those who act on several of them. */
export interface ReaderContext {
  document: Document;
  window: Window;
  observer: PageObserver;
  /** Ends with the reader. */
  signal: AbortSignal;
  page: LivePage;
  keeping: Keeping;
  /** The reader's own, which has its tables loaded. */
  indexPage: typeof indexPage;
  /** What the reader did on the page; null before the part that does it was injected (`history-of.ts`). */
  history: History | null;
  controls: Controls;
  script: PageScriptControl;
  repairing: LazyRepairing;
  /** What became of the page since it was saved. */
  readonly visiting: Visiting;
  readonly settings: Settings;
  /** Of the extension; empty until the background has answered. */
  readonly version: string;
  readonly translate: Translate;
  /** Takes over settings that were changed elsewhere, and the texts in their language. */
  configure: (settings: Settings, translate: Translate) => void;
  /** The colour to mark with from now on, on this page and on others. */
  rememberColour: (colour: Colour) => void;
  /** Points a range of the page text out for a moment. */
  flash: (range: TextRange) => void;
  /** What popup and panel show of the page. */
  facts: () => Promise<PageFacts>;
  state: () => Promise<PanelState>;
  /** Offers the toolbar on this site no more, or again. */
  quiet: (quiet: boolean) => Promise<Result<null>>;
  /** What the page does against us that is given in to; null: nothing any more. */
  readonly resists: Resistance | null;
  resist: (how: Resistance | null) => void;
  /** Something changed that tray, popup or panel show. */
  changed: () => void;
}

/** Says on the page why something was not done. */
export const tellFailure = ({ controls, translate }: ReaderContext, code: FailureCode): void =>
  controls.notify({ text: translate.of('error', code), tone: 'failed' });
