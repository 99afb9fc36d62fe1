import styles from '../../components/on-page/on-page.css?inline';
import { rootOf, viewOf } from '../dom';
import { HOST_ATTRIBUTE } from '../leftovers';
import type { PageObserver } from '../observer';
import { createRoundBudget } from '../round-budget';
import { createGuard } from './guard';

export interface ControlsHost {
  /** Where the views are rendered. */
  readonly root: ShadowRoot;
  /** Whether an element of the page is our host: all that the page can see of a focus or a click inside. */
  is(element: EventTarget | null): boolean;
  /** What was rendered stands where it stands: from now on it may be pressed, once it has stood there for a moment. */
  look(): void;
  /** Puts the controls above everything on the page, or takes them out of the document without a trace. */
  show(visible: boolean): void;
}

/** So often in so many milliseconds our element is put in again that the page has taken out. */
const INSISTENCES = 10;
const INSISTING_MS = 60_000;

/** Events that would tell the page what the reader does in the controls, or let the page act on it. */
const KEPT_IN = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'input',
  'copy',
  'cut',
  'paste',
  'wheel',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
];

/**
 * The one element of ours in a page's document: a popover with a closed shadow root, in the document only while it
 * shows something. `refused`: the page takes it out again and again, so that it is put in no more. Its style sheet is adopted, which no content security policy of a page forbids.
 */
export const createHost = (
  document: Document,
  window: Window,
  observer: PageObserver,
  signal: AbortSignal,
  refused: () => void,
): ControlsHost => {
  const host = Document.prototype.createElement.call(document, 'div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  // Firefox (153) does not look at the media queries of an adopted sheet again by itself.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => sheet.replaceSync(styles), {
    signal,
  });
  host.popover = 'manual';
  host.setAttribute(HOST_ATTRIBUTE, '');

  const raise = () =>
    observer.quietly(() => {
      if (!host.isConnected) return;
      host.hidePopover();
      host.showPopover();
    });
  const guard = createGuard({ document, window, observer, root, host, raise });
  root.addEventListener(
    'click',
    (event) => {
      if (guard.allows(event as MouseEvent)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  for (const type of KEPT_IN) {
    // Scripts of a page can only make untrusted events; none of those gets as far as a button of ours.
    root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), true);
    root.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Where the page takes our element out as often as it is put in, it stays out. */
  const mayInsist = createRoundBudget(INSISTENCES, INSISTING_MS, () => performance.now());
  let isIn = false;
  let gaveUp = false;

  const hide = () => {
    isIn = false;
    remove();
  };
  const remove = () => observer.quietly(() => host.remove());
  signal.addEventListener('abort', hide);

  const show = (visible: boolean) => {
    // A document that its tab has left shows nothing, and says so by throwing.
    if (!visible || signal.aborted || viewOf(document) === null) {
      hide();
      return;
    }
    if (gaveUp) return;
    if (isIn && !host.isConnected && !mayInsist()) {
      gaveUp = true;
      refused();
      return;
    }
    isIn = true;
    observer.quietly(() => {
      if (!host.isConnected) rootOf(document)?.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
    });
  };
  observer.onChange(({ content }) => {
    if (content && isIn && !host.isConnected) show(true);
  });

  return {
    root,
    is: (element) => element === host,
    look: guard.look,
    show,
  };
};
