import type { Colour } from '../highlights/colours';
import type { TextRange } from '../highlights/types';
import type { PageFacts } from '../messaging/reader-calls';
import type { FailureCode, Result } from '../messaging/result';
import type { Settings } from '../messaging/settings';
import type { Translate } from '../platform/i18n';
import type { Acts } from './acts';
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
  /** What the reader does with marks; each can be taken back. */
  acts: Acts;
  history: History;
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
  /** Points out a mark or a proposal by its id. */
  show: (id: string) => void;
  /** Marks or dismisses proposals. */
  decide: (ids: readonly string[] | 'all', accept: boolean) => void;
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
